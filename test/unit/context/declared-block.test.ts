import { describe, expect, it } from 'vitest';
import { declaredFor } from '../../../lib/context/declared.ts';
import { contextOf } from '../../../lib/context/index.ts';
import { contextPackage, subject } from '../../../lib/model/context-package.ts';
import { unknownSite } from '../../../lib/sites/unknown.ts';
import { one } from '../sites/page.ts';
import { block, declared, page, present } from './declaring.ts';

const withBlock = (json: unknown) => declared(`<textarea id="draft"></textarea>${block(json)}`);

describe('declared by a JSON block', () => {
  const whole = {
    draft: { id: 'd-3', text: 'You sit in 14A.' },
    state: 'done',
    request: 'Can I sit by the window?',
    steps: [
      { title: 'Looked it up', detail: 'EX 210', result: '14A is free', failed: false },
      'Wrote',
    ],
    confidence: { value: 0.9, label: 'High' },
    concerns: ['The fare may change.'],
    options: [{ id: 'b', label: 'Shorter', text: '14A.' }, 'Seat 14A.'],
    nextAction: 'Check the seat.',
    subject: {
      ticket: '72',
      title: 'Seat change',
      customer: { name: 'Omar', organisation: 'Quay', tags: ['VIP'], value: 1200 },
    },
  };

  it('carries the whole context package', () => {
    const found = withBlock(whole);
    expect(found).toMatchObject({ draftId: 'd-3', state: 'done', problem: null });
    expect(found?.parts).toEqual({
      draft: 'You sit in 14A.',
      request: present(whole.request),
      steps: present([whole.steps[0], { title: 'Wrote' }]),
      confidence: present({ value: 0.9, label: 'High', source: 'declared' }),
      concerns: present(whole.concerns),
      options: present([whole.options[0], { id: 'option-2', text: 'Seat 14A.' }]),
      nextAction: present('Check the seat.'),
      subject: whole.subject,
    });
  });

  it('takes short forms, leaves out what is null or empty, and hears what does not apply', () => {
    const short = withBlock({
      draft: 'Hi',
      confidence: 0.4,
      steps: [],
      request: null,
      nextAction: '',
      concerns: ['a'],
      notApplicable: ['options'],
    });
    expect(short?.problem).toBeNull();
    expect(short?.parts).toEqual({
      draft: 'Hi',
      confidence: present({ value: 0.4, label: null, source: 'declared' }),
      concerns: present(['a']),
      options: { state: 'not applicable' },
    });
  });

  it('counts before attributes, and the last block counts', () => {
    const body =
      '<div id="draft" data-ai-draft="a" data-ai-next-action="One" data-ai-state="done">';
    const found = declared(
      `${body}</div>${block({ nextAction: 'Two' })}${block({ nextAction: 'Three' })}`,
    );
    expect(found).toMatchObject({
      draftId: 'a',
      state: 'done',
      parts: { nextAction: present('Three') },
    });
    expect(found?.evidence).toHaveLength(2);
  });

  it.each([
    ['{"request": ', 'it is not valid JSON.'],
    ['[]', 'it must be an object.'],
    [{ request: 7 }, '“request” must be a text.'],
    [{ steps: 'Looked it up' }, '“steps” must be a list.'],
    [{ steps: ['a', { detail: 'b' }] }, '“steps[2].title” must be a text.'],
    [{ confidence: 85 }, '“confidence” must be a number from 0 to 1.'],
    [{ confidence: { value: '0.5' } }, '“confidence.value” must be a number from 0 to 1.'],
    [{ options: [{ label: 'x' }] }, '“options[1].text” must be a text.'],
    [{ next_action: 'Send' }, '“next_action” is no known field.'],
    [
      { subject: { customer: { value: -1 } } },
      '“subject.customer.value” must be a number from 0 up.',
    ],
    [{ subject: { customer: { tags: [1] } } }, '“subject.customer.tags[1]” must be a text.'],
    [{ state: 'soon' }, '“state” must be streaming, done or failed.'],
    [{ constructor: 'x' }, '“constructor” is no known field.'],
    [{ concerns: [['a']] }, '“concerns[1]” must be a text.'],
    [{ draft: [1] }, '“draft” must be an object.'],
  ])('is left out whole where it is malformed: %j', (json, what) => {
    const text = typeof json === 'string' ? json : JSON.stringify({ nextAction: 'Send.', ...json });
    const found = declared(
      `<textarea id="draft" data-ai-draft="d-4" data-ai-confidence="0.5"></textarea>${block(text)}`,
    );
    expect(found?.problem).toBe(`in the JSON block for “draft”, ${what}`);
    expect(found?.draftId).toBe('d-4');
    expect(found?.parts).toEqual({
      confidence: present({ value: 0.5, label: null, source: 'declared' }),
    });
  });

  it('tells the person what could not be read', () => {
    const document = page(`<textarea id="draft"></textarea>${block({ steps: 1 })}`);
    const element = one(document, '#draft');
    const { context } = contextOf({
      element,
      editor: element,
      site: unknownSite,
      document,
      url: document.URL,
      declared: declaredFor(element),
    });
    expect(context.concerns).toEqual(
      present([
        "The page's declared context could not be read: in the JSON block for “draft”, “steps” must be a list.",
      ]),
    );
    expect(context.steps).toEqual({ state: 'absent' });
  });

  it('cuts texts and lists to what the model takes, visibly', () => {
    const long = 'x'.repeat(300_000);
    const many = Array.from({ length: 300 }, () => long);
    const document = page(
      `<textarea id="draft"></textarea>${block({
        request: long,
        steps: many.slice(0, 3).map((title) => ({ title, detail: title, result: title })),
        confidence: { label: long },
        concerns: many.slice(0, 60),
        options: [{ id: long, label: long, text: long }, ...Array(30).fill('y')],
        nextAction: long,
        subject: {
          ticket: long,
          title: long,
          customer: { name: long, organisation: long, tags: many.slice(0, 60), value: 1 },
        },
      })}`,
    );
    const element = one(document, '#draft');
    const read = contextOf({
      element,
      editor: element,
      site: unknownSite,
      document,
      url: document.URL,
      declared: declaredFor(element),
    });
    expect(contextPackage.parse(read.context)).toEqual(read.context);
    expect(subject.parse(read.subject)).toEqual(read.subject);
    expect(read.context.nextAction).toEqual(present(`${'x'.repeat(499)}…`));
  });

  it('is read anew when the page has changed it', () => {
    const document = page(`<textarea id="draft"></textarea>${block({ nextAction: 'One' })}`);
    const element = one(document, '#draft');
    expect(declaredFor(element)?.parts.nextAction).toEqual(present('One'));
    one(document, 'script').textContent = '{"nextAction": "Two"}';
    expect(declaredFor(element)?.parts.nextAction).toEqual(present('Two'));
    one(document, 'script').remove();
    expect(declaredFor(element)).toBeNull();
  });

  it('takes no more steps than the model', () => {
    const found = withBlock({ steps: Array(300).fill('Wrote') });
    expect(found?.parts.steps).toEqual(present(Array(200).fill({ title: 'Wrote' })));
  });
});
