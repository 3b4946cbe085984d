import { sameText } from '../editors/index.ts';
import { type Draft, isLost, rawOf } from './draft.ts';
import type { Desk, Detector, Sighting } from './evidence/detector.ts';
import { type Ledger, quiet } from './ledger.ts';
import { isAwaited, isRunning } from './progress.ts';
import { messageText } from './text.ts';

/** Takes up what the detectors see on the page, and follows the drafts that are known. */
export function followPage(ledger: Ledger, detectors: readonly Detector[], desk: Desk): void {
  for (const draft of ledger.list()) {
    if (isLost(draft.found)) ledger.lose(draft);
  }
  for (const one of detectors) {
    for (const sighting of one.onPage?.(desk) ?? []) take(ledger, sighting, desk);
  }
  for (const draft of ledger.list()) {
    if (draft.found.place !== 'selection' && !isLost(draft.found)) follow(ledger, draft, desk);
  }
}

function follow(ledger: Ledger, draft: Draft, { site, changed }: Desk): void {
  const { state, element, place, evidence } = draft.found;
  const isForming = state === 'forming';
  if (!isForming && !changed.some((one) => element.contains(one))) return;
  // Editors are followed by their own watch, which knows what the person did.
  if (place === 'message' && rawOf(draft.found) !== draft.raw) {
    ledger.changed(draft, false, quiet.growing);
  }
  const isRunningNow = isForming && isRunning(draft.found, site);
  if (isRunningNow) draft.ran = true;
  else if (isForming && draft.ran) ledger.hasten(draft, quiet.whole);
  // The page may declare afterwards that it has failed.
  else if (!isForming && evidence.some(({ kind }) => kind === 'declared')) {
    ledger.wait(draft, quiet.whole);
  }
}

function take(ledger: Ledger, sighting: Sighting, desk: Desk): void {
  const { element, evidence, unique } = sighting;
  const known = ledger.at(element, 'message');
  if (known && !isLost(known.found)) {
    ledger.support(known, evidence);
    return;
  }
  const others = ledger.list().filter(({ found }) => found.place === 'message' && !isLost(found));
  const part = unique && others.find(({ found }) => element.contains(found.element));
  if (part) {
    // More has grown around it since: it was a part of the answer.
    part.found = { ...part.found, element };
    return;
  }
  const noticed = {
    place: 'message' as const,
    element,
    editor: null,
    text: messageText(element, desk.site),
    evidence,
  };
  if (!noticed.text && !isAwaited(noticed, desk.site)) return;
  // A region for reading aloud often repeats the answer.
  const repeats = ({ found: { text } }: Draft) =>
    sameText(text, noticed.text) || noticed.text.startsWith(text);
  if (unique && others.some(repeats)) return;
  ledger.open(noticed, quiet.growing);
}
