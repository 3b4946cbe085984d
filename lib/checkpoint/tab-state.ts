import { browser } from 'wxt/browser';
import { z } from 'zod';

const frame = z.object({
  depth: z.number().int(),
  document: z.uuid(),
  url: z.string(),
  origin: z.string(),
});

const state = z.object({
  /** Frames whose content script has said hello, by frame id. */
  frames: z.record(z.string(), frame),
  /** The panel of the tab; `frame` is the one document that has shown the nonce, and no other is let in. */
  panel: z
    .object({
      nonce: z.string(),
      frame: z.number().int().nullable(),
      mode: z.enum(['open', 'pill']),
      height: z.number().int(),
      width: z.number().int(),
    })
    .nullable(),
  /** The frame of the panel that the last page took away with it: what it still had to say may come late. */
  former: z.number().int().nullable(),
  /** The review that the person looks at; null for the newest. */
  selected: z.string().nullable(),
  /** The draft that is being written, before there is a review of it. */
  forming: z.uuid().nullable(),
  /** What the toolbar icon has to say, and of which page. */
  said: z.object({ sentence: z.string(), url: z.string() }).nullable(),
});

/** What is known of one tab while the browser runs: it survives the worker, and ends with the browser. */
export type TabState = z.infer<typeof state>;

const fresh: TabState = {
  frames: {},
  panel: null,
  former: null,
  selected: null,
  forming: null,
  said: null,
};
/** What a panel is given before it has told what it wishes for, in CSS pixels: about what most reviews need. */
const sizes = { height: 800, width: 240 };
const key = (tab: number) => `tab:${tab}`;

/** The state of a tab; a fresh one where nothing is known. */
export async function tabState(tab: number): Promise<TabState> {
  const found = await browser.storage.session.get(key(tab));
  const parsed = state.safeParse(found[key(tab)]);
  return parsed.success ? parsed.data : fresh;
}

/** Writes the state of a tab. Call it under `withTab` only. */
export async function putTabState(tab: number, next: TabState): Promise<void> {
  await browser.storage.session.set({ [key(tab)]: next });
}

/** Forgets a tab that was closed. */
export async function dropTabState(tab: number): Promise<void> {
  await browser.storage.session.remove(key(tab));
}

/** Runs the work alone among all work for this tab: messages of one tab are taken one after the other. */
export function withTab<T>(tab: number, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`countersign.tab.${tab}`, work) as Promise<T>;
}

/** Notes that this draft is not being written any more; says whether it was. Call it under `withTab` only. */
export async function settle(tab: number, draft: string): Promise<boolean> {
  const before = await tabState(tab);
  if (before.forming !== draft) return false;
  await putTabState(tab, { ...before, forming: null });
  return true;
}

/** The frame that carries the panel: the topmost one we are allowed in. Null before any has said hello. */
export function hostFrame(tab: TabState): number | null {
  const frames = Object.entries(tab.frames).map(([id, { depth }]) => ({ id: Number(id), depth }));
  const top = frames.reduce<{ id: number; depth: number } | null>(
    (best, one) => (!best || one.depth < best.depth ? one : best),
    null,
  );
  return top?.id ?? null;
}

/** The URL of the page that carries the panel. */
export function hostUrl(tab: TabState): string | null {
  const host = hostFrame(tab);
  return host === null ? null : (tab.frames[host]?.url ?? null);
}

/** The state with a panel in it; one that is there already is kept. */
export function withPanel(tab: TabState, mode: 'open' | 'pill'): TabState {
  if (tab.panel) {
    const opened = mode === 'open' ? 'open' : tab.panel.mode;
    return { ...tab, panel: { ...tab.panel, mode: opened } };
  }
  const panel = { nonce: crypto.randomUUID(), frame: null, mode, ...sizes };
  return { ...tab, panel };
}
