import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Stores } from './schema.ts';

type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>;

/**
 * One step per version, in order, never changed once released: step n makes version n + 1 of version n. A step that
 * throws undoes the whole upgrade, and the database stays as it was.
 */
export const migrations: readonly ((db: Database, tx: Upgrade) => void)[] = [
  (db) => {
    const records = db.createObjectStore('records', { keyPath: 'seq' });
    records.createIndex('id', 'id', { unique: true });
    records.createIndex('review', 'data.handoff.review');
    const outbox = db.createObjectStore('outbox', { keyPath: ['destination', 'seq'] });
    outbox.createIndex('order', ['destination', 'state', 'seq']);
    const reviews = db.createObjectStore('reviews', { keyPath: 'id' });
    reviews.createIndex('tab', 'tab');
    reviews.createIndex('sha', 'draft.sha256');
    reviews.createIndex('open', ['origin', 'status']);
    db.createObjectStore('settings', { keyPath: 'concern' });
    db.createObjectStore('meta', { keyPath: 'key' });
  },
];
