/**
 * Tries to replace what is selected in the editor by the text, or to delete it. Returns true where the page or the
 * browser took it up, which is no proof of success: only the text read back is.
 */
type Rung = (editor: HTMLElement, text: string) => boolean;

/** The techniques, each by the road a person's own act would take into the editor's model. */
export const rungs = {
  /** A paste of HTML with its plain text: keeps lines inside a paragraph. */
  html: (editor, text) => paste(editor, text, htmlOf(text)),
  /** A paste of plain text. */
  plain: (editor, text) => paste(editor, text),
  /** The announcement of a paste, for editors that wait for it and ignore the paste itself. */
  insert: (editor, text) =>
    announce(editor, { inputType: 'insertFromPaste', dataTransfer: carrying(text) }),
  /** The browser's own editing command; as HTML where the editor's lines are paragraphs. */
  type: (editor, text) =>
    (text.includes('\n') &&
      !!editor.querySelector('p') &&
      command(editor, 'insertHTML', htmlOf(text))) ||
    command(editor, 'insertText', text),
  /** The field's value, set past a framework's own setter. It can't be undone: the last resort. */
  value: (editor, text) => {
    Reflect.set(Object.getPrototypeOf(editor), 'value', text, editor);
    const init = { bubbles: true, composed: true };
    editor.dispatchEvent(new InputEvent('input', { ...init, inputType: 'insertReplacementText' }));
    return editor.dispatchEvent(new Event('change', init));
  },
  /** To clear: the browser's command. CKEditor 4 takes its undo step when the key goes up. */
  erase: (editor) => command(editor, 'delete') && press(editor, BACKSPACE, 'keyup'),
  /** To clear a model that deletes at the announcement of a backspace. */
  remove: (editor) => announce(editor, { inputType: 'deleteContentBackward' }),
  /** To clear a model that deletes at the key. */
  backspace: (editor) => press(editor, BACKSPACE),
} satisfies Record<string, Rung>;

export type RungName = keyof typeof rungs;

/** Presses Ctrl+Z (on a Mac Cmd+Z) for the page's own listeners. */
export function pressUndo(editor: HTMLElement): boolean {
  const mac = /^Mac/.test(navigator.platform);
  return press(editor, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: !mac, metaKey: mac });
}

const BACKSPACE = { key: 'Backspace', code: 'Backspace', keyCode: 8 };
const whole = { bubbles: true, cancelable: true, composed: true };

function command(editor: HTMLElement, name: string, value?: string): boolean {
  try {
    return editor.ownerDocument.execCommand(name, false, value);
  } catch {
    // A page that asks for trusted types may refuse HTML.
    return false;
  }
}

const press = (editor: HTMLElement, init: KeyboardEventInit, type = 'keydown') =>
  !editor.dispatchEvent(new KeyboardEvent(type, { ...whole, ...init }));

const announce = (editor: HTMLElement, init: InputEventInit) =>
  !editor.dispatchEvent(new InputEvent('beforeinput', { ...whole, ...init }));

function carrying(text: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  return data;
}

function paste(editor: HTMLElement, text: string, html?: string): boolean {
  const event = new ClipboardEvent('paste', {
    ...whole,
    clipboardData: new DataTransfer(),
    // Firefox ignores `clipboardData` and makes its own from these two.
    ...{ dataType: 'text/plain', data: text },
  });
  event.clipboardData?.setData('text/plain', text);
  if (html) event.clipboardData?.setData('text/html', html);
  // Some editors take an empty paste for a deletion.
  return event.clipboardData?.types.length ? !editor.dispatchEvent(event) : false;
}

/** One `<p>` for each paragraph, `<br>` between lines, spaces that HTML would fold made non-breaking. */
function htmlOf(text: string): string {
  const safe = text
    .replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/\t/g, '    ')
    .replace(/^ | (?= )/gm, '\u00a0');
  return safe
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}
