import { describe, expect, it } from 'vitest';
import { declaredFor } from '../../../lib/context/declared.ts';
import { evidence } from '../../../lib/model/evidence.ts';
import { frameIn, one } from '../sites/page.ts';
import { declared, page, present } from './declaring.ts';

describe('declared by attributes', () => {
  it('reads every part, from values and from the elements that they name', () => {
    const found = declared(`
      <p id="request">Can I sit by the window?</p>
      <ol id="steps"><li>Looked up EX 210</li><li data-failed><b class="step-title">Paid</b><i class="step-result">Refused</i></li></ol>
      <ul id="concerns"><li>Fare rules are from 2025.</li><li> </li></ul>
      <ul id="options"><li aria-label="Shorter">14A it is.</li></ul>
      <form><textarea id="draft" data-ai-draft="d-1" data-ai-request="request" data-ai-steps="steps"
        data-ai-concerns="concerns" data-ai-options="options" data-ai-next-action="Check the seat."
        data-ai-confidence="85%" data-ai-confidence-label="Medium" data-ai-state="streaming"></textarea></form>`);
    expect(found).toMatchObject({
      draftId: 'd-1',
      state: 'streaming',
      failure: null,
      problem: null,
    });
    expect(found?.parts).toEqual({
      request: present('Can I sit by the window?'),
      steps: present([
        { title: 'Looked up EX 210' },
        { title: 'Paid', result: 'Refused', failed: true },
      ]),
      concerns: present(['Fare rules are from 2025.']),
      options: present([{ id: 'option-1', label: 'Shorter', text: '14A it is.' }]),
      nextAction: present('Check the seat.'),
      confidence: present({ value: 0.85, label: 'Medium', source: 'declared' }),
    });
    expect(found?.evidence.map((entry) => evidence.parse(entry))).toHaveLength(1);
  });

  it('is inherited from an element around the editor, also across a frame', () => {
    const outer = page('<div data-ai-draft="d-2"><iframe></iframe></div>');
    const inner = page('<p>Hello</p>');
    frameIn(inner, one(outer, 'iframe'));
    expect(declaredFor(one(inner, 'p'))?.draftId).toBe('d-2');
  });

  it('takes the last element before the draft that is marked as a request', () => {
    const found = declared(
      '<p data-ai-request>One</p><p data-ai-request>Two</p><p id="draft" data-ai-draft>…</p><p data-ai-request>Three</p>',
    );
    expect(found?.parts.request).toEqual(present('Two'));
  });

  it('knows a word for confidence without a number, and parts that do not apply', () => {
    const found = declared(
      '<p id="draft" data-ai-draft data-ai-confidence-label="High" data-ai-options="not-applicable">',
    );
    expect(found?.parts).toEqual({
      confidence: present({ value: null, label: 'High', source: 'declared' }),
      options: { state: 'not applicable' },
    });
  });

  it('calls a draft with a failure failed, unless it says more', () => {
    expect(
      declared('<p id="draft" data-ai-draft data-ai-failure="The model timed out.">'),
    ).toMatchObject({
      state: 'failed',
      failure: 'The model timed out.',
    });
    expect(declared('<p id="draft" data-ai-draft data-ai-state="complete">')?.state).toBe('done');
    const both = '<p id="draft" data-ai-draft data-ai-state="streaming" data-ai-failure="Slow">';
    expect(declared(both)?.state).toBe('streaming');
  });

  it.each([
    [
      'data-ai-confidence="very"',
      'data-ai-confidence="very": “confidence.value” must be a number from 0 to 1.',
    ],
    [
      'data-ai-confidence="150%"',
      'data-ai-confidence="150%": “confidence.value” must be a number from 0 to 1.',
    ],
    ['data-ai-state="soon"', 'data-ai-state="soon": “state” must be streaming, done or failed.'],
    ['data-ai-steps="nowhere"', 'data-ai-steps="nowhere": no element of the page has this id.'],
  ])('leaves out a malformed %s, names it, and keeps the rest', (attribute, problem) => {
    const found = declared(
      `<p id="draft" data-ai-draft data-ai-next-action="Send it." ${attribute}>`,
    );
    expect(found?.problem).toBe(problem);
    expect(found?.parts).toEqual({ nextAction: present('Send it.') });
    expect(found?.state).toBeNull();
  });

  it('says nothing where there is no declaration', () => {
    expect(declared('<div><textarea id="draft"></textarea></div>')).toBeNull();
  });
});
