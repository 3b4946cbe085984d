import { onChange } from './change.ts';

/** Resolves after so many milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Resolves true as soon as `holds` does, asked now and at each change of the editor; false after `ms` milliseconds. */
export function until(editor: HTMLElement, holds: () => boolean, ms: number): Promise<boolean> {
  if (holds()) return Promise.resolve(true);
  return new Promise((done) => {
    const over = new AbortController();
    const finish = (result: boolean) => {
      over.abort();
      clearTimeout(timer);
      done(result);
    };
    // Asked once more at the end: Firefox does not tell of a value that a script assigned.
    const timer = setTimeout(() => finish(holds()), ms);
    onChange(editor, over.signal, () => holds() && finish(true));
  });
}
