// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyWork } from '../../../lib/model/review.ts';
import {
  cleanText,
  decided,
  flagged,
  flags,
  reviewOf,
  sha,
  uuid,
  viewOf,
} from '../../support/gallery/fixtures.ts';
import { setUp } from './desk.tsx';

afterEach(cleanup);

const clean = viewOf(reviewOf());
const idOf = (at: number) => flags[at]?.id ?? '';

describe('a clean draft', () => {
  test('takes one key', () => {
    const desk = setUp(clean);
    desk.key('a');
    expect(desk.decided).toEqual([
      {
        id: uuid(901),
        review: uuid(1),
        kind: 'approve',
        confidence: null,
        answers: {},
        reason: null,
        text: null,
        target: null,
        seen: sha(1),
        activeMs: 0,
      },
    ]);
    expect(desk.said()).toBe('Saving…');
    expect(desk.queryByText(/Recorded/)).toBeNull();
  });

  test('takes one click', () => {
    const desk = setUp(clean);
    desk.click('Approve');
    expect(desk.decided.map(({ kind }) => kind)).toEqual(['approve']);
  });

  test('says “Recorded” only when the background has said so', async () => {
    const desk = setUp(clean);
    const approved = decided({ id: uuid(901) }, { gate: 'open', approved: cleanText });
    desk.answers.push({ ok: true, view: viewOf(approved, { recorded: 42 }) });
    desk.key('a');
    await desk.findByText('Recorded · #42');
    expect(desk.title()).toBe('Send is open for exactly this text. Press Send in the page.');
  });
});

describe('what does not decide', () => {
  test.each([
    ['a held key', { repeat: true }],
    ['a key with Control', { ctrlKey: true }],
    ['a key of an input method', { isComposing: true }],
  ])('%s', (_, init) => {
    const desk = setUp(clean);
    desk.key('a', init);
    expect(desk.decided).toEqual([]);
  });

  test('the second click of a double click', () => {
    const desk = setUp(clean);
    desk.click('Approve', { detail: 2 });
    expect(desk.decided).toEqual([]);
  });

  test('events that a script makes', () => {
    const desk = setUp(viewOf(flagged()), { trusted: (event) => event.isTrusted });
    desk.key('a');
    desk.key('c');
    desk.click('Approve');
    desk.click('Reject');
    for (const answer of desk.getAllByRole('button', { name: /^Confirmed/ })) answer.click();
    desk.click('Collapse');
    expect(desk.decided).toEqual([]);
    expect(desk.worked).toEqual([]);
    expect(desk.all.onCollapse).not.toHaveBeenCalled();
    expect(desk.said()).toBe('');
  });

  test('a covered panel: it says so', () => {
    const sentence = 'The panel was covered; look again, then decide.';
    const desk = setUp(clean, { refusal: () => sentence });
    desk.key('a');
    expect(desk.decided).toEqual([]);
    expect(desk.said()).toBe(sentence);
  });

  test('a press right after another text came onto the screen', () => {
    let now = 0;
    const desk = setUp(clean, { now: () => now });
    now = 5000;
    desk.show(viewOf(reviewOf({ draft: { ...reviewOf().draft, text: 'New', sha256: sha(3) } })));
    now = 5200;
    desk.key('a');
    expect(desk.decided).toEqual([]);
    expect(desk.said()).toContain('just now');
    now = 5500;
    desk.key('a');
    expect(desk.decided.map(({ seen }) => seen)).toEqual([sha(3)]);
  });

  test('a key while single keys are off, except with Alt', () => {
    const desk = setUp(viewOf(reviewOf(), { singleKeys: false }));
    desk.key('a');
    expect(desk.decided).toEqual([]);
    desk.key('å', { altKey: true, code: 'KeyA' });
    expect(desk.decided.map(({ kind }) => kind)).toEqual(['approve']);
  });

  test('Alt with another letter on the same physical key', () => {
    const desk = setUp(clean);
    desk.key('q', { altKey: true, code: 'KeyA' });
    expect(desk.decided).toEqual([]);
  });

  test('anything, once the page can’t reach the background', () => {
    const desk = setUp(clean, { broken: 'Countersign was updated. Reload this page to go on.' });
    desk.key('a');
    desk.click('Approve');
    expect(desk.decided).toEqual([]);
    expect(desk.getByRole('alert').textContent).toContain('Reload this page');
  });

  test('A while a form hides the draft: it shows the draft again', () => {
    const desk = setUp(viewOf(reviewOf({ work: { ...emptyWork, mode: 'edit', edit: 'Other' } })));
    desk.key('a');
    expect(desk.decided).toEqual([]);
    expect(desk.said()).toContain('as the AI wrote it');
    desk.key('a');
    expect(desk.decided.map(({ kind }) => kind)).toEqual(['approve']);
  });
});

describe('what is missing', () => {
  test('is said in one sentence, and the focus goes there', async () => {
    const desk = setUp(viewOf(flagged()));
    desk.key('a');
    expect(desk.decided).toEqual([]);
    expect(desk.said()).toBe('3 flags have no answer yet: say “Confirmed” or “Not a concern”.');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('data-at')).toBe(`flag:${idOf(0)}`),
    );
  });

  test('flags take one key each, then the confidence, then one key decides', async () => {
    const desk = setUp(viewOf(flagged()));
    desk.key('c');
    desk.key('n');
    desk.key('c');
    desk.key('a');
    expect(desk.said()).toBe('Say how confident you are in this draft, from 1 to 5.');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-at')).toBe('confidence'));
    desk.key('4');
    desk.key('a');
    expect(desk.decided).toMatchObject([
      {
        kind: 'approve',
        confidence: 4,
        answers: { [idOf(0)]: 'confirmed', [idOf(1)]: 'not a concern', [idOf(2)]: 'confirmed' },
      },
    ]);
  });

  test('a reason opens its field', async () => {
    const asks = { answers: [], reason: ['approve' as const], confidence: false };
    const desk = setUp(viewOf(reviewOf({ asks })));
    desk.key('a');
    expect(desk.said()).toBe('“Approve” needs a reason in your own words.');
    const field = desk.getByRole('textbox', { name: /Reason/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
    desk.type(/Reason/, 'I called the customer.');
    desk.key('Enter', { ctrlKey: true }, field);
    expect(desk.decided).toMatchObject([{ kind: 'approve', reason: 'I called the customer.' }]);
  });
});

describe('a refusal', () => {
  test('is said, keeps everything, and the retry is the same decision', async () => {
    const desk = setUp(clean);
    desk.answers.push({ ok: false, sentence: 'The disk is full.' }, new Error('No answer.'));
    desk.key('a');
    await desk.findByText('The disk is full.');
    desk.key('a');
    await desk.findByText('No answer.');
    desk.key('a');
    expect(desk.decided.map(({ id }) => id)).toEqual([uuid(901), uuid(901), uuid(901)]);
  });

  test('followed by another decision is a new one', async () => {
    const desk = setUp(clean);
    desk.answers.push({ ok: false, sentence: 'The disk is full.' });
    desk.key('a');
    await desk.findByText('The disk is full.');
    desk.key('3');
    desk.key('a');
    expect(desk.decided.map(({ id }) => id)).toEqual([uuid(901), uuid(902)]);
  });
});
