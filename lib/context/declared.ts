import type { ContextPackage } from '../model/context-package.ts';
import type { Evidence } from '../model/evidence.ts';
import { around } from '../sites/documents.ts';
import { attributesOf } from './declared-attributes.ts';
import { BLOCK_SELECTOR, blockFor, readBlock } from './declared-block.ts';
import { DISCLOSED_SELECTOR, disclosureFor } from './disclosure.ts';
import { saidBy } from './package-checks.ts';

/** What the handoff is about, as far as it is declared. */
export interface DeclaredSubject {
  ticket?: string;
  title?: string;
  customer?: { name?: string; organisation?: string; tags?: string[]; value?: number };
}

/** Parts of the context that a page declares; what it does not declare is left out. */
type DeclaredParts = Partial<ContextPackage> & {
  subject?: DeclaredSubject;
  draft?: string;
};

/** What one form of declaration says. `problem` is one sentence on what could not be read and was left out whole. */
export interface Said {
  state: 'streaming' | 'done' | 'failed' | null;
  failure: string | null;
  draftId: string | null;
  parts: DeclaredParts;
  problem: string | null;
}

/** What the page itself says of a draft. */
export interface Declared extends Said {
  /** At least one entry. Where all are weak, only something around the text speaks, and makes no draft by itself. */
  evidence: Evidence[];
}

/** Matches all that declares a draft: elements that carry the markup, and JSON blocks (see `declarerOf`). */
export const DECLARED_SELECTOR = `[data-ai-draft], ${BLOCK_SELECTOR}, ${DISCLOSED_SELECTOR}`;

/** The element that a match of `DECLARED_SELECTOR` speaks of; null for a JSON block that names none on the page. */
export const declarerOf = (match: Element): Element | null =>
  match.matches(BLOCK_SELECTOR)
    ? match.ownerDocument.getElementById((match as HTMLElement).dataset.aiFor ?? '')
    : match;

/**
 * What the page declares of the draft in this element, by the nearest markup and the nearest JSON block on it or
 * around it; where both speak of the same thing, the block counts. Null where nothing declares a draft. What is
 * malformed is left out whole and named in `problem`; the draft is declared all the same. Nothing throws.
 */
export function declaredFor(element: Element): Declared | null {
  const marked = nearest(element, (one) => one.hasAttribute('data-ai-draft'));
  const described = nearest(element, (one) => blockFor(one) !== null);
  const script = described && blockFor(described);
  const disclosed = disclosureFor(element);
  const evidence = [
    ...(marked ? [strong('The page marks this text as an AI draft (data-ai-draft).')] : []),
    ...(script ? [strong('The page describes this AI draft in a JSON block.')] : []),
    ...(disclosed ? [disclosed] : []),
  ];
  if (evidence.length === 0) return null;
  const attributes = marked ? attributesOf(marked) : nothing();
  const block = script ? readBlock(script) : nothing();
  return {
    evidence,
    state: block.state ?? attributes.state,
    failure: block.failure ?? attributes.failure,
    draftId: block.draftId ?? attributes.draftId,
    parts: { ...attributes.parts, ...block.parts },
    problem: block.problem ?? attributes.problem,
  };
}

const nothing = (): Said => ({ ...saidBy({}), problem: null });
const strong = (seen: string): Evidence => ({ kind: 'declared', strength: 'strong', seen });

function nearest(element: Element, fits: (one: Element) => boolean): Element | null {
  let at: Element | null = element;
  while (at && !fits(at)) at = around(at);
  return at;
}
