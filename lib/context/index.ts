import type { ContextPackage, Subject } from '../model/context-package.ts';
import type { Site } from '../model/site.ts';
import { textOf } from '../sites/select.ts';
import { cut } from './checks.ts';
import { confidenceInText, confidenceOnPage } from './confidence.ts';
import type { Declared, DeclaredSubject } from './declared.ts';
import { partNames, saidBy } from './package-checks.ts';
import { partsOnPage } from './page-parts.ts';
import type { DraftOnPage } from './request.ts';
import { surroundingsOf } from './surroundings.ts';

/** A draft with all that is needed to read what the page says around it. */
export interface DraftInContext extends DraftOnPage {
  site: Site;
  document: Document;
  url: string;
  declared: Declared | null;
}

/**
 * All that the page says around a draft. What is declared comes before what the site's selectors find; what neither
 * states is absent, and nothing is guessed. Long texts end in "…", long lists are cut, so that the model takes them.
 * A declaration that could not be read is told as the first concern.
 */
export function contextOf(draft: DraftInContext): { context: ContextPackage; subject: Subject } {
  const { site, declared } = draft;
  const around = surroundingsOf(draft, draft.document, draft.url, site);
  const found = saidBy(partsOnPage(draft, site, around)).parts;
  const parts = { ...found, ...declared?.parts };
  if (!parts.confidence) {
    const value =
      confidenceOnPage(around.own.texts(site.confidence)[0]) ??
      confidenceInText(textOf(draft.editor ?? draft.element));
    if (value) parts.confidence = { state: 'present', value };
  }
  if (declared?.problem) parts.concerns = withProblem(parts.concerns, declared.problem);
  const absent = Object.fromEntries(partNames.map((name) => [name, { state: 'absent' }]));
  const { subject, draft: _text, ...context } = parts;
  return {
    context: { ...absent, ...context } as ContextPackage,
    subject: joined(subject, found.subject),
  };
}

function withProblem(
  concerns: ContextPackage['concerns'] | undefined,
  problem: string,
): ContextPackage['concerns'] {
  const told = cut(`The page's declared context could not be read: ${problem}`, 1000);
  const others = concerns?.state === 'present' ? concerns.value : [];
  return { state: 'present', value: [told, ...others].slice(0, 50) };
}

/** The declared subject, with what only the page around it says filled in. */
function joined(declared: DeclaredSubject = {}, page: DeclaredSubject = {}): Subject {
  const { ticket = null, title = null, customer } = { ...page, ...declared };
  const isKnown = customer && Object.keys(customer).length > 0;
  return {
    ticket,
    title,
    customer: isKnown
      ? { name: null, organisation: null, tags: [], value: null, ...customer }
      : null,
  };
}
