import { cut, Malformed } from './checks.ts';
import type { Said } from './declared.ts';
import { saidBy } from './package-checks.ts';

const type = 'application/ai-handoff+json';
/** Matches the JSON blocks of a page. */
export const BLOCK_SELECTOR = `script[type="${type}"][data-ai-for]`;

/** What was read last from each block: it is asked for again at every change of its draft. */
const known = new WeakMap<HTMLScriptElement, { text: string; said: Said }>();

/** The JSON block for this very element, the last one where there are several; null if there is none. */
export const blockFor = ({ id, ownerDocument }: Element): HTMLScriptElement | null =>
  (id &&
    [...ownerDocument.scripts].findLast(
      (script) => script.type === type && script.dataset.aiFor === id,
    )) ||
  null;

/** What a block says, or the first thing that is wrong with it: then it says nothing else. */
export function readBlock(script: HTMLScriptElement): Said {
  const { text } = script;
  const last = known.get(script);
  const said = last?.text === text ? last.said : saidIn(text, script.dataset.aiFor ?? '');
  known.set(script, { text, said });
  return said;
}

function saidIn(json: string, name: string): Said {
  try {
    return { ...saidBy(JSON.parse(json)), problem: null };
  } catch (error) {
    const what = error instanceof Malformed ? error.message : 'it is not valid JSON.';
    return { ...saidBy({}), problem: `in the JSON block for “${cut(name, 60)}”, ${what}` };
  }
}
