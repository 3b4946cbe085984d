import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';
import { readSettings } from '../policy/read.ts';
import type { Database } from '../storage/database.ts';

/** All that delivery needs of the world around it. */
export interface SyncDeps {
  db: Database;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. Never used for order, and may jump. */
  now: () => number;
  /** From 0 up to, not including, 1. */
  random: () => number;
  /** Runs the work when nobody else holds the lock of this name. */
  lock: (name: string, work: () => Promise<number | null>) => Promise<number | null>;
  settings: () => Promise<Settings>;
  /** True if the browser lets the extension reach this match pattern. */
  permitted: (pattern: string) => Promise<boolean>;
  /** How long an endpoint may take to answer, in ms. */
  timeoutMs: number;
}

/** The real ones. An answer may take 20 seconds, as Chromium ends a worker whose request takes 30. */
export function browserDeps(db: Database): SyncDeps {
  return {
    db,
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    random: Math.random,
    lock: (name, work) => navigator.locks.request(name, work),
    settings: async () => (await readSettings(db)).settings,
    // A pattern that the browser can't read, such as one of an IPv6 address, rejects: it can't be granted either.
    permitted: (pattern) => browser.permissions.contains({ origins: [pattern] }).catch(() => false),
    timeoutMs: 20_000,
  };
}

/** The match pattern that covers an endpoint; ports have no place in it. */
export function patternOf(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** The sentence for an endpoint that the browser does not let the extension reach. */
export function notPermitted(url: string): string {
  return `The browser does not let Countersign reach ${new URL(url).host}. Open the options and save the endpoint again to allow it.`;
}
