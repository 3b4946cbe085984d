import type { Page } from 'puppeteer-core';
import type { Thread } from '../e2e/thread.ts';
import { Panel, panelFrame } from './panel.ts';
import { answerAll, plays } from './plays.ts';

interface Extension {
  tabs: { query(wanted: { url: string }): Promise<{ id: number }[]> };
}

/** A state of the checkpoint that a person can get to, and the way there. */
export type Scene = (thread: Thread) => Promise<Page>;

const drafted = async (thread: Thread, path: string) => thread.draft(`/ticket/${path}`);
const onTicket =
  (path: string, play: (panel: Panel) => Promise<unknown> = async () => null): Scene =>
  async (thread) => {
    const { page, panel } = await drafted(thread, path);
    await play(panel);
    return page;
  };
const open = (key: string, field: string) => async (panel: Panel) => {
  await panel.key(key);
  await panel.frame.waitForSelector(field);
};

async function ask(page: Page, question: string): Promise<void> {
  await page.type('#prompt', question);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-role="assistant"]:not([data-streaming]) .bubble');
}

async function send(page: Page, panel: Panel, said: string): Promise<void> {
  await page.locator('#send').click();
  await panel.frame.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, said);
}

const fold = async (panel: Panel) => {
  await panel.click('Collapse');
  await panel.frame.waitForSelector('.pill');
};

const chat =
  (...questions: string[]): Scene =>
  async (thread) => {
    const page = await thread.open('/chat');
    for (const question of questions) {
      await ask(page, question);
      await Panel.on(page);
    }
    return page;
  };

/** Every state by its name. */
export const scenes: Record<string, Scene> = {
  forming: async (thread) => {
    const page = await thread.open('/ticket/4101?stream=1&pace=500');
    await page.locator('#draft-ai').click();
    const panel = await panelFrame(page);
    await panel.waitForFunction(() => document.body.innerText.includes('Reading the draft'));
    // It is shown only where it takes a while.
    await page.waitForFunction(() => {
      const host = document.querySelector(':popover-open');
      return host && getComputedStyle(host).visibility === 'visible';
    });
    return page;
  },
  clean: onTicket('4101'),
  long: onTicket('4102'),
  flagged: onTicket('4107'),
  failed: onTicket('4103'),
  'hard-stop': onTicket('4104'),
  choices: onTicket('4105'),
  'high-value': onTicket('4106'),
  promise: onTicket('4108', (panel) => answerAll(panel)),
  edit: onTicket('4101', async (panel) => {
    await open('e', 'textarea[data-at="edit"]')(panel);
    await panel.write(
      'textarea[data-at="edit"]',
      'Hello Hanna,\n\nyour rear light is on its way with Northline Parcel and should be with you on 12 March 2026. The tracking number is NP-5534-0182.\n\nKind regards\nLarkfield Cycles',
    );
  }),
  'reject-form': onTicket('4102', open('r', '#reason')),
  rejected: onTicket('4102', (panel) => plays.reject(panel)),
  'escalate-form': onTicket('4104', open('x', '[data-at="target"]')),
  escalated: onTicket('4104', (panel) => plays.escalate(panel)),
  'redirect-form': onTicket('4101', open('d', '[data-at="instruction"]')),
  redirected: onTicket('4101', (panel) => plays.redirect(panel)),
  approved: onTicket('4101', (panel) => plays.approve(panel)),
  held: async (thread) => {
    const { page, panel } = await drafted(thread, '4101');
    await send(page, panel, 'Send is held until');
    return page;
  },
  sent: async (thread) => {
    const { page, panel } = await drafted(thread, '4101');
    await plays.approve(panel);
    await send(page, panel, 'Sent as approved');
    return page;
  },
  changed: async (thread) => {
    const { page, panel } = await drafted(thread, '4101');
    await plays.approve(panel);
    await page.focus('#composer textarea');
    await page.keyboard.type('PS: The bell is free! ');
    await page.locator('#send').click();
    await panel.frame.waitForSelector('ins');
    return page;
  },
  'not-armed': async (thread) => {
    const page = await thread.open('/ticket/4101');
    await page.evaluate(() => document.querySelector('.split')?.remove());
    await page.locator('#draft-ai').click();
    await Panel.on(page);
    return page;
  },
  pill: onTicket('4102', fold),
  keys: onTicket('4102', (panel) => panel.key('?')),
  chat: chat('Where is my order LC-20871?'),
  'chat-pill': async (thread) => {
    const page = await chat('Where is my order LC-20871?')(thread);
    await fold(await Panel.on(page));
    return page;
  },
  queue: async (thread) => {
    const page = await chat('Where is my order?', 'Which bottom bracket fits my bike?')(thread);
    await (await panelFrame(page)).waitForSelector('.queue');
    return page;
  },
  sidepanel: async (thread) => {
    await drafted(thread, '4106');
    return thread.installed.openPage('sidepanel');
  },
  popup: async (thread) => {
    const { page } = await drafted(thread, '4104');
    const popup = await thread.installed.openPage('popup');
    const tab = await popup.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: Extension };
      return (await chrome.tabs.query({ url }))[0]?.id;
    }, page.url());
    await popup.goto(`${popup.url()}?tab=${tab}`);
    return popup;
  },
  options: (thread) => thread.installed.openPage('options'),
};
