import type { Envelope, PanelEnvelope, Reply } from './envelope.ts';
import { Outdated, Refused, Unreachable } from './errors.ts';
import type { Answers, MessageName, PanelView, Params } from './protocol.ts';
import { runtime } from './runtime.ts';

/** Pauses in milliseconds before each further try; a worker that is just starting answers within the first. */
const pauses = [50, 200, 800];

/**
 * Sends one message into the background and returns its answer. Every message may be sent twice without harm, so a
 * background that is just restarting is asked again. Throws `Refused`, `Unreachable` or `Outdated`, each with a
 * sentence for the person.
 */
export async function ask<N extends MessageName>(name: N, params: Params<N>): Promise<Answers[N]> {
  const envelope: Envelope = { to: 'background', name, params };
  for (const pause of [...pauses, null]) {
    const reply = await attempt(envelope);
    if (reply?.ok) return reply.value as Answers[N];
    if (reply) throw new Refused(reply.sentence);
    if (pause !== null) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Unreachable();
}

async function attempt(envelope: Envelope): Promise<Reply | undefined> {
  const api = runtime();
  if (!api) throw new Outdated();
  try {
    return (await api.sendMessage(envelope)) as Reply | undefined;
  } catch {
    if (!runtime()) throw new Outdated();
    return undefined;
  }
}

/** Calls the listener with every view that the background sends to the extension's pages. */
export function onPanelView(signal: AbortSignal, listener: (view: PanelView) => void): void {
  const api = runtime();
  const receive = (message: unknown) => {
    const envelope = message as Partial<PanelEnvelope> | null;
    if (envelope?.to === 'panel' && envelope.name === 'view' && envelope.params)
      listener(envelope.params);
    return undefined;
  };
  api?.onMessage.addListener(receive);
  signal.addEventListener('abort', () => api?.onMessage.removeListener(receive));
}
