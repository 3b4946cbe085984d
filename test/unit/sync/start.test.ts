import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { health } from '../../../lib/outbox/health.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import type { Database } from '../../../lib/storage/database.ts';
import type { SyncDeps } from '../../../lib/sync/deps.ts';
import { type Sync, startSync } from '../../../lib/sync/start.ts';
import { ALARM, keepAlarm } from '../../../lib/sync/wake.ts';
import { type Endpoint, startEndpoint } from '../../support/endpoint.ts';
import { appendNotes } from '../records/samples.ts';
import { newDevice } from '../storage/disk.ts';
import { type Clock, prepare, start, worldOf } from './world.ts';

let endpoint: Endpoint;
let db: Database;
let clock: Clock;
let worker: AbortController;
const granted = new Set<() => void>();

beforeEach(async () => {
  endpoint = await startEndpoint({ token: 'secret' });
  db = await newDevice();
  clock = start();
  worker = new AbortController();
  granted.clear();
  Object.assign(browser.permissions, {
    onAdded: {
      addListener: (listener: () => void) => granted.add(listener),
      removeListener: (listener: () => void) => granted.delete(listener),
    },
  });
});
afterEach(async () => {
  worker.abort();
  await endpoint.close();
});

function startWorker(over: Partial<SyncDeps> = {}): Sync {
  return startSync({
    open: async () => db,
    signal: worker.signal,
    deps: (opened) => worldOf(opened, clock, over),
  });
}

const alarm = () => browser.alarms.get(ALARM);

describe('delivery in a running worker', () => {
  test('sweeps at the start, and sleeps when nothing is owed', async () => {
    await prepare(db, endpoint.url, 2);
    await startWorker().kick();
    expect(endpoint.unique()).toHaveLength(2);
    expect(await alarm()).toBeFalsy();
  });

  test('has its alarm before the first request goes out', async () => {
    await prepare(db, endpoint.url, 1);
    const seen: unknown[] = [];
    const fetch = async (url: string, init: RequestInit) => {
      seen.push(await alarm());
      return await globalThis.fetch(url, init);
    };
    await startWorker({ fetch }).kick();
    expect(seen).toEqual([expect.objectContaining({ name: ALARM, periodInMinutes: 0.5 })]);
  });

  test('never creates an alarm that exists, as that would put it off for ever', async () => {
    const create = vi.spyOn(browser.alarms, 'create');
    await keepAlarm(true);
    await keepAlarm(true);
    expect(create).toHaveBeenCalledOnce();
    await keepAlarm(false);
    expect(await alarm()).toBeFalsy();
  });

  test('keeps its alarm while an endpoint is down, and delivers when it rings', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond({ status: 503, headers: { 'Retry-After': '60' } });
    await startWorker().kick();
    expect(await alarm()).toBeTruthy();
    clock.ms += 60_000;
    await fakeBrowser.alarms.onAlarm.trigger({
      name: ALARM,
      scheduledTime: clock.ms,
      persistAcrossSessions: true,
    });
    await endpoint.waitFor(1);
  });

  test('does not wake for another’s alarm', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond({ status: 503, headers: { 'Retry-After': '60' } });
    const sync = startWorker();
    await sync.kick();
    clock.ms += 60_000;
    await fakeBrowser.alarms.onAlarm.trigger({
      name: 'another',
      scheduledTime: clock.ms,
      persistAcrossSessions: true,
    });
    expect(endpoint.requests).toHaveLength(1);
    await sync.kick();
    expect(endpoint.requests).toHaveLength(2);
  });

  test('sits out a short wait by itself', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond(503);
    startWorker({ random: () => 0, now: Date.now });
    expect(await endpoint.waitFor(1)).toHaveLength(1);
  });

  test('delivers when the connection comes back, the browser starts or a permission is given', async () => {
    await prepare(db, endpoint.url, 1);
    let allowed = false;
    startWorker({ permitted: async () => allowed });
    await vi.waitFor(async () => expect((await health(db)).state).toBe('paused'));
    allowed = true;
    for (const listener of granted) listener();
    await endpoint.waitFor(1);
    await appendNotes(db, 1);
    await fakeBrowser.runtime.onStartup.trigger();
    await endpoint.waitFor(2);
  });

  test('joins those who ask while it runs, and misses none of their records', async () => {
    await prepare(db, endpoint.url, 1);
    const sync = startWorker();
    const kicks = [sync.kick()];
    await appendNotes(db, 3);
    kicks.push(sync.kick(), sync.kick());
    await Promise.all(kicks);
    expect(endpoint.received.map(({ data }) => data.seq)).toEqual([1, 2, 3, 4]);
  });

  test('has no alarm without an endpoint, and delivers after one is saved', async () => {
    await appendNotes(db, 1);
    const sync = startWorker();
    await sync.kick();
    expect(await alarm()).toBeFalsy();
    await writeSetting(db, 'endpoint', { url: endpoint.url, token: 'secret' });
    await sync.kick();
    expect(endpoint.unique()).toHaveLength(1);
  });

  test('tried by hand says how it went', async () => {
    await prepare(db, endpoint.url, 1);
    endpoint.respond(401, 2);
    const sync = startWorker();
    await sync.kick();
    expect(await sync.retry()).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/does not accept the token/),
    });
    expect(await sync.retry()).toEqual({ ok: true, sentence: 'Everything is delivered.' });
  });

  test('tests the endpoint, and then delivers the rest', async () => {
    await prepare(db, endpoint.url, 2);
    endpoint.respond(404);
    const sync = startWorker();
    await sync.kick();
    expect((await sync.test()).ok).toBe(true);
    expect(await endpoint.waitFor(3)).toHaveLength(3);
  });

  test('survives a database that can’t be opened', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    await prepare(db, endpoint.url, 1);
    const open = async () => {
      if (broken) throw new Error('no');
      return db;
    };
    const deps = (opened: Database) => worldOf(opened, clock);
    const sync = startSync({ open, signal: worker.signal, deps });
    await sync.kick();
    expect(complaint).toHaveBeenCalled();
    broken = false;
    await sync.kick();
    expect(endpoint.unique()).toHaveLength(1);
  });

  test('stops listening when it is told to', async () => {
    startWorker();
    worker.abort();
    expect(granted.size).toBe(0);
    expect(fakeBrowser.alarms.onAlarm.hasListeners()).toBe(false);
  });
});
