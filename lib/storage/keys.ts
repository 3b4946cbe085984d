/** Every key in `storage.local`. Nothing else is kept there, and no token ever is. */
export const localKeys = {
  /** The end of the log, so that a lost database neither reuses a number nor breaks the chain. */
  head: 'countersign.head',
  /** The second copy of one record that is not delivered yet. */
  unsent: ({ seq, id }: CopyKey) => `countersign.unsent.${seq}.${id}`,
} as const;

/** Which record a second copy is of. The number alone would not do: a log that lost its end may give it again. */
export interface CopyKey {
  seq: number;
  id: string;
}

const unsentKey = /^countersign\.unsent\.(\d+)\.(.+)$/;

/** The record that a key of `storage.local` stands for; null for any other key. */
export function copyOfKey(key: string): CopyKey | null {
  const [, seq, id] = unsentKey.exec(key) ?? [];
  return seq && id ? { seq: Number(seq), id } : null;
}
