import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { plays } from '../support/plays.ts';
import { conversations, type Desk, pages, type Reply, type Stored, startDesk } from './desk.ts';

/* The whole thread on a real Request Tracker: from the AI's reply in its editor to what RT stores and the endpoint gets. */

let desk: Desk;
let reply: Reply;
const [first, second] = conversations();
if (!first || !second) throw new Error('There are no replies to play with.');
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.close());
afterEach(() => reply?.page.close());

const send = async () => {
  await Promise.all([
    reply.page.waitForNavigation(),
    reply.page.locator('::-p-aria([name="Update Ticket"][role="button"])').click(),
  ]);
};
const pressHeld = async () => {
  await reply.page.locator('::-p-aria([name="Update Ticket"][role="button"])').click();
  await reply.panel.frame.waitForFunction(() =>
    /Send (is|stays) held/.test(document.body.textContent ?? ''),
  );
  expect(await desk.sent(reply.ticket)).toEqual([]);
};
const record = (kind: 'opened' | 'decided' | 'completed') =>
  desk.record(
    ({ data }) => data.kind === `handoff.${kind}` && data.handoff.ticket === String(reply.ticket),
  );
/** What RT stored is what the records speak of, by its hash. */
const expectSent = async (decision: string, stored: Stored) => {
  const [text, ...more] = await desk.sent(reply.ticket, stored);
  expect(more).toEqual([]);
  const decided = (await record('decided')).data;
  const completed = (await record('completed')).data;
  expect(decided.decision.kind).toBe(decision);
  expect(decided.decision.final.sha256).toBe(sha(text ?? ''));
  expect(completed.completion).toMatchObject({
    outcome: 'sent as approved',
    matchesApproved: true,
    sent: { sha256: sha(text ?? ''), length: text?.length },
  });
  return { text, decided };
};

const editors: [string, typeof pages.reply, Stored][] = [
  ['in CKEditor', pages.reply, 'html'],
  ['in the field of the mobile pages', pages.mobile, 'typed'],
];

describe.each(editors)('a reply %s', (_, path, stored) => {
  test('is held, approved, sent by the person, and recorded', async () => {
    reply = await desk.draft(first, path);
    await pressHeld();
    await plays.approve(reply.panel);
    await send();
    const { decided } = await expectSent('approve', stored);
    expect(decided.handoff).toMatchObject({
      site: 'rt5',
      place: 'editor',
      gate: 'open',
      evidence: expect.arrayContaining([{ kind: 'inserted', strength: 'strong' }]),
    });
    expect(decided.handoff.draft.sha256).toBe(decided.decision.final.sha256);
    expect(decided.decision.seen).toBe(decided.handoff.draft.sha256);
    expect(decided.decision.editRatio).toBe(0);
  });

  test('is edited in the panel, and RT stores exactly the edited text', async () => {
    reply = await desk.draft(second, path);
    const text = 'Hello Ann,\n\nyour flight is booked:\nHAT069, 06:00 & “window” <12A>.\n\nAna';
    await plays.edit(reply.panel, { text });
    await send();
    expect((await expectSent('edit', stored)).text).toBe(text);
  });

  test('is rejected, and stays held', async () => {
    reply = await desk.draft(first, path);
    await plays.reject(reply.panel);
    await pressHeld();
    expect((await record('decided')).data.decision).toMatchObject({ kind: 'reject', final: null });
  });

  test('that changed after its approval is held with the difference, and sent after another one', async () => {
    reply = await desk.draft(first, path);
    await plays.approve(reply.panel);
    const editor = await reply.page.waitForSelector(
      path === pages.reply ? 'iframe.cke_wysiwyg_frame' : 'textarea#UpdateContent',
    );
    await editor?.click();
    await reply.page.keyboard.down('Control');
    await reply.page.keyboard.press('End');
    await reply.page.keyboard.up('Control');
    await reply.page.keyboard.type(' And a free upgrade!');
    await reply.page.locator('::-p-aria([name="Update Ticket"][role="button"])').click();
    const added = await reply.panel.frame.waitForSelector('ins');
    expect(await added?.evaluate((ins) => ins.textContent)).toContain('free upgrade!');
    expect(await desk.sent(reply.ticket)).toEqual([]);
    await reply.panel.decide(() => reply.panel.click('Approve the new text'));
    await send();
    const [text] = await desk.sent(reply.ticket, stored);
    expect(text).toMatch(/And a free upgrade!$/);
    expect((await record('completed')).data.completion).toMatchObject({
      outcome: 'sent as approved',
      sent: { sha256: sha(text ?? '') },
    });
  });
});

test('a reply that quotes the customer has their words as its request; any other has none', async () => {
  const quoting = await desk.open(first, pages.reply);
  await quoting.page.goto(`${desk.rt.url}/Ticket/Display.html?id=${quoting.ticket}`);
  const link = await quoting.page.waitForSelector('a.reply-link');
  const path = await link?.evaluate((a) => new URL((a as HTMLAnchorElement).href).search);
  await quoting.page.close();
  reply = await desk.draft(first, () => `/Ticket/Update.html${path}`);
  const shown = await reply.panel.text();
  expect(shown.replace(/\s+/g, ' ')).toContain(first.request.replace(/\s+/g, ' '));
  const isQuoting = (ticket: number) =>
    desk.record(
      ({ data }) => data.kind === 'handoff.opened' && data.handoff.ticket === String(ticket),
    );
  expect((await isQuoting(quoting.ticket)).data.handoff.context.request).toBe('present');
  await reply.page.close();
  reply = await desk.draft(first, pages.reply);
  expect((await isQuoting(reply.ticket)).data.handoff.context.request).toBe('absent');
});

test('what a person writes alone is sent as ever, and nothing is recorded of it', async () => {
  const before = desk.endpoint.unique().length;
  const { page, ticket } = await desk.open(first, pages.reply);
  reply = { ...reply, page, ticket };
  const editor = await page.waitForSelector('iframe.cke_wysiwyg_frame');
  // RT writes a hint into the empty editor whenever the person leaves it.
  await editor?.click();
  await page.locator('input[name="UpdateSubject"]').click();
  const body = await (await editor?.contentFrame())?.waitForSelector('body.placeholder');
  expect(await body?.evaluate((element) => element.textContent)).toBe('Type your message here');
  await editor?.click();
  await page.keyboard.type('Dear Ann, I have booked the flight for you.');
  await send();
  expect(await desk.sent(ticket)).toEqual(['Dear Ann, I have booked the flight for you.']);
  expect(desk.endpoint.unique().length).toBe(before);
});
