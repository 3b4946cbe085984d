// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { emptyWork, type Review } from '../../../lib/model/review.ts';
import {
  decided,
  flagged,
  flaggedText,
  flags,
  reviewOf,
  uuid,
  viewOf,
} from '../../support/gallery/fixtures.ts';
import { states } from '../../support/gallery/states.ts';
import { setUp } from './desk.tsx';

afterEach(cleanup);

const rowsOf = (desk: ReturnType<typeof setUp>) =>
  Object.fromEntries(
    [...desk.container.querySelectorAll('.row')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
  );

const absent = { state: 'absent' } as const;
const nothing: Review['context'] = {
  request: absent,
  steps: absent,
  confidence: absent,
  concerns: absent,
  options: { state: 'not applicable' },
  nextAction: absent,
};

describe('the context package', () => {
  test('has a row for every part, and says where nothing is stated', () => {
    const rows = rowsOf(setUp(viewOf(reviewOf({ context: nothing }))));
    expect(rows).toMatchObject({
      Request: 'not stated',
      Steps: 'not stated',
      Concerns: 'not stated',
      Options: 'not applicable',
      'Next action': 'not stated',
    });
    expect(rows.Confidence).toMatch(/^AInot stated/);
  });

  test('tells the AI’s confidence with its source, beside the person’s own', () => {
    const desk = setUp(viewOf(flagged({ work: { ...emptyWork, confidence: 2 } })));
    expect(rowsOf(desk).Confidence).toBe('AI62 %“Medium”stated by the pageYou12345Doubtful');
    expect(desk.isChecked('2: Doubtful')).toBe(true);
  });

  test('is text: markup in it stays words', () => {
    const request = {
      state: 'present' as const,
      value: '<img src=x onerror=alert(1)> & <b>you</b>',
    };
    const desk = setUp(viewOf(reviewOf({ context: { ...nothing, request } })));
    expect(rowsOf(desk).Request).toBe(request.value);
    expect(desk.container.querySelector('img, b')).toBeNull();
  });

  test('names what can’t be seen in the draft', () => {
    const draft = { ...reviewOf().draft, text: 'Pay \u202Egro.elpmaxe now' };
    const desk = setUp(viewOf(reviewOf({ draft })));
    expect(desk.container.querySelector('.escape')?.textContent).toBe('⟦U+202E⟧');
  });
});

describe('the first line', () => {
  test.each([
    ['Check the reply, then decide.', reviewOf()],
    ['Answer 3 flags, then decide.', flagged()],
    [
      'Review it.',
      reviewOf({ context: { ...nothing, nextAction: { state: 'present', value: 'Review it.' } } }),
    ],
    [
      'The AI did not finish this reply. Find out why, then decide.',
      reviewOf({ draft: { ...reviewOf().draft, failure: 'It broke off.' } }),
    ],
    ['Send stays held', decided({ kind: 'escalate', target: { kind: 'team', to: 'Billing' } })],
    [
      'It was sent with changes that nobody approved.',
      decided({}, { status: 'closed', outcome: 'sent changed' }),
    ],
  ])('%s', (sentence, review) => {
    expect(setUp(viewOf(review)).title()).toContain(sentence);
  });
});

describe('flags', () => {
  test('are marked in the draft, each with its number and its response', () => {
    const desk = setUp(viewOf(flagged()));
    const marks = [...desk.container.querySelectorAll('mark')];
    expect(marks.map((mark) => [mark.textContent, mark.dataset.flags])).toEqual([
      ['I have refunded ', '1'],
      ['€240', '1 2'],
      ['legal action', '3'],
    ]);
    expect(desk.container.querySelector('.prose')?.textContent).toBe(flaggedText);
    expect(desk.getByText('Hard stop').dataset.tone).toBe('stop');
  });

  test('J and K move, and stay within the list', () => {
    const desk = setUp(viewOf(flagged()));
    const current = () => desk.container.querySelector('.flag[aria-current]')?.textContent ?? '';
    for (const [key, sentence] of [
      ['k', flags[0]?.sentence],
      ['j', flags[1]?.sentence],
      ['j', flags[2]?.sentence],
      ['j', flags[2]?.sentence],
      ['k', flags[1]?.sentence],
    ] as const) {
      desk.key(key);
      expect(current()).toContain(sentence);
    }
    expect(desk.container.querySelectorAll('mark[data-current]').length).toBe(1);
  });
});

describe('the person’s work', () => {
  test('is there again', () => {
    const work = { ...emptyWork, mode: 'redirect' as const, instruction: 'Make it shorter.' };
    const desk = setUp(viewOf(reviewOf({ work })));
    expect(desk.valueOf(/./)).toBe('Make it shorter.');
  });

  test('goes out at every change, with the time spent added up', () => {
    let active = 0;
    const work = { ...emptyWork, activeMs: 1000 };
    const desk = setUp(viewOf(flagged({ work })), { activeMs: () => active });
    active = 2500;
    desk.key('c');
    desk.key('5');
    expect(desk.worked.at(-1)).toEqual({
      ...emptyWork,
      activeMs: 3500,
      confidence: 5,
      answers: { [flags[0]?.id ?? '']: 'confirmed' },
    });
  });

  test('is not undone by an older view, by the pill, or by a look at another review', () => {
    const desk = setUp(viewOf(reviewOf()));
    desk.key('r');
    desk.type(/Reason/, 'The facts are wrong.');
    desk.show(viewOf(reviewOf(), { notice: 'Something else.' }));
    desk.show(viewOf(reviewOf()), { mode: 'pill' });
    desk.show(viewOf(reviewOf({ id: uuid(2) })));
    desk.show(viewOf(reviewOf()));
    expect(desk.valueOf(/./)).toBe('The facts are wrong.');
  });

  test('follows the disk until it is touched here', () => {
    const desk = setUp(viewOf(reviewOf()));
    desk.show(viewOf(reviewOf({ work: { ...emptyWork, confidence: 3 } })));
    expect(desk.isChecked('3: Fair')).toBe(true);
  });
});

describe('around the review', () => {
  test('the queue leads to its neighbours', () => {
    const queue = [2, 1, 3].map((n) => ({
      id: uuid(n),
      title: `#${n}`,
      status: 'waiting' as const,
    }));
    const desk = setUp(viewOf(reviewOf(), { queue }));
    expect(desk.getByText('2 of 3')).toBeTruthy();
    desk.click('Next review');
    expect(desk.all.onSelect).toHaveBeenCalledWith(uuid(3));
  });

  test('the pill says how things stand, and opens', () => {
    const desk = setUp(viewOf(flagged()), { mode: 'pill' });
    desk.click('Review AI draft · 3 flags · Send is held');
    expect(desk.all.onExpand).toHaveBeenCalledOnce();
  });

  test('delivery is told where something waits', () => {
    const delivery = { ...viewOf(null).delivery, waiting: 3, state: 'retrying' as const };
    const told = (problem: string | null) => {
      const desk = setUp(viewOf(reviewOf(), { delivery: { ...delivery, problem } }));
      const text = desk.container.querySelector('.foot-delivery')?.textContent;
      cleanup();
      return text;
    };
    expect(told('The endpoint can’t be reached.')).toBe(
      '3 records waiting — The endpoint can’t be reached.',
    );
    expect(told(null)).toBe('3 records waiting — will be tried again.');
  });

  test('? shows the keys, Escape puts them away', () => {
    const desk = setUp(viewOf(reviewOf()));
    desk.key('?', { shiftKey: true });
    expect(desk.getByRole('dialog', { name: 'Keys' }).textContent).toContain('Escalate');
    desk.key('Escape');
    expect(desk.queryByRole('dialog')).toBeNull();
  });
});

describe('accessibility', () => {
  test.each(Object.keys(states))('axe finds nothing in “%s”', async (name) => {
    const state = states[name];
    if (!state) throw new Error('There is no such state.');
    const desk = setUp(state.view, { mode: state.mode ?? 'open', room: state.room ?? 'panel' });
    const { violations } = await axe.run(desk.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
