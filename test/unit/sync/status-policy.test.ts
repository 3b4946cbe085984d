import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { health } from '../../../lib/outbox/health.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { drain } from '../../../lib/sync/drain.ts';
import { rowFor, statusPolicy } from '../../../lib/sync/status-policy.ts';
import { type Behaviour, type Endpoint, startEndpoint } from '../../support/endpoint.ts';
import { newDevice } from '../storage/disk.ts';
import { type Clock, prepare, start, worldOf } from './world.ts';

let endpoint: Endpoint;
let db: Database;
let clock: Clock;
beforeEach(async () => {
  endpoint = await startEndpoint({ token: 'secret' });
  db = await newDevice();
  clock = start();
});
afterEach(() => endpoint.close());

/** Two records, of which the first one's request is answered like this. */
async function answered(behaviour: Behaviour) {
  const ids = await prepare(db, endpoint.url, 2);
  endpoint.respond(behaviour);
  const wait = await drain(worldOf(db, clock));
  const stored = endpoint.unique().map(({ id }) => ids.indexOf(id) + 1);
  return { wait, stored, requests: endpoint.requests.length, health: await health(db) };
}

const page = { 'Content-Type': 'text/html' };

describe('the status policy, row by row', () => {
  test.each<[string, Behaviour]>([
    ['200 without a body', 200],
    ['201', 201],
    ['202', { status: 202, body: 'Accepted' }],
    ['204', 204],
    [
      '200 with JSON',
      { status: 200, body: '{"ok":true}', headers: { 'Content-Type': 'application/json' } },
    ],
    [
      '200 with a word that is called HTML',
      { status: 200, body: 'ok', headers: { 'Content-Type': 'text/plain' } },
    ],
  ])('%s: delivered, and so is the rest', async (_name, behaviour) => {
    expect(await answered(behaviour)).toMatchObject({
      stored: [1, 2],
      health: { waiting: 0, delivered: 2, state: 'idle', problem: null },
    });
  });

  test.each<[string, Behaviour, RegExp]>([
    [
      '200 with a web page',
      { status: 200, body: '<!DOCTYPE html><title>Sign in</title>', headers: page },
      /answered with a web page \(200\) and did not confirm/,
    ],
    [
      '200 with a piece of a page',
      { status: 200, body: '<p>Welcome</p>', headers: page },
      /with a web page/,
    ],
    [
      '200 with broken JSON',
      { status: 200, body: '{"ok":', headers: { 'Content-Type': 'text/json', 'X-Type': 'html' } },
      /with broken JSON/,
    ],
    [
      '301',
      { status: 301, headers: { Location: '/elsewhere' } },
      /redirects to another address.*never followed/,
    ],
    ['302', { status: 302, headers: { Location: 'http://127.0.0.1:1/' } }, /redirects/],
    ['304', 304, /redirects/],
    ['307', { status: 307, headers: { Location: '/elsewhere' } }, /redirects/],
    ['401', 401, /does not accept the token \(401\)/],
    ['403', 403, /forbids delivery .*\(403\)/],
    ['404', 404, /nothing at the endpoint’s address \(404\)/],
    ['405', 405, /does not take deliveries/],
    ['415', 415, /does not understand CloudEvents/],
    ['a status that is not foreseen', 402, /402, which says neither yes nor no/],
  ])(
    '%s: paused, all kept, an hour until it is looked at again',
    async (_name, behaviour, problem) => {
      const result = await answered(behaviour);
      expect(result).toMatchObject({
        wait: 3_600_000,
        stored: [],
        requests: 1,
        health: { waiting: 2, delivered: 0, state: 'paused', nextTry: '2026-11-22T12:00:00.000Z' },
      });
      expect(result.health.problem).toMatch(problem);
    },
  );

  test('410: disabled for good, all kept', async () => {
    const result = await answered(410);
    expect(result).toMatchObject({
      wait: null,
      stored: [],
      requests: 1,
      health: { waiting: 2, state: 'disabled', nextTry: null },
    });
    clock.ms += 86_400_000 * 30;
    await drain(worldOf(db, clock));
    expect(endpoint.requests).toHaveLength(1);
  });

  test.each([400, 413, 422])('%i: that record is set aside, the rest goes on', async (status) => {
    const body = 'seq is odd\n<b>really</b>';
    const result = await answered({ status, body });
    expect(result).toMatchObject({
      stored: [2],
      health: { waiting: 0, setAside: 1, delivered: 1, state: 'idle' },
    });
    expect(result.health.problem).toMatch(
      /^One record was refused.*It said: “seq is odd <b>really<\/b>”/,
    );
  });

  test.each<[string, Behaviour]>([
    ['408', 408],
    ['425', 425],
    ['429', 429],
    ['500', 500],
    ['502', 502],
    ['503', 503],
    ['504', 504],
    ['501', 501],
    ['a connection that breaks', 'drop before storing'],
  ])('%s: tried again later, nothing in between', async (_name, behaviour) => {
    const result = await answered(behaviour);
    // Half of the first second, as the random number is a half.
    expect(result).toMatchObject({ wait: 500, stored: [], requests: 1 });
    expect(result.health).toMatchObject({ waiting: 2, state: 'retrying' });
    clock.ms += 500;
    await drain(worldOf(db, clock));
    expect(endpoint.unique()).toHaveLength(2);
    expect(await health(db)).toMatchObject({ waiting: 0, state: 'idle', problem: null });
  });

  test('an endpoint that is silent for too long: tried again later', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond({ status: 204, delayMs: 5000 });
    const wait = await drain(worldOf(db, clock, { timeoutMs: 50 }));
    expect(wait).toBe(500);
    expect((await health(db)).problem).toMatch(/did not answer in time/);
  });

  test('stored, but the answer was lost: sent again under the same id', async () => {
    const result = await answered('drop after storing');
    expect(result.stored).toEqual([1]);
    clock.ms += 500;
    await drain(worldOf(db, clock));
    expect(endpoint.received).toHaveLength(3);
    expect(endpoint.unique()).toHaveLength(2);
  });

  test('a redirect that the browser hides is one', () => {
    expect(rowFor(0)).toMatchObject({ verdict: 'pause' });
  });

  // Only where a browser shows it: fetch turns a 407 that no proxy asked for into a network error, which is tried again.
  test('407 from a proxy: paused', () => {
    expect(rowFor(407)).toMatchObject({
      verdict: 'pause',
      sentence: expect.stringMatching(/proxy/),
    });
  });

  test('every status has a row, and every row a sentence that says what to do or what happens', () => {
    for (let status = 100; status < 1000; status++) expect(rowFor(status).sentence).not.toBe('');
    for (const { sentence } of statusPolicy) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(rowFor(1000).verdict).toBe('pause');
  });
});
