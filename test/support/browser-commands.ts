import type { Page, WebWorker } from 'puppeteer-core';

/*
 * A headless browser draws neither its context menu nor takes extension shortcuts. These stand in for the browser's half
 * of both: they tell the extension's real worker what the browser would tell it, of a tab and a selection that are real.
 */

/** What the worker knows the page's tab by; of the browser's own pages no address is told, but they are in front. */
export async function tabOf(worker: WebWorker, page: Page): Promise<number> {
  return worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const found = tabs.find((tab) => tab.url === url) ?? tabs.find(({ active }) => active);
    return found?.id ?? -1;
  }, page.url());
}

/** Chooses “Review this” from the context menu of what is selected, in the frame whose address has this in it. */
export async function chooseReview(worker: WebWorker, page: Page, frame = ''): Promise<void> {
  const id = await tabOf(worker, page);
  await worker.evaluate(
    async (id, wanted) => {
      const tab = await chrome.tabs.get(id);
      const here = () => location.href;
      const target = { tabId: id, allFrames: true };
      const frames = wanted ? await chrome.scripting.executeScript({ target, func: here }) : [];
      const { frameId = 0 } = frames.find(({ result }) => result?.includes(wanted)) ?? {};
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'review-selection', frameId }, tab);
    },
    id,
    frame,
  );
}

/** Presses the shortcut of “Review this”. */
export async function pressReview(worker: WebWorker, page: Page): Promise<void> {
  const id = await tabOf(worker, page);
  await worker.evaluate(async (id) => {
    const tab = await chrome.tabs.get(id);
    chrome.commands.onCommand.dispatch('review-selection', tab);
  }, id);
}

/** What the toolbar icon shows for the page's tab. */
export async function toolbarOf(
  worker: WebWorker,
  page: Page,
): Promise<{ badge: string; title: string }> {
  const id = await tabOf(worker, page);
  return worker.evaluate(async (tabId) => {
    const [badge, title] = await Promise.all([
      chrome.action.getBadgeText({ tabId }),
      chrome.action.getTitle({ tabId }),
    ]);
    return { badge, title };
  }, id);
}

/** The part of the browser's extension API that is asked here, in the worker. */
declare const chrome: {
  tabs: {
    query(what: object): Promise<Tab[]>;
    get(id: number): Promise<Tab>;
  };
  scripting: {
    executeScript(how: object): Promise<{ frameId: number; result?: string }[]>;
  };
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  contextMenus: { onClicked: { dispatch(info: object, tab: Tab): void } };
  commands: { onCommand: { dispatch(command: string, tab: Tab): void } };
};

interface Tab {
  id: number;
  active: boolean;
  url?: string;
}
