import type { Evidence } from '../model/evidence.ts';
import { kept } from './words.ts';

/** How many texts are remembered, the newest ones. */
const REMEMBERED = 20;
/** Shorter texts are said by people too. In UTF-16 units. */
const SHORTEST = 30;
/** The share of a remembered text that must stand in an editor for it to be the same one. */
const SAME = 0.5;

/** AI texts that were seen on the page, so that they are known again in an editor, where nothing marks them. */
export interface Memory {
  /** Remember a text with the evidence for it, in place of an earlier state of the same text. */
  keep(text: string, evidence: Evidence): void;
  /** The evidence for the remembered text that stands in this one, also a bit changed; null if none does. */
  recall(text: string): Evidence | null;
}

/** An empty memory, gone with the page. */
export function memory(): Memory {
  let texts: { text: string; evidence: Evidence }[] = [];
  return {
    keep(text, evidence) {
      if (text.length < SHORTEST || texts.at(-1)?.text === text) return;
      const start = text.slice(0, SHORTEST);
      const others = texts.filter((one) => !one.text.startsWith(start));
      texts = [...others, { text, evidence }].slice(-REMEMBERED);
    },
    recall(text) {
      if (text.length < SHORTEST / 2) return null;
      const same = texts.findLast((one) => kept(one.text, text) >= SAME);
      return same?.evidence ?? null;
    },
  };
}
