import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Pattern } from '../../lib/model/pattern.ts';
import { Panel, panelFrame } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { startThread, type Thread } from './thread.ts';

/* How much oversight a draft gets: the four patterns, and the five rows of the escalation matrix, on the shipped data. */

let thread: Thread;
let page: Page;
let events: number;

beforeAll(async () => {
  thread = await startThread();
});
beforeEach(() => {
  events = thread.endpoint.unique().length;
});
afterEach(() => page?.close());
afterAll(() => thread?.close());

const under = (pattern: Pattern) =>
  thread.installed.configure({ sites: [{ origin: thread.origin, pattern }] });
/** The next records, from the first one of this test on. */
const nextRecords = async (count: number) =>
  (await thread.endpoint.waitFor(events + count)).slice(events).map(({ data }) => data);
/** Has the AI draft in a ticket and waits until it was judged. */
const draft = async (path: string) => {
  page = await thread.open(path);
  await page.locator('#draft-ai').click();
  const [opened] = await nextRecords(1);
  return opened.handoff;
};
const send = async () => {
  const sent = thread.demo.sent.length;
  await page.locator('#send').click();
  return (await thread.demo.waitForSent(sent + 1)).at(-1);
};
const expectHeld = async (panel: Panel) => {
  const sent = thread.demo.sent.length;
  await page.locator('#send').click();
  await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
  expect(thread.demo.sent.length).toBe(sent);
};
/** The panel as a pill, which is how it stands where nothing is held. */
const pill = async () => {
  const frame = await panelFrame(page);
  const found = await frame.waitForSelector('.pill');
  return found?.evaluate((element) => element.textContent);
};

describe('preflight', () => {
  beforeAll(() => under('preflight'));

  test('nothing is held, no panel comes up, and it is on record that nobody decided', async () => {
    const handoff = await draft('/ticket/4104');
    expect(handoff).toMatchObject({ pattern: 'preflight', gate: 'open' });
    expect((await send())?.ticket).toBe('4104');
    const [, completed] = await nextRecords(2);
    expect(completed.completion.outcome).toBe('sent without a decision');
    expect(page.frames().filter((frame) => frame.url().includes('panel.html'))).toEqual([]);
  });
});

describe('checkpoint', () => {
  beforeAll(() => under('checkpoint'));

  test('a draft without any flag is held too', async () => {
    const handoff = await draft('/ticket/4101');
    expect(handoff).toMatchObject({ pattern: 'checkpoint', gate: 'held', flags: [] });
    const panel = await Panel.on(page);
    expect(await panel.text()).toContain('every AI draft is held until a person decides');
    await expectHeld(panel);
    await plays.approve(panel);
    await send();
  });
});

describe('post hoc', () => {
  beforeAll(() => under('posthoc'));

  test('a draft goes out at once, flagged or not', async () => {
    const handoff = await draft('/ticket/4107');
    expect(handoff).toMatchObject({ pattern: 'posthoc', gate: 'open' });
    expect(handoff.flags).not.toEqual([]);
    expect(await pill()).toContain('Send is open');
    await send();
    const [, completed] = await nextRecords(2);
    expect(completed.completion.outcome).toBe('sent without a decision');
  });

  test('but not past a hard stop', async () => {
    expect(await draft('/ticket/4104')).toMatchObject({ pattern: 'posthoc', gate: 'held' });
    const panel = await Panel.on(page);
    expect(await panel.text()).toContain('this one has a hard stop');
    await expectHeld(panel);
  });
});

describe('exception', () => {
  beforeAll(() => under('exception'));

  test('a clean draft: a pill, and Send is open', async () => {
    expect(await draft('/ticket/4101')).toMatchObject({ pattern: 'exception', gate: 'open' });
    expect(await pill()).toContain('Send is open');
    await send();
    const [, completed] = await nextRecords(2);
    expect(completed.completion.outcome).toBe('sent without a decision');
  });

  test('a clean draft that is approved all the same goes out as approved', async () => {
    await draft('/ticket/4101');
    const panel = await Panel.on(page);
    await plays.approve(panel);
    await send();
    const completed = (await nextRecords(3)).at(-1);
    expect(completed.completion.outcome).toBe('sent as approved');
  });

  test('a flagged draft is held', async () => {
    expect(await draft('/ticket/4104')).toMatchObject({ pattern: 'exception', gate: 'held' });
    const panel = await Panel.on(page);
    expect(await panel.text()).toContain('this one is flagged');
    await expectHeld(panel);
  });
});

describe('the escalation matrix', () => {
  beforeAll(() => under('checkpoint'));

  const rows = [
    ['low confidence', '4101?confidence=0.55', 'low-confidence', 'uncertainty', 'Flag for review'],
    ['a policy keyword', '4104', 'policy-keyword', 'policy', 'Hard stop'],
    ['several options', '4105', 'several-options', 'uncertainty', 'Present choices'],
    ['a failure', '4103', 'task-failure', 'failure', 'Report'],
    ['a high-value customer', '4106', 'high-value-customer', 'stakes', 'Require approval'],
  ] as const;

  test.each(rows)('%s', async (_, ticket, rule, trigger, badge) => {
    const handoff = await draft(`/ticket/${ticket}`);
    const response = badge.toLowerCase();
    expect(handoff.flags).toContainEqual(expect.objectContaining({ rule, trigger, response }));
    const panel = await Panel.on(page);
    const shown = await panel.frame.$$eval('.flag', (flags) =>
      flags.map((flag) => ({
        rule: flag.querySelector('.flag-rule')?.textContent,
        badge: flag.querySelector('.badge')?.textContent,
        sentence: flag.querySelector('.flag-sentence')?.textContent,
      })),
    );
    const sentence = expect.stringMatching(/^\S.*\.$/s);
    expect(shown).toContainEqual({ rule, badge, sentence });
    await expectHeld(panel);
  });
});
