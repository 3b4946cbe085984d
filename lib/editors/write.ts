import { waysInto } from './families.ts';
import { current, isField, isOpenField } from './kinds.ts';
import { pause, until } from './pause.ts';
import { putBack } from './put-back.ts';
import { read, sameText, tidy } from './read.ts';
import { withoutEdges } from './rich-text.ts';
import { type RungName, rungs } from './rungs.ts';
import { isSelected, selectAll } from './select.ts';

/** Whether the text stands in the editor now; if not, one sentence for the person. */
export type Written = { ok: true } | { ok: false; sentence: string };

/** Milliseconds that an editor gets to show the text: if it took the event, and if it seemed not to. */
const TAKEN = 400;
const NOT_TAKEN = 60;
/** Milliseconds for which the text has to stand, so that an editor that takes it back is noticed. */
const STANDS = 50;

const busy = new WeakSet<HTMLElement>();

/**
 * Replaces the whole text of the editor (an empty text clears it) and reads it back: `ok` means that the editor shows
 * the text, and one undo brings the old one back wherever the family can do that. Otherwise the old text stands again
 * and `sentence` says what to do; only where an editor refuses even that does the sentence say to check it. The editor
 * has the focus afterwards. Plain text: formatting of the old text goes. Stops between two attempts when `signal` aborts.
 */
export async function write(
  editor: HTMLElement,
  text: string,
  signal?: AbortSignal,
): Promise<Written> {
  const now = current(editor);
  const reason = refusal(now, text);
  if (reason) return { ok: false, sentence: reason };
  busy.add(now);
  try {
    const sentence = await climb(now, text.replace(/\r\n?/g, '\n'), signal);
    return sentence ? { ok: false, sentence } : { ok: true };
  } finally {
    busy.delete(now);
  }
}

function refusal(editor: HTMLElement, text: string): string | null {
  const open = isOpenField(editor) || editor.isContentEditable;
  if (!editor.isConnected || !open)
    return 'The editor is closed or takes no changes at the moment, so nothing was written.';
  if (editor.tagName === 'INPUT' && /[\r\n]/.test(text))
    return 'This field holds one line only; take the line breaks out of the text and try again.';
  if (isField(editor) && editor.maxLength >= 0 && text.length > editor.maxLength)
    return `This field holds ${editor.maxLength} characters at most; shorten the text and try again.`;
  if (busy.has(editor)) return 'The editor is still taking a text; wait a moment and try again.';
  return null;
}

/** Tries one rung after the other; the answer is null, or the sentence that says why none did it. */
async function climb(editor: HTMLElement, text: string, signal?: AbortSignal) {
  const ways = waysInto(editor);
  const now = () => read(editor);
  const old = { text: now(), value: isField(editor) ? editor.value : '' };
  const wanted = isField(editor) ? tidy(text) : withoutEdges(tidy(text));
  const stands = () => now() !== old.text && sameText(now(), wanted);
  if (wanted === old.text) return null;

  let selected = false;
  // A paste can't be empty, so clearing has rungs of its own.
  const clearing: readonly RungName[] = ways.rungs.includes('type')
    ? ['erase', ...ways.rungs.filter((rung) => rung === 'value')]
    : ['remove', 'backspace'];
  for (const rung of wanted ? ways.rungs : clearing) {
    for (let attempt = 0; attempt < 2; attempt++) {
      if (signal?.aborted) return 'The writing was stopped, so the editor holds its old text.';
      if (!selected) await selectAll(current(editor), ways.settle);
      if (now() !== old.text)
        return 'The text in the editor changed in the meantime, so nothing was written; try again.';
      const taken = rungs[rung](current(editor), text);
      if (await until(editor, stands, taken ? TAKEN : NOT_TAKEN)) {
        await pause(STANDS);
        if (stands()) return null;
      }
      selected = isSelected(current(editor));
      if (now() === old.text) break;
      if (!(await putBack(current(editor), ways, rung, old)))
        return 'The editor took only a part of the text and could not be put back: check it before you send.';
      selected = false;
    }
  }
  // White space that the editor lays out in its own way.
  if (sameText(now(), wanted)) return null;
  return editor.ownerDocument.hasFocus()
    ? 'The editor did not take the text, so nothing was changed; copy the text and paste it there yourself.'
    : 'The editor did not take the text as the page is not in front, so nothing was changed; click in the editor and try again.';
}
