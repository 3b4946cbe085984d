import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../../lib/messaging/client.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  vi.stubGlobal('browser', { runtime: { id: 'countersign', sendMessage } });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('ask', () => {
  test('returns the value of a good answer', async () => {
    sendMessage.mockResolvedValue({ ok: true, value: null });
    await expect(ask('delivery.retry', {})).resolves.toBeNull();
    expect(sendMessage).toHaveBeenCalledWith({
      to: 'background',
      name: 'delivery.retry',
      params: {},
    });
  });

  test('throws the sentence of a refusal, and does not ask twice', async () => {
    sendMessage.mockResolvedValue({ ok: false, sentence: 'Nothing was recorded.' });
    await expect(ask('delivery.retry', {})).rejects.toThrow('Nothing was recorded.');
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  test('asks again while the worker is starting', async () => {
    sendMessage
      .mockRejectedValueOnce(
        new Error('Could not establish connection. Receiving end does not exist.'),
      )
      .mockResolvedValue({ ok: true, value: null });
    const answer = ask('delivery.retry', {});
    await vi.runAllTimersAsync();
    await expect(answer).resolves.toBeNull();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  test('says so when nobody answers', async () => {
    sendMessage.mockResolvedValue(undefined);
    const answer = expect(ask('delivery.retry', {})).rejects.toThrow(
      'does not answer at the moment',
    );
    await vi.runAllTimersAsync();
    await answer;
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  test('asks for a reload when the extension was updated under the page', async () => {
    vi.stubGlobal('browser', { runtime: { sendMessage } });
    await expect(ask('delivery.retry', {})).rejects.toThrow('Reload this page');
    expect(sendMessage).not.toHaveBeenCalled();
  });
});
