import { editorOf } from '../editors/index.ts';

/** Milliseconds for which a paste, drop, undo or composition explains a change: some editors work on it for a while. */
const BULK_FOR = 1000;
/** UTF-16 units that one key explains: a letter, and what an editor adds to it of its own. */
const PER_KEY = 4;
/** UTF-16 units that need no explanation, such as a corrected word. */
const SLACK = 12;
/** What a key such as Enter or Tab explains: an editor may take up what it has offered. */
const COMMAND = 100_000;
/** `inputType`s of trusted `input` events that are a person's even where no other event came before. */
const PERSONS = /^(history|delete|insertFrom|insertReplacement|insertComposition)/;
const MOVES = /^(Shift|Control|Alt|Meta|CapsLock|Arrow\w+|Home|End|Page\w+|Escape|F\d+)$/;

/** What the person's own acts explain of an editor's changes. */
export interface Hands {
  /** Takes note of a trusted event, and returns the element in an editor whose text it may change; else null. */
  note(event: Event): Element | null;
  /** True if the person's acts explain that `added` UTF-16 units came into the editor. The keys are then used up. */
  explain(editor: HTMLElement, added: number): boolean;
  /** True if the person has acted in or around this node since its changes were last explained. */
  busyAt(node: Node): boolean;
  /** What comes into the editor in the next second is not the page's doing. */
  allow(editor: HTMLElement): void;
  /** What comes now is not explained by anything done before. */
  forget(): void;
  /** When the person last acted on a text. */
  at(): number;
}

/** Weighs the person's acts. `now` gives milliseconds. Elements are let go of as soon as their changes are explained. */
export function hands(now: () => number): Hands {
  const keys = new Map<Element, number>();
  const bulk = new Map<Element, number>();
  let last = Number.NEGATIVE_INFINITY;
  const around = (editor: HTMLElement) => (element: Element) =>
    editor.contains(element) || (editor.tagName === 'BODY' && element.contains(editor));

  const take = (element: Element, units: number) => {
    last = now();
    if (units === Number.POSITIVE_INFINITY) bulk.set(element, last);
    else keys.set(element, (keys.get(element) ?? 0) + units);
    return element;
  };

  return {
    note(event) {
      if (!event.isTrusted) return null;
      const target = event.composedPath()[0] as Element | undefined;
      if (target?.nodeType !== 1) return null;
      const units = unitsOf(event, target);
      return units === null || !editorOf(target) ? null : take(target, units);
    },
    explain(editor, added) {
      const own = around(editor);
      let units = 0;
      for (const [element, given] of keys) {
        if (!own(element)) continue;
        units += given + SLACK;
        keys.delete(element);
      }
      for (const [element, at] of bulk) {
        if (now() - at > BULK_FOR) bulk.delete(element);
        else if (own(element)) units = Number.POSITIVE_INFINITY;
      }
      return units > 0 && added <= units;
    },
    busyAt(node) {
      for (const element of keys.keys()) if (element.contains(node)) return true;
      for (const element of bulk.keys()) if (element.contains(node)) return true;
      return false;
    },
    allow: (editor) => void take(editor, Number.POSITIVE_INFINITY),
    forget() {
      keys.clear();
      bulk.clear();
    },
    at: () => last,
  };
}

/** How many UTF-16 units the event explains; null if it has nothing to do with text. */
function unitsOf(event: Event, target: Element): number | null {
  switch (event.type) {
    case 'keydown':
      return unitsOfKey(event as KeyboardEvent);
    case 'beforeinput': {
      const { inputType, data } = event as InputEvent;
      if (inputType.startsWith('delete')) return 0;
      return inputType === 'insertText' ? (data?.length ?? 1) : unitsOfOther(inputType);
    }
    case 'input': {
      const { inputType } = event as InputEvent;
      // A page's own `execCommand` makes a trusted event too, of type insertText or of none; so does autofill.
      if (inputType) return PERSONS.test(inputType) ? Number.POSITIVE_INFINITY : null;
      return target.matches(':autofill') ? Number.POSITIVE_INFINITY : null;
    }
    default:
      return Number.POSITIVE_INFINITY;
  }
}

const unitsOfOther = (inputType: string) =>
  /^insert(Paragraph|LineBreak)$|^format/.test(inputType) ? PER_KEY : Number.POSITIVE_INFINITY;

function unitsOfKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | null {
  if (MOVES.test(key)) return null;
  if (ctrlKey || metaKey || altKey) return Number.POSITIVE_INFINITY;
  if (/^(Backspace|Delete)$/.test(key)) return 0;
  return key.length === 1 ? PER_KEY : COMMAND;
}
