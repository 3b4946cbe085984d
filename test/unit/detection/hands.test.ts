// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { type Hands, hands } from '../../../lib/detection/hands.ts';

let clock = 0;
let person: Hands;
let editor: HTMLTextAreaElement;

beforeEach(() => {
  clock = 0;
  person = hands(() => clock);
  document.body.innerHTML = '<textarea></textarea><button></button><input type="search">';
  editor = document.querySelector('textarea') as HTMLTextAreaElement;
});

/** An event as the browser itself makes it, on this element. */
function act(type: string, init: object = {}, target: Element = editor, isTrusted = true): Event {
  return { type, isTrusted, composedPath: () => [target], ...init } as unknown as Event;
}
const key = (key: string, more = {}) =>
  act('keydown', { key, ctrlKey: false, metaKey: false, altKey: false, ...more });

describe('the person explains', () => {
  test('what was typed, and no more than that', () => {
    for (const letter of 'hello') person.note(key(letter));
    expect(person.explain(editor, 6)).toBe(true);
    for (const letter of 'hello') person.note(key(letter));
    expect(person.explain(editor, 200)).toBe(false);
  });
  test.each([
    ['a paste', act('paste')],
    ['a drop', act('drop')],
    ['a composition', act('compositionstart')],
    ['Ctrl+Z', key('z', { ctrlKey: true })],
    ['undo from the menu', act('input', { inputType: 'historyUndo' })],
    ['a corrected word', act('beforeinput', { inputType: 'insertReplacementText', data: null })],
    ['dictation', act('beforeinput', { inputType: 'insertText', data: 'x'.repeat(200) })],
    ['Enter, which takes up a suggestion', key('Enter')],
  ])('%s', (_, event) => {
    const own = { ...event, composedPath: () => [editor] } as unknown as Event;
    expect(person.note(own)).toBe(editor);
    expect(person.explain(editor, 200)).toBe(true);
  });
  test('a paste for one second, as some editors work on it for a while', () => {
    person.note(act('paste'));
    clock = 900;
    expect(person.explain(editor, 200)).toBe(true);
    clock = 1100;
    expect(person.explain(editor, 200)).toBe(false);
  });
});

describe('the person does not explain', () => {
  test.each([
    ['what a script dispatched', act('paste', {}, document.body, false)],
    ['an execCommand of the page', act('input', { inputType: 'insertText' })],
    ['moving about', key('ArrowDown')],
    ['a modifier alone', key('Control')],
  ])('%s', (_, event) => {
    const own = { ...event, composedPath: () => [editor] } as unknown as Event;
    expect(person.note(own)).toBeNull();
    expect(person.explain(editor, 20)).toBe(false);
  });
  test('what comes into another editor, or a key outside of any', () => {
    const search = document.querySelector('input') as HTMLInputElement;
    person.note(act('paste', {}, search));
    expect(person.explain(editor, 20)).toBe(false);
    expect(person.note(act('paste', {}, document.body))).toBeNull();
  });
  test('what comes after a press that starts anew', () => {
    person.note(act('paste'));
    person.forget();
    expect(person.explain(editor, 20)).toBe(false);
    expect(person.busyAt(editor)).toBe(false);
  });
});
