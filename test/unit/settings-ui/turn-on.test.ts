import { expect, test } from 'vitest';
import { turnOn } from '../../../entrypoints/popup/turn-on.ts';
import type { Done } from '../../../lib/messaging/protocol.ts';

const origin = 'https://desk.example.com';
const taken: Done = { ok: true, sentence: 'Saved.' };

function means(allowed: boolean, answer: (on: boolean) => Done = () => taken) {
  const log: string[] = [];
  return {
    log,
    request: async (asked: string) => {
      log.push(`ask ${asked}`);
      return allowed;
    },
    set: async (_: string, on: boolean) => {
      log.push(on ? 'on' : 'off');
      return answer(on);
    },
  };
}

test('the wish and the prompt both leave in the turn of the click, the wish first', () => {
  const { log, ...rest } = means(true);
  void turnOn(origin, rest);
  expect(log).toEqual(['on', `ask ${origin}`]);
});

test('allowed: the site is turned on, though the wish alone was refused', async () => {
  let first = true;
  const { log, ...rest } = means(true, () => {
    const answer: Done = first ? { ok: false, sentence: 'No permission yet.' } : taken;
    first = false;
    return answer;
  });
  expect(await turnOn(origin, rest)).toEqual(taken);
  expect(log).toEqual(['on', `ask ${origin}`, 'on']);
});

test('not allowed: the wish is taken back and the person is told', async () => {
  const { log, ...rest } = means(false);
  const done = await turnOn(origin, rest);
  expect(done.ok).toBe(false);
  expect(done.sentence).toMatch(/stays off/);
  expect(log).toEqual(['on', `ask ${origin}`, 'off']);
});

test('a policy that keeps sites is heard', async () => {
  const { log: _, ...rest } = means(true, () => ({
    ok: false,
    sentence: 'The policy sets sites.',
  }));
  expect(await turnOn(origin, rest)).toEqual({ ok: false, sentence: 'The policy sets sites.' });
});
