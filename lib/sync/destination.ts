import type { LogRecord } from '../model/record.ts';
import type { DestinationId } from '../outbox/entry.ts';

/** Where records go, as far as a format needs to know it. */
export interface Endpoint {
  url: string;
  token: string | null;
}

/** What came back for one request. `failure`: no answer at all, so nothing is known of what the endpoint did. */
export type Reply =
  | {
      kind: 'answer';
      /** 0 where the browser hides a redirect it was told not to follow. */
      status: number;
      /** The headers that matter; null where they are absent. */
      type: string | null;
      retryAfter: string | null;
      date: string | null;
      /** The body's text, at most its first 64 kB. */
      body: string;
      /** True if there was more than that. */
      cut: boolean;
      /** When it came, in ms since 1970 by this device's clock. */
      at: number;
    }
  | { kind: 'failure'; reason: 'timeout' | 'network' };

/**
 * What a reply means. `delivered`: the endpoint has it. `retry`: try later, not before `after` ms. `pause`: somebody has to
 * change something first. `disable`: never again unless a person asks. `set aside`: this record is refused, the rest is not.
 */
export interface Verdict {
  verdict: 'delivered' | 'retry' | 'pause' | 'disable' | 'set aside';
  /** What happened and what to do, for the person. */
  sentence: string;
  after?: number;
}

/** One format that records are delivered in. It knows nothing of storage, timers and queues. */
export interface Destination {
  id: DestinationId;
  /** How many records one request may carry. */
  batch: number;
  /** The request for these records, at least one and at most `batch`; the sender adds what holds for every request. */
  encode(records: readonly LogRecord[], endpoint: Endpoint): { url: string; init: RequestInit };
  read(reply: Reply): Verdict;
}
