import type { waysInto } from './families.ts';
import { isField } from './kinds.ts';
import { until } from './pause.ts';
import { read, sameText } from './read.ts';
import { pressUndo, type RungName, rungs } from './rungs.ts';
import { selectAll } from './select.ts';

/** Milliseconds that an undo may take. */
const UNDO = 150;

/**
 * Brings the old text back after a rung changed it into something else: by the editor's undo, the browser's undo, or
 * by writing the old text again. Resolves true when the old text stands again.
 */
export async function putBack(
  editor: HTMLElement,
  { rungs: allowed, settle }: ReturnType<typeof waysInto>,
  rung: RungName,
  old: { text: string; value: string },
): Promise<boolean> {
  const canType = allowed.includes('type');
  const browserUndo = () => editor.ownerDocument.execCommand('undo');
  const again = async () => {
    await selectAll(editor, settle);
    if (old.text) rungs[canType ? 'type' : rung](editor, old.text);
  };
  const ways = isField(editor)
    ? [browserUndo, () => rungs.value(editor, old.value)]
    : [() => pressUndo(editor), ...(canType ? [browserUndo] : []), again];
  for (const way of ways) {
    await way();
    if (await until(editor, () => read(editor) === old.text, UNDO)) return true;
  }
  return sameText(read(editor), old.text);
}
