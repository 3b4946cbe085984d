import { type Browser, browser } from 'wxt/browser';
import type { z } from 'zod';
import type { Envelope, Reply } from './envelope.ts';
import {
  type Answers,
  contentMessages,
  type MessageName,
  type Params,
  pageMessages,
  panelMessages,
} from './protocol.ts';

/** Who sent a message, as the browser says it; never taken from the message itself. */
export interface Sender {
  tab: number;
  frame: number;
  /** URL of the sending document; for the extension's own pages their own. */
  url: string;
  /** Origin of the sending document. */
  origin: string;
}

/** One handler for each message into the background. */
export type Handlers = {
  [N in MessageName]: (params: Params<N>, sender: Sender) => Promise<Answers[N]>;
};

const schemas: Record<string, z.ZodType> = {
  ...contentMessages,
  ...panelMessages,
  ...pageMessages,
};

/**
 * Answers every message into the background. A message of the wrong shape, or from a room that may not send it, is
 * refused with one sentence and changes nothing; a handler that throws is answered in the same way.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, from: Browser.runtime.MessageSender) => {
    const envelope = message as Partial<Envelope> | null;
    if (envelope?.to !== 'background') return undefined;
    return answer(handlers, String(envelope.name), envelope.params, from);
  });
}

async function answer(
  handlers: Handlers,
  name: string,
  raw: unknown,
  from: Browser.runtime.MessageSender,
): Promise<Reply> {
  const schema = schemas[name];
  if (!schema) return { ok: false, sentence: `There is no message “${name}”.` };
  if (!maySend(name, from)) return { ok: false, sentence: `“${name}” may not be sent from here.` };
  const parsed = schema.safeParse(raw);
  if (!parsed.success) return { ok: false, sentence: plain(name, parsed.error) };
  try {
    const handle = handlers[name as MessageName] as (p: unknown, s: Sender) => Promise<unknown>;
    return { ok: true, value: await handle(parsed.data, senderOf(from)) };
  } catch (error) {
    console.error(`“${name}” failed.`, error);
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, sentence: `That could not be done: ${reason}` };
  }
}

/** Content scripts may report what they see; only the extension's own pages may look, set and decide. */
function maySend(name: string, from: Browser.runtime.MessageSender): boolean {
  if (from.id !== browser.runtime.id) return false;
  const ours = Boolean(from.url?.startsWith(browser.runtime.getURL('')));
  return name in contentMessages ? !ours && from.tab?.id !== undefined : ours;
}

function senderOf(from: Browser.runtime.MessageSender): Sender {
  const url = from.url ?? '';
  const stated = from.origin;
  return {
    tab: from.tab?.id ?? -1,
    frame: from.frameId ?? 0,
    url,
    origin: stated && stated !== 'null' ? stated : (URL.parse(url)?.origin ?? ''),
  };
}

function plain(name: string, error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.length ? ` (${issue.path.join('.')})` : '';
  return `The message “${name}” is malformed${where}: ${issue?.message ?? 'unreadable'}.`;
}
