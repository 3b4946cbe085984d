import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Conversation } from '../demo/conversations.ts';
import { type PageServer, servePage } from '../support/page-server.ts';
import { Panel } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { startThread, type Thread } from './thread.ts';

/* What a page says of its drafts itself, whole, half and wrong; and drafts that come in bit by bit. */

const whole: Conversation = {
  id: '7001',
  title: 'A seat by the window',
  customer: { name: 'Ada Byron', tags: [] },
  request: 'Can I sit by the window on EX 210?',
  conversation: [],
  steps: [
    { tool: 'read_flight', arguments: '{"flight":"EX 210"}', result: '14A is free' },
    {
      tool: 'change_seat',
      arguments: '{"seat":"14A"}',
      result: 'Error: the airline did not answer',
    },
  ],
  draft:
    'Dear Ada,\n\nthe seat 14A by the window is free on EX 210. Shall we book it for you?\n\nKind regards',
  options: ['Dear Ada,\n\nyou can choose a seat by the window at check-in.\n\nKind regards'],
  confidence: 0.62,
  concerns: ['The fare rules are from last year.'],
  nextAction: 'Change the seat by hand, then send.',
  outcome: 1,
};

const malformed = `
  <form id="reply">
    <div id="composer"><textarea aria-label="Reply">You now sit in 14A, by the window.</textarea></div>
    <button id="send">Send</button>
  </form>
  <output id="sent"></output>
  <script type="application/ai-handoff+json" data-ai-for="composer">
    { "request": "Can I sit by the window?", "nextAction": "Change the seat by hand.", "confidence": 0.6,
      "steps": [{ "title": "Looked up EX 210" }, { "title": 42 }] }
  </script>
  <script>
    reply.onsubmit = (event) => { event.preventDefault(); sent.value = 'Sent: ' + reply.querySelector('textarea').value; };
  </script>`;

const disclosed = `
  <form id="reply">
    <textarea aria-label="Reply" ai-disclosure="ai-assisted">You now sit in 14A, by the window.</textarea>
    <button id="send">Send</button>
  </form>
  <output id="sent"></output>
  <script>
    reply.onsubmit = (event) => { event.preventDefault(); sent.value = 'Sent: ' + reply.querySelector('textarea').value; };
  </script>`;

let thread: Thread;
let broken: PageServer;
let honest: PageServer;
let page: Page;
let opened: number;

beforeAll(async () => {
  [thread, broken, honest] = await Promise.all([
    startThread({ data: [whole] }),
    servePage(malformed),
    servePage(disclosed),
  ]);
  await thread.installed.configure({
    sites: [broken, honest].map(({ url }) => ({ origin: url, pattern: 'checkpoint' as const })),
  });
});
beforeEach(() => {
  opened = openings().length;
});
afterEach(() => page?.close());
afterAll(async () => {
  await Promise.all([broken?.close(), honest?.close()]);
  await thread?.close();
});

const openings = () =>
  thread.endpoint.unique().filter((event) => event.data.kind === 'handoff.opened');
const nextOpening = async () => (await thread.record('handoff.opened', opened + 1)).data.handoff;
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the panel shows in each row of the context, by the row's name. */
const rowsOf = async (panel: Panel): Promise<Record<string, string>> => {
  const rows = await panel.frame.$$eval('dl.rows > .row', (all) =>
    all.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
  );
  return Object.fromEntries(rows);
};
const visit = async ({ url }: PageServer) => {
  page = await thread.installed.browser.newPage();
  await page.goto(url);
  return Panel.on(page);
};
const expectHeld = async (panel: Panel) => {
  await page.locator('#send').click();
  await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
  expect(await page.$eval('#sent', (output) => (output as HTMLOutputElement).value)).toBe('');
};

describe('declared markup', () => {
  test.each(['attributes', 'json'])('all seven parts, declared by %s', async (how) => {
    const started = await thread.draft(`/ticket/7001?declare=${how}`);
    page = started.page;
    const { panel } = started;
    expect(await panel.title()).toBe('Change the seat by hand, then send.');
    await panel.shows(whole.draft);
    const rows = await rowsOf(panel);
    expect(rows.Request).toContain(whole.request);
    expect(rows.Confidence).toContain('62 %declared by the page');
    expect(rows.Options).toContain('you can choose a seat by the window at check-in.');
    expect(rows.Steps).toMatch(/read_flight.*change_seatfailed.*did not answer/s);
    expect(rows.Concerns).toContain('The fare rules are from last year.');
    expect(rows['Next action']).toContain('stated by the page');
    expect(rows['Why AI text']).toContain('Declared by the page');
    expect(Object.values(rows).join()).not.toContain('not stated');
    const handoff = await nextOpening();
    expect(Object.values(handoff.context)).toEqual(Array(7).fill('present'));
    expect(handoff.ai.confidence).toMatchObject({ value: 0.62, source: 'declared' });
    expect(handoff.evidence).toContainEqual({ kind: 'declared', strength: 'strong' });
  });

  test('an editor that discloses AI text by the attribute of the proposal is held', async () => {
    const panel = await visit(honest);
    await panel.shows('You now sit in 14A, by the window.');
    expect((await rowsOf(panel))['Why AI text']).toContain('discloses this text as ai-assisted');
    await expectHeld(panel);
    expect((await nextOpening()).evidence).toEqual([{ kind: 'declared', strength: 'strong' }]);
    await plays.approve(panel);
    await page.locator('#send').click();
    await page.waitForFunction(() => document.querySelector('output')?.value.startsWith('Sent:'));
  });

  test('a malformed block is left out whole and named; its draft is found and held', async () => {
    const panel = await visit(broken);
    await panel.shows('You now sit in 14A, by the window.');
    const rows = await rowsOf(panel);
    expect(rows.Concerns).toContain(
      "The page's declared context could not be read: in the JSON block for “composer”, “steps[2].title” must be a text.",
    );
    for (const part of ['Request', 'Options', 'Steps', 'Next action'])
      expect(rows[part]).toBe('not stated');
    expect(rows.Confidence).toMatch(/^AInot stated/);
    await expectHeld(panel);
    expect((await nextOpening()).ai.confidence).toBeNull();
  });
});

describe('a draft that is streamed', () => {
  const start = async (query: string) => {
    page = await thread.open(`/ticket/7001?stream=1&${query}`);
    await page.locator('#draft-ai').click();
  };
  /** Presses Send in the very moment in which the first characters are there; returns how many they are. */
  const sendAtOnce = () =>
    page.evaluate(async () => {
      const field = document.querySelector<HTMLTextAreaElement>('#composer textarea');
      while (!field?.value) await new Promise(requestAnimationFrame);
      document.querySelector<HTMLElement>('#send')?.click();
      return field.value.length;
    });
  const text = () =>
    page.$eval('#composer textarea', (area) => (area as HTMLTextAreaElement).value);

  test.each([
    ['by a press on the AI’s control alone', ''],
    ['by attributes', 'declare=attributes&'],
  ])('is held from its first characters, and judged once: known %s', async (_, declare) => {
    await start(`${declare}pace=80`);
    const sent = thread.demo.sent.length;
    expect(await sendAtOnce()).toBeLessThan(12);
    await page.locator('#send').click();
    const panel = await Panel.on(page);
    expect(await text()).toBe(whole.draft);
    expect(thread.demo.sent.length).toBe(sent);
    await panel.shows(whole.draft);
    expect((await nextOpening()).draft.sha256).toBe(sha(whole.draft));
    await plays.approve(panel);
    await page.locator('#send').click();
    await thread.record('handoff.completed', sent + 1);
    expect((await thread.demo.waitForSent(sent + 1)).at(-1)?.text).toBe(whole.draft);
    expect(openings().length).toBe(opened + 1);
  });

  test('one that breaks off is held, and the diagnosis is shown', async () => {
    await start('break=0.5&declare=attributes');
    const panel = await Panel.on(page);
    await panel.frame.waitForFunction(() => document.body.innerText.includes('output failed'));
    expect(await panel.text()).toContain('The page says that the AI failed.');
    expect(await panel.text()).toContain(
      'The AI did not finish this reply. Find out why, then decide.',
    );
    expect((await nextOpening()).flags).toContainEqual(
      expect.objectContaining({ rule: 'task-failure', trigger: 'failure', response: 'report' }),
    );
    const sent = thread.demo.sent.length;
    await page.locator('#send').click();
    await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
    expect(thread.demo.sent.length).toBe(sent);
  });

  test('one that breaks off without a word from the page is found cut off', async () => {
    await start('break=0.5');
    const panel = await Panel.on(page);
    const flags = (await nextOpening()).flags;
    expect(flags).toContainEqual(
      expect.objectContaining({ rule: 'task-failure', response: 'report' }),
    );
    expect(await panel.text()).toMatch(/Report.*Failure/s);
  });
});
