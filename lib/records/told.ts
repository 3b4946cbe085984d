import type { LogRecord, ToldText } from '../model/record.ts';
import { canonicalSha } from './canonical.ts';

/** A text as a record tells it: hash and length in UTF-16 units always, the words only where the policy captures them. */
export async function told(text: string, capture: LogRecord['capture']): Promise<ToldText> {
  const facts = { sha256: await canonicalSha(text), length: text.length };
  return capture === 'full' ? { ...facts, text } : facts;
}
