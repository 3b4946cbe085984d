/** Every destination that has a queue of its own; its format is the file of the same name in `lib/sync/destinations`. */
export const destinationIds = ['cloudevents'] as const;
export type DestinationId = (typeof destinationIds)[number];

/**
 * One record that one destination has not confirmed yet. It is deleted when it is confirmed, so that what is in the
 * store is what is owed. `leased`: someone is sending it, until `leasedUntil` (ms since 1970) at the latest. `set
 * aside`: the endpoint refuses this record; it is kept and shown, and holds nothing up.
 */
export interface OutboxEntry {
  destination: DestinationId;
  /** The record's place in the log, which is the order of delivery. */
  seq: number;
  /** The record's id. */
  id: string;
  state: 'waiting' | 'leased' | 'set aside';
  /** A drain's leases end with it, as only one can run at a time; a test's leases end when their time is up. */
  leasedBy: 'drain' | 'test' | null;
  leasedUntil: number | null;
  attempts: number;
  /** What came of the last attempt, as one sentence. */
  lastError: string | null;
}

/** The entry of a record that has just been written. */
export function newEntry(destination: DestinationId, seq: number, id: string): OutboxEntry {
  return {
    destination,
    seq,
    id,
    state: 'waiting',
    leasedBy: null,
    leasedUntil: null,
    attempts: 0,
    lastError: null,
  };
}
