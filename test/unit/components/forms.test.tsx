// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyWork } from '../../../lib/model/review.ts';
import { cleanText, decided, reviewOf, uuid, viewOf } from '../../support/gallery/fixtures.ts';
import { setUp } from './desk.tsx';

afterEach(cleanup);

const clean = viewOf(reviewOf());

describe('edit', () => {
  test('starts from the draft, shows what changed, and is approved with Ctrl+Enter', async () => {
    const desk = setUp(clean);
    desk.key('e');
    const field = desk.getByRole('textbox', { name: 'Edited text' });
    expect(desk.valueOf('Edited text')).toBe(cleanText);
    await waitFor(() => expect(document.activeElement).toBe(field));
    desk.type('Edited text', cleanText.replace('Thursday', 'Friday'));
    expect(desk.container.querySelector('del')?.textContent).toBe('Thursday');
    expect(desk.container.querySelector('ins')?.textContent).toBe('Friday');
    desk.key('Enter', { ctrlKey: true }, field);
    expect(desk.decided).toMatchObject([
      { kind: 'edit', text: cleanText.replace('Thursday', 'Friday') },
    ]);
  });

  test('letters in the field are letters', () => {
    const desk = setUp(clean);
    desk.key('e');
    const field = desk.getByRole('textbox', { name: 'Edited text' });
    for (const key of ['a', 'r', '?', '1']) desk.key(key, {}, field);
    desk.key('a', { altKey: true, code: 'KeyA' }, field);
    expect(desk.decided).toEqual([]);
    expect(desk.worked.at(-1)).toMatchObject({ mode: 'edit', confidence: null });
  });

  test('Escape goes back and keeps the text', () => {
    const desk = setUp(clean);
    desk.key('e');
    desk.type('Edited text', 'Mine');
    desk.key('Escape', {}, desk.getByRole('textbox', { name: 'Edited text' }));
    expect(desk.queryByRole('textbox')).toBeNull();
    expect(desk.worked.at(-1)).toMatchObject({ mode: null, edit: 'Mine' });
    desk.key('e');
    expect(desk.valueOf('Edited text')).toBe('Mine');
  });

  test.each([
    ['', 'The edited text is empty'],
    [cleanText, 'Nothing is changed yet'],
  ])('%j can’t be approved as an edit', (text, sentence) => {
    const desk = setUp(viewOf(reviewOf({ work: { ...emptyWork, mode: 'edit', edit: text } })));
    desk.click('Approve this edit');
    expect(desk.decided).toEqual([]);
    expect(desk.said()).toContain(sentence);
  });

  test('an option becomes the text', () => {
    const { context } = reviewOf();
    const options = {
      state: 'present' as const,
      value: [{ id: 'a', label: 'Short', text: 'It comes on Thursday.' }],
    };
    const desk = setUp(viewOf(reviewOf({ context: { ...context, options } })));
    desk.click('Use this: Short');
    desk.click('Approve this edit');
    expect(desk.decided).toMatchObject([{ kind: 'edit', text: 'It comes on Thursday.' }]);
  });
});

describe('text that changed after approval', () => {
  const changed = viewOf(decided({}, { status: 'waiting', changed: `${cleanText} Free.` }));

  test('is shown against what was approved, and approved as an edit', () => {
    const desk = setUp(changed);
    expect(desk.title()).toContain('changed after you approved it');
    expect(desk.container.querySelector('ins')?.textContent).toContain('Free.');
    desk.click('Approve the new text');
    expect(desk.decided).toMatchObject([{ kind: 'edit', text: `${cleanText} Free.` }]);
  });

  test('is what an edit starts from', () => {
    const desk = setUp(changed);
    desk.key('e');
    expect(desk.valueOf('Edited text')).toBe(`${cleanText} Free.`);
  });
});

describe('reject', () => {
  test('takes a reason from a press, and words of one’s own', () => {
    const asks = { answers: [], reason: ['reject' as const], confidence: false };
    const desk = setUp(viewOf(reviewOf({ asks })));
    desk.key('r');
    desk.click('Reject this draft');
    expect(desk.said()).toBe('“Reject” needs a reason in your own words.');
    desk.click('The facts are wrong');
    desk.click('Reject this draft');
    expect(desk.decided).toMatchObject([{ kind: 'reject', reason: 'The facts are wrong.' }]);
  });

  test('then clears the editor when asked', async () => {
    const desk = setUp(viewOf(decided({ kind: 'reject', reason: 'Wrong.' })));
    expect(desk.title()).toContain('Send stays held');
    desk.click('Clear the draft from the editor');
    await desk.findByText('The draft is out of the editor.');
    expect(desk.all.onClear).toHaveBeenCalledWith(uuid(1));
  });
});

describe('a decision that kept the draft back', () => {
  test('may be thought better of', async () => {
    const desk = setUp(viewOf(decided({ kind: 'reject', reason: 'Wrong.' })));
    desk.key('a');
    expect(desk.decided).toEqual([]);
    desk.click('Decide again');
    desk.key('2');
    desk.show(viewOf(decided({ kind: 'reject', reason: 'Wrong.' })));
    desk.key('a');
    expect(desk.decided).toMatchObject([{ kind: 'approve', confidence: 2 }]);
  });

  test('but an approval may not', () => {
    const desk = setUp(viewOf(decided({}, { gate: 'open', approved: cleanText })));
    expect(desk.queryByRole('button', { name: 'Decide again' })).toBeNull();
  });
});

describe('escalate', () => {
  test('needs someone, and the right kind of address', () => {
    const desk = setUp(clean);
    desk.key('x');
    desk.click('Escalate this draft');
    expect(desk.said()).toBe('Say who this goes to.');
    fireEvent.click(desk.getByRole('radio', { name: 'E-mail' }));
    desk.type(/^To/, 'legal');
    desk.click('Escalate this draft');
    expect(desk.said()).toContain('not an e-mail address');
    desk.type(/^To/, 'legal@example.com');
    desk.type(/Note/, 'Please check.');
    desk.click('Escalate this draft');
    expect(desk.decided).toMatchObject([
      {
        kind: 'escalate',
        reason: 'Please check.',
        target: { kind: 'e-mail', to: 'legal@example.com' },
      },
    ]);
  });

  test('a target of the team brings its kind along', () => {
    const desk = setUp(clean);
    desk.key('x');
    desk.type(/^To/, 'Grace Hopper');
    expect(desk.worked.at(-1)?.target).toEqual({ kind: 'person', to: 'Grace Hopper' });
  });

  test('gives the hand-over text, to copy and to mail', async () => {
    const desk = setUp(clean);
    const target = { kind: 'e-mail' as const, to: 'legal@desk.example.com' };
    const after = viewOf(decided({ id: uuid(901), kind: 'escalate', target }), {
      recorded: 7,
      handover: 'Everything there is.',
    });
    desk.answers.push({ ok: true, view: after });
    desk.key('x');
    desk.click('legal@desk.example.com');
    desk.click('Escalate this draft');
    await desk.findByText('Everything there is.');
    expect(desk.getByRole('link', { name: 'Write the e-mail' }).getAttribute('href')).toBe(
      'mailto:legal%40desk.example.com?subject=Where%20is%20my%20order%3F&body=Everything%20there%20is.',
    );
    desk.click('Copy the hand-over text');
    await desk.findByText('Copied.');
    expect(desk.all.onCopy).toHaveBeenCalledWith('Everything there is.');
  });
});

describe('redirect', () => {
  test('needs an instruction; presets add up', () => {
    const desk = setUp(clean);
    desk.key('d');
    desk.click('Redirect the AI');
    expect(desk.said()).toBe('Write what the AI should do differently.');
    desk.click('Make it shorter');
    desk.click('Use a warmer tone');
    desk.click('Redirect the AI');
    expect(desk.decided).toMatchObject([
      { kind: 'redirect', text: 'Make it shorter. Use a warmer tone.', reason: null },
    ]);
  });

  test('what was typed for one decision stays out of another', () => {
    const work = { ...emptyWork, reason: 'A reason to reject', instruction: 'Shorter', edit: 'X' };
    const desk = setUp(viewOf(reviewOf({ work })));
    desk.key('a');
    expect(desk.decided).toMatchObject([{ kind: 'approve', reason: null, text: null }]);
  });
});
