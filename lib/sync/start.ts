import { browser } from 'wxt/browser';
import type { Done } from '../messaging/protocol.ts';
import { health } from '../outbox/health.ts';
import type { Database } from '../storage/database.ts';
import { browserDeps, type SyncDeps } from './deps.ts';
import { drain } from './drain.ts';
import { clearTheWay, sendTest } from './test-record.ts';
import { ALARM, keepAlarm } from './wake.ts';

/** Waits shorter than this, in ms, are sat out; a worker that is idle for longer is ended, so the alarm has to do it. */
const SHORT_MS = 25_000;

/** Delivery as the rest of the background sees it. */
export interface Sync {
  /** Delivers what is due. To be called after every record and every change of settings; calls while one runs are joined. */
  kick(): Promise<void>;
  /** Tries everything now, what was refused too, and says how it went. */
  retry(): Promise<Done>;
  /** Sends a test record and says what the endpoint answered. */
  test(): Promise<Done>;
}

/** Where delivery gets its database, when it stops listening, and, in tests, the world around it. */
export interface SyncOptions {
  open: () => Promise<Database>;
  signal: AbortSignal;
  deps?: (db: Database) => SyncDeps;
}

/**
 * Starts delivery: looks at once for what waits, and again at every alarm, when the connection comes back, when the browser
 * starts and when a permission is given. To be called while the worker starts, before anything is awaited, as listeners
 * that are added later miss the event that woke it.
 */
export function startSync({ open, signal, deps = browserDeps }: SyncOptions): Sync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const kick = joined(async () => {
    clearTimeout(timer);
    const wait = await sweep(deps(await open()));
    if (wait !== null && wait < SHORT_MS && !signal.aborted)
      timer = setTimeout(() => void kick(), wait);
  });
  listen(signal, kick);
  signal.addEventListener('abort', () => clearTimeout(timer));
  void kick();
  return {
    kick,
    async retry() {
      const db = await open();
      await clearTheWay(deps(db));
      await kick();
      return tell(db);
    },
    async test() {
      const done = await sendTest(deps(await open()));
      void kick();
      return done;
    },
  };
}

/** The alarm stands before the first request goes out, so that a worker which dies in mid-delivery is woken again. */
async function sweep(deps: SyncDeps): Promise<number | null> {
  await keepAlarm(await isOwing(deps.db));
  const wait = await drain(deps);
  await keepAlarm(await isOwing(deps.db));
  return wait;
}

/** Without an endpoint, or with one that is closed for good, there is nothing to wake for: a changed setting kicks. */
async function isOwing(db: Database): Promise<boolean> {
  const { waiting, state } = await health(db);
  return waiting > 0 && state !== 'no endpoint' && state !== 'disabled';
}

function listen(signal: AbortSignal, kick: () => Promise<void>): void {
  const run = () => void kick();
  const onAlarm = ({ name }: { name: string }) => {
    if (name === ALARM) run();
  };
  browser.alarms.onAlarm.addListener(onAlarm);
  browser.runtime.onStartup.addListener(run);
  browser.permissions.onAdded.addListener(run);
  globalThis.addEventListener?.('online', run, { signal });
  signal.addEventListener('abort', () => {
    browser.alarms.onAlarm.removeListener(onAlarm);
    browser.runtime.onStartup.removeListener(run);
    browser.permissions.onAdded.removeListener(run);
  });
}

/** One run at a time; whoever asks while one is on gets a further run, shared with all others who asked. */
function joined(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const guarded = async () => {
    try {
      await work();
    } catch (error) {
      console.error('Delivery could not run; the next alarm or start tries again.', error);
    }
  };
  const start = () => {
    running = guarded().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}

async function tell(db: Database): Promise<Done> {
  const { waiting, problem, setAside } = await health(db);
  if (waiting === 0 && setAside === 0) return { ok: true, sentence: 'Everything is delivered.' };
  return { ok: false, sentence: problem ?? `${waiting} records still wait.` };
}
