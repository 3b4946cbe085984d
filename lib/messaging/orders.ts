import type { ContentEnvelope } from './envelope.ts';
import type { ToContent } from './protocol.ts';
import { runtime } from './runtime.ts';

/** What a content script does for each message of the background; each answer is what the background waits for. */
export type OrderHandlers = {
  [N in keyof ToContent]: (
    params: ToContent[N]['params'],
  ) => ToContent[N]['answer'] | Promise<ToContent[N]['answer']>;
};

/** Lets the handlers answer the background's messages until the signal is aborted. */
export function onOrders(signal: AbortSignal, handlers: OrderHandlers): void {
  const api = runtime();
  const receive = (
    message: unknown,
    sender: { id?: string },
    respond: (answer: unknown) => void,
  ) => {
    const envelope = message as Partial<ContentEnvelope> | null;
    if (sender.id !== api?.id || envelope?.to !== 'content' || !envelope.name) return undefined;
    const handle = handlers[envelope.name] as ((params: unknown) => unknown) | undefined;
    if (!handle) return undefined;
    void Promise.resolve(handle(envelope.params)).then(respond);
    return true;
  };
  api?.onMessage.addListener(receive);
  signal.addEventListener('abort', () => api?.onMessage.removeListener(receive));
}
