import type { Evidence } from '../../model/evidence.ts';
import type { Detector } from './detector.ts';

/** A text shorter than this that comes in by itself is a corrected word or a name, in UTF-16 units. */
const SHORTEST = 12;
/** Where texts come in by themselves all the time: one-line fields (suggestions), and what shows only some of its lines. */
const BUSY = 'input, .cm-content';

/**
 * A text came into an editor that the person did not put there. Strong after a press on a control that says AI; else
 * a macro or a script of the page would have looked just the same.
 */
export const inserted = (): Detector => ({
  kind: 'inserted',
  inEditor({ editor, text, grown, byPerson, isFirst }, { presses }) {
    if (byPerson || grown < SHORTEST || text.length < SHORTEST) return [];
    const press = presses.last();
    if (press) {
      // A dialog that the press opened may hold a text of its own before the AI's comes.
      if (!isFirst) presses.spend();
      const name = press.label ? `“${press.label}”` : "the AI's control";
      return evidence('strong', `It came into the editor after ${name} was pressed.`);
    }
    if (isFirst || editor.matches(BUSY)) return [];
    return evidence('weak', 'It came into the editor at once, with no keystroke and no paste.');
  },
});

const evidence = (strength: Evidence['strength'], seen: string): Evidence[] => [
  { kind: 'inserted', strength, seen },
];
