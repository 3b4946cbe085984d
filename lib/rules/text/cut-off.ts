import type { Span } from '../../model/flag.ts';
import { languages } from '../words/languages.ts';
import { fold, tokenise } from './tokens.ts';

const dangling = new Set(languages.flatMap((language) => language.dangling).map(fold));

/** Only this much of the end is looked at, so that a long draft costs no more than a short one. */
const TAIL = 600;
/** A last line without a full stop is a signature or a heading unless it is longer than this and has this many words. */
const PROSE_LENGTH = 60;
const FEW_WORDS = 5;

const listItem = /^\s*(?:[-*•+–]|\d{1,3}[.)])(?:\s|$)/;
const unpunctuated = /\p{sc=Thai}|\p{sc=Lao}|\p{sc=Khmer}|\p{sc=Myanmar}/u;

/** Where and why a text looks broken off, or null. A signature, a list without full stops or a link at the end is whole. */
export function cutOff(text: string): { why: string; span: Span } | null {
  const end = text.trimEnd().length;
  const from = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - TAIL);
  const line = text.slice(from, end);
  if (line.trim() === '') return null;
  if (hasOpenFence(text)) return { why: 'a code block is not closed', span: { start: from, end } };
  const why = brokenLine(line);
  if (why === null) return null;
  return { why, span: { start: from + line.length - line.trimStart().length, end } };
}

/** A fence is a line that begins with three back-ticks; an odd number of them leaves one open. */
function hasOpenFence(text: string): boolean {
  return (text.match(/^[ \t]{0,3}```/gm)?.length ?? 0) % 2 === 1;
}

function brokenLine(line: string): string | null {
  const last = lastCharacter(line);
  const words = tokenise(line);
  if (/^\s*(?:[-*•+–]|\d{1,3}[.)])\s*$/.test(line)) return 'its last list item is empty';
  if (last === ':') return 'it announces something that does not follow';
  if ((line.match(/\*\*/g)?.length ?? 0) % 2 === 1)
    return 'its last line has bold text that is not closed';
  if (hasOpenBracket(line)) return 'its last line has a bracket that is not closed';
  if (!/[\p{L}\p{N},;–—-]/u.test(last) || isAddress(line)) return null;
  const word = words.at(-1)?.word ?? '';
  if (words.length >= FEW_WORDS && /\p{L}/u.test(last) && dangling.has(word)) {
    return 'it ends in the middle of a sentence';
  }
  const isProse = line.length > PROSE_LENGTH && words.length > FEW_WORDS && !listItem.test(line);
  if (!isProse || line.includes('|') || unpunctuated.test(line)) return null;
  return 'it ends in the middle of a sentence';
}

/** The last character that is not a closing quotation mark, a bracket or mark-up. */
function lastCharacter(line: string): string {
  return [...line.slice(-8).replace(/["'”’»)\]*_`\s]+$/u, '')].at(-1) ?? '';
}

/** More brackets opened than closed, smileys aside. */
function hasOpenBracket(line: string): boolean {
  const plain = line.replace(/[:;=]-?[([]/g, '');
  const open = plain.match(/[([{]/g)?.length ?? 0;
  const closed = plain.match(/[)\]}]/g)?.length ?? 0;
  return open > closed;
}

/** A web or mail address at the end takes no full stop. */
function isAddress(line: string): boolean {
  return /(?:https?:\/\/|www\.|@)\S*$/.test(line.slice(-TAIL));
}
