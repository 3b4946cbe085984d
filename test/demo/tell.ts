import { createHash } from 'node:crypto';
import type { RecordData } from '../../lib/model/record.ts';

/** A record as it arrives at the endpoint: a CloudEvent. */
export interface Event {
  id: string;
  time: string;
  type: string;
  data: { seq: number } & RecordData;
}

/** One short line about a record, for the terminal. */
export function lineOf({ time, data }: Event): string {
  const parts = [time.slice(11, 19), `#${data.seq}`, data.kind];
  if (data.kind !== 'test.sent') {
    const { ticket, site, flags } = data.handoff;
    parts.push(ticket ? `ticket ${ticket}` : site, ...flags.map(({ rule }) => `flag ${rule}`));
  }
  if (data.kind === 'handoff.decided') {
    const { kind, reviewer, final, target } = data.decision;
    parts.push(kind, `by ${reviewer.name || 'nobody named'}`);
    if (target) parts.push(`to ${target.to}`);
    if (final) parts.push(`text ${final.sha256.slice(0, 12)}…`);
  }
  if (data.kind === 'handoff.completed') parts.push(data.completion.outcome);
  return parts.join(' · ');
}

/** The hash that a record has of a text. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
