import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Panel } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { startThread, type Thread } from './thread.ts';

/*
 * Every decision in every kind of editor, and on a chatbot's answer: from the AI's text in the page to the record at the
 * endpoint, with what the helpdesk itself got.
 */

const editors = ['textarea', 'contenteditable', 'prosemirror', 'ckeditor4'] as const;
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

let thread: Thread;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  thread = await startThread();
});
afterAll(() => thread?.close());
afterEach(() => page?.close());

const decided = (kind: string) =>
  thread.endpoint
    .unique()
    .filter((event) => event.data.kind === 'handoff.decided')
    .filter((event) => event.data.decision.kind === kind);

/** Waits for one more decision than there were. */
const nextDecision = async (kind: string, before: number) => {
  while (decided(kind).length <= before)
    await thread.endpoint.waitFor(thread.endpoint.unique().length + 1);
  return decided(kind)[before]?.data;
};

const pressSend = async () => {
  await page.locator('#send').click();
};
const held = async () => {
  const sent = thread.demo.sent.length;
  await pressSend();
  await panel.frame.waitForFunction(() =>
    /Send (is|stays) held/.test(document.body.textContent ?? ''),
  );
  expect(thread.demo.sent.length).toBe(sent);
};

describe.each(editors)('in %s', (editor) => {
  const start = async () => {
    ({ page, panel } = await thread.draft(`/ticket/4101?editor=${editor}`));
  };

  test('approve opens Send for exactly the draft', async () => {
    await start();
    await held();
    const before = decided('approve').length;
    await plays.approve(panel);
    const sent = thread.demo.sent.length;
    await pressSend();
    const reply = (await thread.demo.waitForSent(sent + 1))[sent];
    const record = await nextDecision('approve', before);
    expect(record.decision.final.sha256).toBe(sha(reply?.text ?? ''));
    expect(record.decision.seen).toBe(record.handoff.draft.sha256);
    expect(record.decision.editRatio).toBe(0);
    expect(record.handoff.draft.text).toBeUndefined();
  });

  test('edit writes the new text into the editor and opens Send for it', async () => {
    await start();
    const before = decided('edit').length;
    const text = 'Hello Hanna,\n\nyour light arrives on Thursday.\n\nKind regards';
    await plays.edit(panel, { text });
    const sent = thread.demo.sent.length;
    await pressSend();
    const reply = (await thread.demo.waitForSent(sent + 1))[sent];
    expect(reply?.text).toBe(text);
    const record = await nextDecision('edit', before);
    expect(record.decision.final.sha256).toBe(sha(text));
    expect(record.decision.editRatio).toBeGreaterThan(0);
  });

  test('reject keeps Send held, and clears the editor when asked', async () => {
    await start();
    const before = decided('reject').length;
    await plays.reject(panel);
    await held();
    const record = await nextDecision('reject', before);
    expect(record.decision.final).toBeNull();
    const discarded = () =>
      thread.endpoint
        .unique()
        .some(
          (event) =>
            event.data.completion?.outcome === 'discarded' &&
            event.data.handoff.review === record.handoff.review,
        );
    await panel.press('Clear the draft from the editor', async () => discarded());
  });

  test('escalate gives the hand-over text and keeps Send held', async () => {
    await start();
    const before = decided('escalate').length;
    await plays.escalate(panel, { target: 'Service managers', reason: 'Please check the date.' });
    const text = await panel.text();
    expect(text).toContain('Service managers');
    const record = await nextDecision('escalate', before);
    expect(record.decision.target).toEqual({ kind: 'team', to: 'Service managers' });
    await held();
  });

  test('redirect hands the instruction over and keeps Send held', async () => {
    await start();
    const before = decided('redirect').length;
    await plays.redirect(panel, { instruction: 'Name the carrier’s website.' });
    expect(await panel.text()).toContain('Name the carrier’s website.');
    const record = await nextDecision('redirect', before);
    expect(record.decision.final.sha256).toBe(sha('Name the carrier’s website.'));
    await held();
  });
});

describe('on a chatbot’s answer', () => {
  const start = async () => {
    page = await thread.open('/chat');
    await page.locator('#prompt').fill('Where is my order LC-20871?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-role="assistant"]:not([data-streaming]) .bubble');
    panel = await Panel.on(page);
  };

  test.each([
    ['approve', () => plays.approve(panel)],
    ['edit', () => plays.edit(panel, { text: 'A better answer.' })],
    ['reject', () => plays.reject(panel)],
    ['escalate', () => plays.escalate(panel)],
  ] as const)('%s is recorded', async (kind, play) => {
    await start();
    const before = decided(kind).length;
    await play();
    const record = await nextDecision(kind, before);
    expect(record.handoff.place).toBe('message');
    expect(record.handoff.gate).toBe('not armed');
    expect(record.handoff.context.request).toBe('present');
  });

  test('redirect writes the instruction into the composer, and sends nothing', async () => {
    await start();
    const messages = (await page.$$('[data-role="user"]')).length;
    await plays.redirect(panel, { instruction: 'Shorter, please.' });
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#prompt')?.value === 'Shorter, please.',
    );
    expect((await page.$$('[data-role="user"]')).length).toBe(messages);
  });
});
