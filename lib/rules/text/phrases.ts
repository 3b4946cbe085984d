import { fold, type Token, tokenise } from './tokens.ts';

interface Part {
  word: string;
  /** True for the beginning of a word, written `lawyer*`. */
  stem: boolean;
}

interface Phrase<T> {
  parts: Part[];
  tag: T;
  /** For phrases from settings: the folded text that must stand there, signs included. */
  literal: { lead: number; trail: number; text: string } | null;
}

/** Phrases ready to be looked for; each carries a tag that says what it stands for. */
export interface PhraseIndex<T> {
  words: Map<string, Phrase<T>[]>;
  stems: Map<string, Phrase<T>[]>;
  stemLengths: number[];
}

/** A phrase found in a text: its tag, where it stands, and which tokens it covers (end exclusive). */
export interface Hit<T> {
  tag: T;
  start: number;
  end: number;
  tokens: [number, number];
}

/** One entry for the index. `literal` phrases come from settings: a star or any other sign in them means itself. */
export interface Entry<T> {
  phrase: string;
  tag: T;
  literal?: boolean;
}

/** Builds an index of phrases; those without a letter or a digit are left out. */
export function indexPhrases<T>(entries: Iterable<Entry<T>>): PhraseIndex<T> {
  const index: PhraseIndex<T> = { words: new Map(), stems: new Map(), stemLengths: [] };
  for (const entry of entries) {
    const phrase = parse(entry);
    const first = phrase?.parts[0];
    if (!phrase || !first) continue;
    const map = first.stem ? index.stems : index.words;
    map.set(first.word, [...(map.get(first.word) ?? []), phrase]);
  }
  index.stemLengths = [...new Set([...index.stems.keys()].map((stem) => stem.length))];
  return index;
}

/** All phrases of the index in the text, in text order. Linear in the length of the text. */
export function findPhrases<T>(
  text: string,
  tokens: readonly Token[],
  index: PhraseIndex<T>,
): Hit<T>[] {
  const hits: Hit<T>[] = [];
  tokens.forEach((token, at) => {
    for (const phrase of candidates(token.word, index)) {
      const hit = match(text, tokens, at, phrase);
      if (hit) hits.push(hit);
    }
  });
  return hits;
}

function* candidates<T>(word: string, index: PhraseIndex<T>): Generator<Phrase<T>> {
  yield* index.words.get(word) ?? [];
  for (const length of index.stemLengths) {
    if (word.length >= length) yield* index.stems.get(word.slice(0, length)) ?? [];
  }
}

function match<T>(
  text: string,
  tokens: readonly Token[],
  at: number,
  phrase: Phrase<T>,
): Hit<T> | null {
  const { parts, literal } = phrase;
  for (const [i, part] of parts.entries()) {
    const token = tokens[at + i];
    if (!token) return null;
    if (part.stem ? !token.word.startsWith(part.word) : token.word !== part.word) return null;
    const before = tokens[at + i - 1];
    if (i > 0 && before && !literal && !joins(text.slice(before.end, token.start))) return null;
  }
  const first = tokens[at];
  const last = tokens[at + parts.length - 1];
  if (!first || !last) return null;
  const start = first.start - (literal?.lead ?? 0);
  const end = last.end + (literal?.trail ?? 0);
  if (literal && plain(text.slice(Math.max(0, start), end)) !== literal.text) return null;
  return { tag: phrase.tag, start, end, tokens: [at, at + parts.length] };
}

/** What may stand between two words of one phrase: a space, a line break, a hyphen, an apostrophe, mark-up; no full stop. */
function joins(gap: string): boolean {
  return gap.length <= 5 && /^[\s\-‐‑–'’*_`]*$/.test(gap) && !/\n\s*\n/.test(gap);
}

function parse<T>({ phrase, tag, literal = false }: Entry<T>): Phrase<T> | null {
  const tokens = tokenise(phrase);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return null;
  const parts = tokens.map(({ word, end }) => ({ word, stem: !literal && phrase[end] === '*' }));
  if (!literal) return { parts, tag, literal: null };
  const text = phrase.trim();
  const indent = phrase.length - phrase.trimStart().length;
  const lead = first.start - indent;
  return {
    parts,
    tag,
    literal: { lead, trail: text.length - (last.end - indent), text: plain(text) },
  };
}

/** Folded, with one space for any white space and one form of apostrophe. */
function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').replace(/’/g, "'");
}
