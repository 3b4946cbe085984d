import { browser } from 'wxt/browser';
import { patternOf } from '../../lib/activation/scripts.ts';
import type { Done } from '../../lib/messaging/protocol.ts';

/** Asks the browser for access to an origin's host; call it in the click itself. Resolves to the person's answer. */
export function requestAccess(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(origin)] }).catch(() => false);
}

/** Gives access to an origin's host back; what the manifest itself grants stays. */
export async function giveBackAccess(origin: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false);
}

/** The shortcut that reviews the selected text, as the person has set it in the browser; null where there is none. */
export async function reviewShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'review-selection')?.shortcut || null;
}

/** An answer that never throws: what went wrong on the way becomes a refusal with its sentence. */
export function orRefusal(answer: Promise<Done>): Promise<Done> {
  return answer.catch((error: unknown) => ({ ok: false, sentence: sentenceOf(error) }));
}

/** The sentence for the person that an error carries. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
