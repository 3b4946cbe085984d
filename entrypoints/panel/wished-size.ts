import type { Params } from '../../lib/messaging/protocol.ts';

type Size = Params<'panel.size'>;

/** Milliseconds in which several changes of height are told as one. */
const QUIET = 60;

/** Tells the height that the panel wishes for, only when it has changed. */
export function wishedHeight(tell: (size: Size) => void): (pixels: number) => void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (pixels) => {
    const height = Math.min(5000, Math.ceil(pixels));
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (height === 0 || height === told) return;
      told = height;
      tell({ height });
    }, QUIET);
  };
}
