import { textOf } from '../sites/select.ts';
import { cut, Malformed } from './checks.ts';
import type { Said } from './declared.ts';
import { saidBy } from './package-checks.ts';
import { optionsOf, stepsOf } from './page-parts.ts';

type Reader = (value: string, carrier: Element) => unknown;

/** How the value of an attribute becomes a field of a context package; the longer parts stand in an element it names. */
const readers: [attribute: string, field: string, read: Reader][] = [
  ['draft', 'draft', (id) => ({ id })],
  ['state', 'state', (state) => state],
  ['failure', 'failure', (failure) => failure],
  ['request', 'request', (id, at) => textOf(named(id, at))],
  ['steps', 'steps', (id, at) => stepsOf(named(id, at).children)],
  ['concerns', 'concerns', (id, at) => [...named(id, at).children].map(textOf).filter(Boolean)],
  ['options', 'options', (id, at) => optionsOf(named(id, at).children)],
  ['next-action', 'nextAction', (sentence) => sentence],
  ['confidence-label', 'confidence', (label) => ({ label })],
  ['confidence', 'confidence', (share, at) => ({ value: shareOf(share), label: labelOf(at) })],
];
const labelOf = (carrier: Element) => carrier.getAttribute('data-ai-confidence-label');

/**
 * What the `data-ai-*` attributes of an element say of its draft. One that is empty says nothing; one that is
 * malformed is left out, and the first such is named in `problem`.
 */
export function attributesOf(carrier: Element): Said {
  const request = markedRequest(carrier);
  const said: Said = { ...saidBy({ request }), problem: null };
  for (const [attribute, field, read] of readers) {
    const value = carrier.getAttribute(`data-ai-${attribute}`)?.trim();
    if (!value) continue;
    try {
      const one = saidBy(
        value === 'not-applicable' ? { notApplicable: [field] } : { [field]: read(value, carrier) },
      );
      said.state ??= one.state;
      said.failure ??= one.failure;
      said.draftId ??= one.draftId;
      Object.assign(said.parts, one.parts);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      said.problem ??= `data-ai-${attribute}="${cut(value, 60)}": ${error.message}`;
    }
  }
  return said;
}

function named(id: string, carrier: Element): Element {
  const found = carrier.ownerDocument.getElementById(id);
  if (!found) throw new Malformed('no element of the page has this id.');
  return found;
}

const shareOf = (text: string) =>
  /^[\d.]+\s*%$/.test(text) ? Number.parseFloat(text) / 100 : Number(text);

/** The text of the last element before the draft that a bare `data-ai-request` marks as a request. */
const markedRequest = (carrier: Element) =>
  [...carrier.ownerDocument.querySelectorAll('[data-ai-request=""]')]
    .filter((one) => carrier.compareDocumentPosition(one) === 2) // Node.DOCUMENT_POSITION_PRECEDING
    .map(textOf)
    .filter(Boolean)
    .at(-1);
