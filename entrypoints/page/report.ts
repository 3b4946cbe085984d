import { declaredFor } from '../../lib/context/declared.ts';
import { contextOf } from '../../lib/context/index.ts';
import type { Found } from '../../lib/detection/index.ts';
import { editorsIn } from '../../lib/editors/index.ts';
import { sendControls } from '../../lib/gate/controls.ts';
import type { DraftReport } from '../../lib/model/draft.ts';
import type { Site } from '../../lib/model/site.ts';
import { first } from '../../lib/sites/select.ts';

/** What the background is told of a draft: the text and its evidence, with all that the page says around it. */
export function reportOf(found: Found, site: Site, window: Window): DraftReport {
  const { document, location } = window;
  const declared = declaredFor(found.element);
  const { context, subject } = contextOf({
    element: found.element,
    editor: found.editor,
    site,
    document,
    url: location.href,
    declared,
  });
  const armedWhy = whyNotArmed(found, site);
  return {
    id: found.id,
    site: site.id,
    place: found.place,
    state: found.state,
    failure: found.failure,
    text: found.text,
    evidence: found.evidence.slice(0, 20),
    context,
    subject,
    armed: armedWhy === null,
    armedWhy,
    composer: found.place !== 'editor' && composerOf(site, document) !== null,
  };
}

/** The editor in which a person writes to the chatbot; null on other sites. */
export function composerOf(site: Site, document: Document): HTMLElement | null {
  if (site.kind !== 'chatbot') return null;
  const named = first(document, site.editor.selector) as HTMLElement | null;
  return named ?? editorsIn(document).at(-1) ?? null;
}

function whyNotArmed(found: Found, site: Site): string | null {
  if (!found.editor)
    return 'There is no Send to hold: the text stands on the page, not in an editor.';
  if (sendControls(found.editor, site).length > 0 || site.send.keys.includes('Enter')) return null;
  return 'No Send was found on this page, so it can’t be held here.';
}
