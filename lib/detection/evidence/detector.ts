import type { Evidence, EvidenceKind } from '../../model/evidence.ts';
import type { Site } from '../../model/site.ts';
import type { Memory } from '../memory.ts';
import type { Presses } from '../presses.ts';
import type { Root } from '../roots.ts';

/** A change of an editor's text. */
export interface Change {
  editor: HTMLElement;
  /** The whole text, as `read` gives it. */
  text: string;
  /** UTF-16 units that came in since the person last had a hand in it, and in how many steps. */
  grown: number;
  steps: number;
  /** True where the person's own act explains it: then only what is known of the text itself counts. */
  byPerson: boolean;
  /** True where the editor is seen for the first time. */
  isFirst: boolean;
}

/** An AI text that stands on the page, outside editors. */
export interface Sighting {
  element: Element;
  evidence: Evidence[];
  /** Another sighting of the same text at another element is the same draft. */
  unique?: boolean;
}

/** What all detectors share. Milliseconds come from `now`. */
export interface Desk {
  now(): number;
  site: Site;
  roots: readonly Root[];
  /** Elements in which something changed since the last look, a few of them. */
  changed: readonly Element[];
  memory: Memory;
  presses: Presses;
  /** When the person last acted on a text, in milliseconds. */
  personAt(): number;
}

/** One kind of evidence. What it remembers between two looks is its own, for one page. */
export interface Detector {
  kind: EvidenceKind;
  /** Asked of each change of an editor. */
  inEditor?(change: Change, desk: Desk): Evidence[];
  /** Asked at each look at the page. */
  onPage?(desk: Desk): Sighting[];
}
