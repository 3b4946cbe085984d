import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../demo/conversations.ts';
import { Desk } from '../../demo/desk.ts';

const conversation = (id: string, request: string, draft: string): Conversation => ({
  id,
  title: id,
  customer: { tags: [] },
  request,
  conversation: [],
  steps: [],
  draft,
  options: [`${draft} Or so.`],
  concerns: [],
  outcome: 1,
});
const desk = () =>
  new Desk([
    conversation('seat', 'Can I swap my seat on flight 7?', 'Yes.'),
    conversation('bag', 'Where is my suitcase?', 'On its way.'),
  ]);
const reply = { ticket: 'bag', text: 'Found it.', closed: true, by: 'script' } as const;

describe('the demo helpdesk', () => {
  it('keeps what was sent, and shows it in the conversation', async () => {
    const it = desk();
    const waiting = it.waitForSent(1);
    expect(it.reply(reply)).toBe(true);
    expect(await waiting).toEqual([reply]);
    expect(it.ticket('bag')).toMatchObject({
      status: 'closed',
      messages: [{ from: 'customer' }, { from: 'agent', text: 'Found it.' }],
    });
    expect(it.list().map(({ status }) => status)).toEqual(['open', 'closed']);
  });

  it('refuses a reply to a ticket that it does not have', () => {
    const it = desk();
    expect(it.reply({ ...reply, ticket: 'none' })).toBe(false);
    expect(it.sent).toEqual([]);
  });

  it('gives up waiting for replies that do not come', async () => {
    await expect(desk().waitForSent(1, 1)).rejects.toThrow('The demo got 0 of 1 replies in time.');
  });

  it('chats with the draft whose request is nearest, then with its other texts', () => {
    const it = desk();
    const first = it.chat('my suitcase, where is it', null, 0);
    expect(first).toEqual({ id: 'bag', text: 'On its way.' });
    expect(it.chat('shorter please', first.id, 1).text).toBe('On its way. Or so.');
  });
});
