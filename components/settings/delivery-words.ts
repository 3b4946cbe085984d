import type { DeliveryHealth } from '../../lib/model/delivery.ts';
import { counted, spanInWords } from './ago.ts';

type Badge = { word: string; tone: 'plain' | 'hold' | 'stop' | 'good' };

const badges: Record<DeliveryHealth['state'], Badge> = {
  idle: { word: 'Up to date', tone: 'good' },
  delivering: { word: 'Delivering', tone: 'plain' },
  retrying: { word: 'Retrying', tone: 'hold' },
  paused: { word: 'Paused', tone: 'stop' },
  disabled: { word: 'Stopped', tone: 'stop' },
  'no endpoint': { word: 'No endpoint', tone: 'plain' },
};

/** What the popup says of delivery: a badge, the facts in short sentences, and what to do about it. */
export interface DeliveryWords {
  badge: Badge;
  facts: string;
  problem: string | null;
}

/** Says how delivery stands at the instant `now` (milliseconds since 1970). */
export function deliveryWords(health: DeliveryHealth, now: number): DeliveryWords {
  const { state, setAside, nextTry, problem } = health;
  const facts = [queue(health, now)];
  if (setAside > 0)
    facts.push(`${setAside} set aside, as the endpoint refused ${setAside === 1 ? 'it' : 'them'}.`);
  if (nextTry) facts.push(`Next try in ${spanInWords(Date.parse(nextTry) - now)}.`);
  const badge: Badge =
    state === 'idle' && setAside > 0 ? { word: 'Set aside', tone: 'hold' } : badges[state];
  return { badge, facts: facts.join(' '), problem };
}

function queue({ waiting, oldest, delivered, state }: DeliveryHealth, now: number): string {
  if (waiting > 0) {
    const age = spanInWords(oldest ? now - Date.parse(oldest) : 0);
    return `${counted(waiting, 'record')} waiting, ${waiting === 1 ? 'for' : 'the oldest for'} ${age}.`;
  }
  if (state === 'no endpoint') return 'Records stay on this device.';
  if (delivered > 0) return `${counted(delivered, 'record')} delivered, none waiting.`;
  return 'Nothing to deliver yet.';
}
