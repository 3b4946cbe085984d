import { type Browser, browser } from 'wxt/browser';
import { sayInTab } from '../checkpoint/said.ts';
import { tabState } from '../checkpoint/tab-state.ts';
import type { WriteAnswer } from '../messaging/protocol.ts';
import { toContent } from '../messaging/push.ts';
import type { Database } from '../storage/database.ts';
import { startIn } from './scripts.ts';

const MENU = 'review-selection';

/** Puts “Review this” into the context menu of selected text. Call once at install. */
export async function installMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: MENU,
    title: browser.i18n.getMessage('menuReviewSelection'),
    contexts: ['selection'],
  });
}

/** Listens to the menu entry and to the keyboard shortcut. Call at each start of the background. */
export function followMarks(open: () => Promise<Database>): void {
  const follow = async (at: Browser.tabs.Tab | undefined, frame: number | null) => {
    const { id: tab, url = '' } = at ?? {};
    if (tab === undefined) return;
    const sentence = await mark(tab, frame);
    await sayInTab(await open(), { tab, url }, sentence);
  };
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU) void follow(tab, info.frameId ?? 0);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU) void follow(tab, null);
  });
}

/**
 * Has the selection of a tab reported; null for the frame means the one that the person is in. On a page where nothing
 * runs yet the script is started first: the click on the menu, or the shortcut, has granted this one tab. Resolves to
 * the sentence for the person where there was nothing to report, else to null.
 */
async function mark(tab: number, frame: number | null): Promise<string | null> {
  const known = Object.keys((await tabState(tab)).frames).map(Number);
  const answer =
    (await askFrames(tab, frame, known)) ?? (await askFrames(tab, frame, await startIn(tab)));
  if (!answer) return browser.i18n.getMessage('pageOutOfReach');
  return answer.ok ? null : answer.sentence;
}

/** An editor's own iframe is looked after by the frame around it, so the frame that the browser names may be silent. */
async function askFrames(
  tab: number,
  named: number | null,
  frames: readonly number[],
): Promise<WriteAnswer | null> {
  const ask = (frame: number, focused: boolean) => toContent({ tab, frame }, 'mark', { focused });
  const own = named === null ? null : await ask(named, false);
  if (own) return own;
  const answers = await Promise.all(frames.map((frame) => ask(frame, true)));
  return answers.find((answer) => answer?.ok) ?? answers.find((answer) => answer !== null) ?? null;
}
