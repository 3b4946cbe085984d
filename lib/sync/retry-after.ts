import type { Reply } from './destination.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * How long the endpoint asks to wait, in ms: `Retry-After` in seconds or as a date, at most 24 hours. Undefined where it
 * says nothing that can be read. A date is taken against the endpoint's own clock where it states it, as this device's
 * may be wrong.
 */
export function retryAfter(answer: Extract<Reply, { kind: 'answer' }>): number | undefined {
  const text = answer.retryAfter?.trim();
  if (!text) return undefined;
  const stated = Date.parse(answer.date ?? '');
  const now = Number.isNaN(stated) ? answer.at : stated;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(DAY_MS, Math.max(0, ms));
}
