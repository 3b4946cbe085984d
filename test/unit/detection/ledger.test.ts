// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Found } from '../../../lib/detection/found.ts';
import { Ledger } from '../../../lib/detection/ledger.ts';
import { memory } from '../../../lib/detection/memory.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';
import type { Site } from '../../../lib/model/site.ts';
import { unknownSite } from '../../../lib/sites/unknown.ts';

const evidence: Evidence[] = [{ kind: 'site', strength: 'strong', seen: 'A test says so.' }];
const chat: Site = {
  ...unknownSite,
  kind: 'chatbot',
  streaming: [{ selector: '.busy', seen: '2026-11' }],
};

let told: Found[];
let gone: string[];
let ledger: Ledger;
let over: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML =
    '<p id="message">An answer</p><textarea id="field">A draft of five or more words</textarea>';
  told = [];
  gone = [];
  over = new AbortController();
  ledger = new Ledger({
    window,
    signal: over.signal,
    now: () => performance.now(),
    site: () => chat,
    memory: memory(),
    recheck: () => {},
    onDraft: (found) => told.push(found),
    onGone: (_, why) => gone.push(why),
  });
});

afterEach(() => {
  over.abort();
  vi.useRealTimers();
});

const element = <E extends Element>(id: string) => document.querySelector(`#${id}`) as E;
const openMessage = () => {
  const message = element('message');
  const text = message.textContent ?? '';
  return ledger.open({ place: 'message', element: message, editor: null, text, evidence }, 700);
};
const openEditor = () => {
  const editor = element<HTMLTextAreaElement>('field');
  return ledger.open(
    { place: 'editor', element: editor, editor, text: editor.value, evidence },
    100,
  );
};
const states = () => told.map(({ state }) => state);

describe('a draft', () => {
  test('is told of at once, and once more when it has stood unchanged', () => {
    openMessage();
    expect(states()).toEqual(['forming']);
    vi.advanceTimersByTime(699);
    expect(states()).toEqual(['forming']);
    vi.advanceTimersByTime(60_000);
    expect(states()).toEqual(['forming', 'settled']);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that grows on is waited for, and is one draft', () => {
    const draft = openMessage();
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(500);
      element('message').append(' and more');
      ledger.changed(draft, false, 700);
    }
    expect(states()).toEqual(['forming']);
    vi.advanceTimersByTime(701);
    expect(told.at(-1)?.text).toBe(`An answer${' and more'.repeat(5)}`);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });

  test('that the page renders anew keeps its id', () => {
    const draft = openMessage();
    element('message').remove();
    ledger.lose(draft);
    vi.advanceTimersByTime(100);
    document.body.insertAdjacentHTML('beforeend', '<p id="message">An answer</p>');
    openMessage();
    vi.advanceTimersByTime(5000);
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(gone).toEqual([]);
  });

  test('whose element is gone for longer is removed', () => {
    const draft = openMessage();
    element('message').remove();
    ledger.lose(draft);
    vi.advanceTimersByTime(301);
    expect(gone).toEqual(['removed']);
    expect(ledger.all()).toEqual([]);
  });
});

describe('while the page says that the AI is at work', () => {
  beforeEach(() => document.body.insertAdjacentHTML('beforeend', '<i class="busy"></i>'));

  test('a text that stands still is not settled', () => {
    openMessage();
    vi.advanceTimersByTime(5000);
    expect(states()).toEqual(['forming']);
    element('message').parentElement?.querySelector('.busy')?.remove();
    vi.advanceTimersByTime(701);
    expect(states()).toEqual(['forming', 'settled']);
    expect(told.at(-1)?.failure).toBeNull();
  });

  test('for more than fifteen seconds without a word, it has failed', () => {
    openMessage();
    vi.advanceTimersByTime(16_000);
    expect(told.at(-1)).toMatchObject({
      state: 'settled',
      failure: "The AI's answer stopped growing and never finished.",
    });
  });

  test('an empty message is told of only if it stays empty', () => {
    element('message').textContent = '';
    openMessage();
    vi.advanceTimersByTime(2000);
    expect(told).toEqual([]);
    document.querySelector('.busy')?.remove();
    vi.advanceTimersByTime(701);
    expect(told.at(-1)?.failure).toBe('The AI finished without writing anything.');
  });
});

describe('a draft in an editor', () => {
  test('is updated by the person, emptied, or rewritten', () => {
    const editor = element<HTMLTextAreaElement>('field');
    const edit = (text: string) => {
      editor.value = text;
      const draft = ledger.in(editor) ?? openEditor();
      ledger.changed(draft, true, 300);
      vi.advanceTimersByTime(301);
    };
    openEditor();
    vi.advanceTimersByTime(101);
    edit('Hello, a draft of five or more words');
    expect(told.at(-1)).toMatchObject({
      text: 'Hello, a draft of five or more words',
      state: 'settled',
    });
    edit('My own text, and nothing else at all');
    expect(gone).toEqual(['rewritten']);
    editor.value = 'Again a draft of the AI in here';
    openEditor();
    edit('');
    expect(gone).toEqual(['rewritten', 'emptied']);
  });

  test('that the page changes is forming again, so that it is held', () => {
    const draft = openEditor();
    vi.advanceTimersByTime(101);
    element<HTMLTextAreaElement>('field').value = 'Another text by the page';
    ledger.changed(draft, false, 100);
    vi.advanceTimersByTime(101);
    expect(states()).toEqual(['forming', 'settled', 'forming', 'settled']);
  });

  test('is looked at with its text of this moment', () => {
    const draft = openEditor();
    element<HTMLTextAreaElement>('field').value = 'A draft of five or more words, changed';
    expect(ledger.fresh(draft)?.text).toBe('A draft of five or more words, changed');
    expect(states()).toEqual(['forming']);
  });
});

test('evidence is told once for each kind, the stronger one', () => {
  const draft = openMessage();
  ledger.support(draft, [{ kind: 'streamed', strength: 'weak', seen: 'It grew.' }]);
  ledger.support(draft, [{ kind: 'streamed', strength: 'strong', seen: 'It grew a lot.' }]);
  ledger.support(draft, [{ kind: 'streamed', strength: 'weak', seen: 'It grew.' }]);
  expect(told.at(-1)?.evidence.map(({ kind, strength }) => `${kind} ${strength}`)).toEqual([
    'site strong',
    'streamed strong',
  ]);
  expect(told).toHaveLength(3);
});

test('nothing is told after the signal has aborted', () => {
  openMessage();
  over.abort();
  vi.advanceTimersByTime(5000);
  expect(states()).toEqual(['forming']);
});
