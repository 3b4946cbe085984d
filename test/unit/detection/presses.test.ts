// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { type Presses, presses } from '../../../lib/detection/presses.ts';
import { unknownSite } from '../../../lib/sites/unknown.ts';

let clock = 0;
let last: Presses;

beforeEach(() => {
  clock = 0;
  last = presses(() => clock);
  document.body.innerHTML =
    '<button id="ai">Draft with AI</button><button id="send">Send</button><button id="field"><textarea></textarea>AI</button>';
});

function press(type: string, id = 'ai', init: object = {}): boolean {
  const target = document.querySelector(`#${id} textarea`) ?? document.getElementById(id);
  const path = [target, target?.parentElement];
  const event = { type, isTrusted: true, composedPath: () => path, ...init };
  return last.note(event as unknown as Event, () => unknownSite);
}

test('a press on a control that says AI counts for a minute, until it is spent', () => {
  expect(press('pointerdown')).toBe(true);
  clock = 60_000;
  expect(last.last()?.label).toBe('Draft with AI');
  clock = 60_001;
  expect(last.last()).toBeNull();
  press('pointerdown');
  last.spend();
  expect(last.last()).toBeNull();
});

test('its click is no second press, a later one is', () => {
  press('pointerdown');
  last.spend();
  clock = 200;
  expect(press('click')).toBe(false);
  expect(last.last()).toBeNull();
  clock = 5000;
  expect(press('click')).toBe(true);
});

test.each([
  ['another control', 'pointerdown', 'send', {}],
  ['a press by a script', 'pointerdown', 'ai', { isTrusted: false }],
  ['a key that presses nothing', 'keydown', 'ai', { key: 'a' }],
  ['a key in an editor', 'keydown', 'field', { key: ' ' }],
])('%s does not count', (_, type, id, init) => {
  expect(press(type, id, init)).toBe(false);
  expect(last.last()).toBeNull();
});

test('Enter and Space press too', () => {
  expect(press('keydown', 'ai', { key: 'Enter' })).toBe(true);
  expect(press('keydown', 'ai', { key: ' ' })).toBe(true);
});
