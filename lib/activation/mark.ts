import { browser } from 'wxt/browser';
import { toContent } from '../messaging/push.ts';
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
export function followMarks(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab?.id !== undefined) void mark(tab.id, info.frameId ?? 0);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === MENU && tab?.id !== undefined) void mark(tab.id, 0);
  });
}

/**
 * Has the frame report its selection. On a page where nothing runs yet the script is started first: the click on the
 * menu, or the shortcut, has granted this one tab. Where the browser forbids it, the toolbar icon says so.
 */
async function mark(tab: number, frame: number): Promise<void> {
  const started = (await toContent({ tab, frame }, 'mark', {})) ?? null;
  if (started?.ok) return;
  const allowed = started !== null || (await startIn(tab));
  const answer = started ?? (await toContent({ tab, frame }, 'mark', {}));
  const sentence = allowed
    ? answer && !answer.ok
      ? answer.sentence
      : null
    : browser.i18n.getMessage('pageOutOfReach');
  if (sentence) await browser.action.setTitle({ tabId: tab, title: sentence });
}
