import { DECLARED_SELECTOR, declaredFor, declarerOf } from '../../context/declared.ts';
import { editorOf } from '../../editors/index.ts';
import { EDITORS, findEach } from '../editables.ts';
import type { Detector } from './detector.ts';

/** The attributes that every match of `DECLARED_SELECTOR` has one of. */
const MARKS = [
  'data-ai-draft',
  'data-ai-for',
  'ai-disclosure',
  'aidisclosure',
  'data-ai-disclosure',
];
/** The attributes whose change may make a text a draft, or say how the AI's writing stands. */
export const DECLARING = [...MARKS, 'data-ai-state', 'data-ai-failure'];

/* Asked for one by one, which is faster. */
const SELECTORS = MARKS.map((name) => `[${name}]`);

/** The page itself says, by its markup, that the text is an AI's. */
export const declared = (): Detector => ({
  kind: 'declared',
  inEditor({ editor, byPerson }) {
    if (byPerson) return [];
    // On the editor, around it, or on a passage in it.
    const inner = editor.querySelector(DECLARED_SELECTOR);
    return (declaredFor(editor) ?? (inner && declaredFor(inner)))?.evidence ?? [];
  },
  onPage: ({ roots }) =>
    roots
      .flatMap((root) => findEach(root, SELECTORS))
      .filter((element) => element.matches(DECLARED_SELECTOR))
      .map(declarerOf)
      // Around an editor it speaks of the text in it.
      .filter(
        (element) => element !== null && !editorOf(element) && !findEach(element, EDITORS).length,
      )
      .flatMap((element) => {
        const evidence = element && declaredFor(element)?.evidence;
        const isStrong = evidence?.some(({ strength }) => strength === 'strong');
        return element && evidence && isStrong ? [{ element, evidence }] : [];
      }),
});
