import { useRef, useState } from 'preact/hooks';
import type { Done } from '../../lib/messaging/protocol.ts';

/** How the last attempt to save went; `idle` again as soon as the person goes on typing. */
type SaveStatus = { state: 'idle' | 'saving' | 'saved' } | { state: 'refused'; sentence: string };

/** One concern's value while a person edits it. */
export interface Form<T> {
  value: T;
  dirty: boolean;
  status: SaveStatus;
  change(next: T): void;
  discard(): void;
  /** Writes what was typed. `write` is called before anything is awaited, so a permission prompt still sees the click. */
  save(): Promise<void>;
  /** Changes and writes at once, for switches; taken back when it is refused. Resolves to whether it was taken. */
  apply(next: T): Promise<boolean>;
}

/**
 * Keeps what a person types apart from what is saved: a refresh of `saved` never loses an edit, a refused save keeps
 * it, and a save that was taken lets go of it unless the person has typed on meanwhile.
 */
export function useForm<T>(saved: T, write: (value: T) => Promise<Done>): Form<T> {
  const [edit, setEdit] = useState<{ value: T } | null>(null);
  const [status, setStatus] = useState<SaveStatus>({ state: 'idle' });
  const inFlight = useRef<Promise<unknown>>(Promise.resolve());
  const value = edit ? edit.value : saved;

  const settle = (written: { value: T }, done: Done, keep: boolean) => {
    setStatus(done.ok ? { state: 'saved' } : { state: 'refused', sentence: done.sentence });
    if (done.ok || !keep) setEdit((now) => (now?.value === written.value ? null : now));
  };

  return {
    value,
    dirty: edit !== null && JSON.stringify(edit.value) !== JSON.stringify(saved),
    status,
    change(next) {
      setEdit({ value: next });
      setStatus({ state: 'idle' });
    },
    discard() {
      setEdit(null);
      setStatus({ state: 'idle' });
    },
    async save() {
      const writing = write(value);
      setStatus({ state: 'saving' });
      settle({ value }, await writing, true);
    },
    async apply(next) {
      setEdit({ value: next });
      setStatus({ state: 'saving' });
      // One after the other: each writes the whole concern, so an older one must never arrive last.
      const writing = inFlight.current.then(() => write(next));
      inFlight.current = writing;
      const done = await writing;
      settle({ value: next }, done, false);
      return done.ok;
    },
  };
}
