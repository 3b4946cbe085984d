import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, serve } from '../../../lib/messaging/serve.ts';

/* The browser's messaging is a stand-in here; the e2e tests use the real one. */

type Listener = (message: unknown, from: unknown) => Promise<{ ok: boolean; sentence?: string }>;

let send: Listener;
const retry = vi.fn();
const page = { id: 'me', url: 'https://desk.example.com/', frameId: 0, tab: { id: 7 } };
const options = { id: 'me', url: 'chrome-extension://me/options.html', frameId: 0 };

beforeEach(() => {
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    send = listener as unknown as Listener;
  });
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('chrome-extension://me/');
  fakeBrowser.runtime.id = 'me';
  serve({ 'delivery.retry': retry } as unknown as Handlers);
});

const message = (name: string, params: unknown) => ({ to: 'background', name, params });

describe('serve', () => {
  test('answers a known message with the value of its handler', async () => {
    retry.mockResolvedValue({ ok: true, sentence: 'Trying now.' });
    const reply = await send(message('delivery.retry', {}), options);
    expect(reply).toEqual({ ok: true, value: { ok: true, sentence: 'Trying now.' } });
  });

  test('leaves messages that are not for the background alone', () => {
    expect(send({ to: 'panel', name: 'view' }, options)).toBeUndefined();
  });

  test.each([
    [
      'an unknown name',
      message('records.burn', {}),
      options,
      'There is no message “records.burn”.',
    ],
    [
      'a page that acts as a panel',
      message('delivery.retry', {}),
      page,
      'may not be sent from here',
    ],
    [
      'another extension',
      message('delivery.retry', {}),
      { ...options, id: 'other' },
      'may not be sent',
    ],
    [
      'our own page acting as a site',
      message('frame.hello', { depth: 0 }),
      options,
      'may not be sent',
    ],
    ['a malformed message', message('site.set', { origin: 'desk', on: true }), options, '(origin)'],
  ])('refuses %s in one sentence', async (_, sent, from, sentence) => {
    const reply = await send(sent, from);
    expect(reply.ok).toBe(false);
    expect(reply.sentence).toContain(sentence);
    expect(retry).not.toHaveBeenCalled();
  });

  test('turns a failure into a sentence', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    retry.mockRejectedValue(new Error('the disk is full.'));
    const reply = await send(message('delivery.retry', {}), options);
    expect(reply).toEqual({ ok: false, sentence: 'That could not be done: the disk is full.' });
  });
});
