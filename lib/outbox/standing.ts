import type { Settings } from '../model/settings.ts';
import { canonicalSha } from '../records/canonical.ts';
import type { Database, WriteTransaction } from '../storage/database.ts';
import type { DestinationId } from './entry.ts';

/**
 * How a destination as a whole stands. On disk, so that a back-off outlives the worker. Nothing is sent before `until`
 * (ms since 1970) unless the clock has been set back to before `since`.
 */
export interface Standing {
  key: `standing/${DestinationId}`;
  /** Fingerprint of the endpoint and token that this was found out with: other ones start afresh. */
  setup: string;
  mode: 'ready' | 'retrying' | 'paused' | 'disabled';
  /** What stopped it: what the endpoint answered, or the browser's permission that is missing. */
  cause: 'answer' | 'permission' | null;
  problem: string | null;
  /** Attempts in a row that failed. */
  failures: number;
  since: number;
  until: number;
  /** Records confirmed since the install. */
  delivered: number;
}

/** A fingerprint of the endpoint and its token, from which neither can be read. */
export function setupOf(endpoint: Settings['endpoint']): Promise<string> {
  return canonicalSha(JSON.stringify([endpoint.url, endpoint.token]));
}

/** The standing under this setup; what was found out under another one does not count any more. */
export async function standingOf(
  db: Database,
  destination: DestinationId,
  setup: string,
): Promise<Standing> {
  return current(await db.get('meta', `standing/${destination}`), destination, setup);
}

/** True if something was found out under another endpoint or token than this one. */
export async function isChanged(
  db: Database,
  { destination, setup }: { destination: DestinationId; setup: string },
): Promise<boolean> {
  const known = (await db.get('meta', `standing/${destination}`)) as Standing | undefined;
  return known !== undefined && known.setup !== setup;
}

/** Changes the standing inside a running transaction. */
export async function changeStanding(
  tx: WriteTransaction<'outbox' | 'meta'>,
  destination: DestinationId,
  setup: string,
  change: (before: Standing) => Partial<Standing>,
): Promise<void> {
  const meta = tx.objectStore('meta');
  const before = current(await meta.get(`standing/${destination}`), destination, setup);
  await meta.put({ ...before, ...change(before) });
}

/** Milliseconds until the next attempt is due: 0 for now, null for never. */
export function dueIn(standing: Standing, now: number): number | null {
  if (standing.mode === 'disabled') return null;
  const setBack = now < standing.since;
  return setBack ? 0 : Math.max(0, standing.until - now);
}

/** The change that puts a destination back to work. */
export const ready: Partial<Standing> = {
  mode: 'ready',
  cause: null,
  problem: null,
  failures: 0,
  since: 0,
  until: 0,
};

function current(row: unknown, destination: DestinationId, setup: string): Standing {
  const known = row as Standing | undefined;
  const fresh: Standing = {
    key: `standing/${destination}`,
    setup,
    mode: 'ready',
    cause: null,
    problem: null,
    failures: 0,
    since: 0,
    until: 0,
    delivered: known?.delivered ?? 0,
  };
  return known?.setup === setup ? known : fresh;
}
