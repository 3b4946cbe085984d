import type { DBSchema, IDBPDatabase } from 'idb';
import type { LogRecord } from '../model/record.ts';
import type { Review } from '../model/review.ts';
import type { Concern } from '../model/settings.ts';
import type { OutboxEntry } from '../outbox/entry.ts';
import type { Standing } from '../outbox/standing.ts';

/** The end of the log: the next record takes `seq + 1` and points back to `hash`. */
export interface Head {
  key: 'head';
  install: string;
  seq: number;
  hash: string;
}

/** Present while the second copy of the unsent records could not be written; `problem` says why, for the person. */
interface MirrorTrouble {
  key: 'mirror';
  problem: string;
}

/** What is kept beside the records: one row per thing. */
export type MetaRow = Head | Standing | MirrorTrouble;

/** The stores of the database, with their keys and indexes. */
export interface Stores extends DBSchema {
  records: { key: number; value: LogRecord; indexes: { id: string; review: string } };
  outbox: {
    key: [OutboxEntry['destination'], number];
    value: OutboxEntry;
    indexes: { order: [OutboxEntry['destination'], OutboxEntry['state'], number] };
  };
  reviews: {
    key: string;
    value: Review;
    indexes: { tab: number; sha: string; open: [string, string] };
  };
  /** As it was written: it is parsed at every read, and a value that can't be read stays here untouched. */
  settings: { key: Concern; value: { concern: Concern; value: unknown } };
  meta: { key: MetaRow['key']; value: MetaRow };
}

export type Database = IDBPDatabase<Stores>;
