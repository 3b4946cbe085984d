import { browser } from 'wxt/browser';
import type { Settings } from '../model/settings.ts';

const SCRIPT = { id: 'page', file: '/page.js' } as const;

/** The match pattern that covers an origin. Ports are left out: Firefox knows none in match patterns. */
export function patternOf(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** The origins that are both turned on in the settings and granted in the browser. */
export async function activeOrigins(sites: Settings['sites']): Promise<string[]> {
  const wanted = Object.entries(sites).filter(([, site]) => site.on);
  const granted = await Promise.all(wanted.map(([origin]) => isGranted(origin)));
  return wanted.map(([origin]) => origin).filter((_, index) => granted[index]);
}

/** True if the browser lets the extension run on this origin. */
export function isGranted(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

/** Registers the page script for exactly these origins, in every frame, before the page's own scripts. */
export async function registerScripts(origins: readonly string[]): Promise<void> {
  const matches = [...new Set(origins.map(patternOf))];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) {
    if (registered.length > 0)
      await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
    return;
  }
  const script = {
    id: SCRIPT.id,
    js: [SCRIPT.file],
    matches,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/**
 * Starts the page script in the tabs that are open on these origins. One that runs goes on: it knows which text came from
 * where, and a new one could not tell.
 */
export async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...new Set(origins.map(patternOf))] });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? null : startIn(tab.id))));
}

/**
 * Starts the page script in one tab; where it runs, it goes on and asks for its orders. Resolves to the ids of the frames
 * that it was started in: none where the browser does not let us, as in its own pages and in stores.
 */
export async function startIn(tab: number): Promise<number[]> {
  try {
    const started = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      files: [SCRIPT.file],
      injectImmediately: true,
    });
    return started.map(({ frameId }) => frameId);
  } catch {
    return [];
  }
}
