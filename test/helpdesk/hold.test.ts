import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { overlap } from '../../lib/host/placement.ts';
import { Panel } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { untilEditable } from './assistant.ts';
import { conversations, type Desk, pages, type Reply, startDesk } from './desk.ts';

/* Every way out that Request Tracker has, as its own pages have them at run time, and what it does to a held reply. */

let desk: Desk;
let reply: Reply;
const [conversation] = conversations();
if (!conversation) throw new Error('There are no replies to play with.');

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.close());
afterEach(() => reply?.page.close());

const start = async (path: (ticket: number) => string) => {
  reply = await desk.draft(conversation, path);
};
const updateTicket = '::-p-aria([name="Update Ticket"][role="button"])';
/** The controls of the reply's own form that RT takes for the person's word to send. */
const sendsBy = 'input[name="SubmitTicket"]';

/** Everything that submits the form that the message stands in. */
const submits = async (page: Page) => {
  const all = await page.$$('input[type=submit], input[type=image], button:not([type=button])');
  const own: ElementHandle<HTMLInputElement>[] = [];
  for (const one of all as ElementHandle<HTMLInputElement>[]) {
    if (await one.evaluate(({ form }) => Boolean(form?.querySelector('textarea.messagebox'))))
      own.push(one);
  }
  return own;
};
const press = async (control: ElementHandle<HTMLInputElement>) => {
  if (await control.evaluate((element) => element.checkVisibility())) return control.click();
  // Only a script can press what is hidden. A key begins a new act of the person's: each is told of once.
  await reply.page.bringToFront();
  await reply.page.focus('input[name="UpdateSubject"], input[name="Subject"]');
  await reply.page.keyboard.press('Shift');
  await control.evaluate((element) => element.click());
};
/** Presses, and waits until the panel, collapsed before, is opened by it: that is what a held press does. */
const isHeld = async (act: () => Promise<void>) => {
  const { page, panel } = reply;
  const before = page.url();
  await panel.press('Collapse', async () => (await panel.count('.pill')) > 0);
  // The page has made room for it too.
  await page.waitForFunction(
    () => (document.querySelector(':popover-open')?.getBoundingClientRect().height ?? 999) < 60,
  );
  await act();
  await panel.frame.waitForSelector('.checkpoint [data-at="draft"]');
  expect(page.url()).toBe(before);
};
/** The page that RT answers with: the draft is in its editor again, and waits for a decision. */
const isBack = async (act: () => Promise<void>) => {
  await Promise.all([reply.page.waitForNavigation(), act()]);
  await untilEditable(reply.page);
  reply.panel = await Panel.on(reply.page);
  await reply.panel.shows(conversation.draft);
};
const reviews = (since: number) =>
  new Set(
    desk.endpoint
      .unique()
      .slice(since)
      .map(({ data }) => data.handoff.review),
  );

describe.each([
  ['the reply page', pages.reply, 1, 1],
  ['the page for everything', pages.jumbo, 2, 3],
  ['the page for a new ticket', pages.create, 2, 1],
  ['the mobile reply page', pages.mobile, 1, 1],
])('on %s', (_, path, sending, others) => {
  test('each control that sends is held, and each that does not brings the reply back held', async () => {
    const before = desk.endpoint.unique().length;
    await start(path);
    const controls = await submits(reply.page);
    const names = await Promise.all(controls.map((one) => one.evaluate(({ name }) => name)));
    expect(names.filter((name) => name === 'SubmitTicket')).toHaveLength(sending);
    expect(names.filter((name) => name !== 'SubmitTicket')).toHaveLength(others);
    for (const [index, control] of controls.entries()) {
      if (names[index] === 'SubmitTicket') await isHeld(() => press(control));
    }
    for (const [index, name] of names.entries()) {
      if (name === 'SubmitTicket') continue;
      const control = (await submits(reply.page))[index];
      if (!control) throw new Error(`${name} is not on the page any more.`);
      await isBack(() => press(control));
    }
    const [send] = await reply.page.$$(sendsBy);
    await isHeld(() => press(send as ElementHandle<HTMLInputElement>));
    expect(await desk.sent(reply.ticket)).toEqual([]);
    // No ticket was made of it either.
    expect(await desk.rt.ticketHistory(reply.ticket + 1)).toEqual([]);
    expect(reviews(before).size).toBe(1);
  });
});

describe('by keyboard', () => {
  test.each(['Enter', 'Space'] as const)('%s on the focused button is held', async (key) => {
    await start(pages.reply);
    await isHeld(async () => {
      await reply.page.focus(sendsBy);
      await reply.page.keyboard.press(key);
    });
    expect(await desk.sent(reply.ticket)).toEqual([]);
  });

  test('Enter in the subject, which shows the form anew, brings the reply back held', async () => {
    await start(pages.reply);
    await isBack(async () => {
      await reply.page.focus('input[name="UpdateSubject"]');
      await reply.page.keyboard.press('Enter');
    });
    await isHeld(() => reply.page.locator(updateTicket).click());
    expect(await desk.sent(reply.ticket)).toEqual([]);
  });

  test('Enter in the subject of the page for everything, which sends, is held', async () => {
    await start(pages.jumbo);
    await isHeld(async () => {
      await reply.page.focus('input[name="UpdateSubject"]');
      await reply.page.keyboard.press('Enter');
    });
    expect(await desk.sent(reply.ticket)).toEqual([]);
  });

  test('Ctrl+Enter in the editor sends nothing in RT', async () => {
    await start(pages.reply);
    await (await reply.page.$('iframe.cke_wysiwyg_frame'))?.click();
    await reply.page.keyboard.down('Control');
    await reply.page.keyboard.press('Enter');
    await reply.page.keyboard.up('Control');
    await isHeld(() => reply.page.locator(updateTicket).click());
    expect(await desk.sent(reply.ticket)).toEqual([]);
  });
});

describe('when RT shows the form anew', () => {
  test('by a script, to bring in an article, what was typed in the panel is there again', async () => {
    await start(pages.reply);
    await reply.panel.key('r');
    await reply.panel.write('textarea#reason', 'The date is a guess.');
    // As the list of articles does on a change: no event tells of it, and nothing is sent.
    await isBack(() =>
      reply.page.evaluate(() => document.forms.namedItem('TicketUpdate')?.submit()),
    );
    await reply.panel.frame.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('textarea#reason')?.value ===
        'The date is a guess.',
    );
    await isHeld(() => reply.page.locator(updateTicket).click());
  });

  test.each([
    ['approved', () => plays.approve(reply.panel)],
    [
      'edited',
      () =>
        plays.edit(reply.panel, {
          text: 'Hello Ann,\n\nwe have looked at it, and all is well.\n\nAna',
        }),
    ],
  ])(
    'to add a file, a reply that was %s is still allowed, and is recorded when it goes out',
    async (_, play) => {
      await start(pages.reply);
      await play();
      await Promise.all([
        reply.page.waitForNavigation(),
        reply.page.$eval('input[name="AddMoreAttach"]', (control) =>
          (control as HTMLInputElement).click(),
        ),
      ]);
      await untilEditable(reply.page);
      reply.panel = await Panel.on(reply.page);
      await reply.panel.frame.waitForFunction(() =>
        document.body.textContent?.includes('Send is open'),
      );
      const ofTicket = () =>
        desk.endpoint
          .unique()
          .filter(({ data }) => data.handoff?.ticket === String(reply.ticket))
          .map(({ data }) => data.kind);
      expect(ofTicket()).not.toContain('handoff.completed');
      await Promise.all([reply.page.waitForNavigation(), reply.page.locator(updateTicket).click()]);
      expect(await desk.sent(reply.ticket)).toHaveLength(1);
      const completed = await desk.record(
        ({ data }) =>
          data.kind === 'handoff.completed' && data.handoff.ticket === String(reply.ticket),
      );
      expect(completed.data.completion.outcome).toBe('sent as approved');
      expect(ofTicket()).toEqual(['handoff.opened', 'handoff.decided', 'handoff.completed']);
    },
  );
});

test.each([
  { width: 1280, height: 900 },
  { width: 1024, height: 768 },
])(
  'at $width × $height the panel covers neither the editor nor Update Ticket',
  async (viewport) => {
    await start(pages.reply);
    await reply.page.setViewport(viewport);
    for (const selector of ['#header', '.messagebox-container', sendsBy, '#previewscrips']) {
      await reply.page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }));
      const stands = () =>
        reply.page.evaluate((send) => {
          const boxes = [':popover-open', '#cke_UpdateContent', send].map((one) =>
            document.querySelector(one)?.getBoundingClientRect().toJSON(),
          );
          return new Promise<DOMRect[]>((resolve) =>
            // The panel moves in the frame after the page has.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(boxes))),
          );
        }, sendsBy);
      await stands();
      const [panel, editor, send] = await stands();
      if (!panel || !editor || !send) throw new Error('The panel or the form is not there.');
      expect(panel.width).toBeGreaterThan(0);
      expect(overlap(panel, editor)).toBe(false);
      expect(overlap(panel, send)).toBe(false);
    }
  },
);
