import { describe, expect, it } from 'vitest';
import { type Example, inputOf } from '../../../lib/rules/example.ts';
import { hiddenCharacters } from '../../../lib/rules/hidden-characters.ts';
import { highValueCustomer } from '../../../lib/rules/high-value-customer.ts';
import { leftOverPlaceholder } from '../../../lib/rules/left-over-placeholder.ts';
import { lowConfidence } from '../../../lib/rules/low-confidence.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { defaultsOf } from '../../../lib/rules/rule-settings.ts';
import { severalOptions } from '../../../lib/rules/several-options.ts';
import { taskFailure } from '../../../lib/rules/task-failure.ts';

const flags = (rule: unknown, example: Example, params: Record<string, unknown> = {}) => {
  const any = rule as Rule;
  return any.evaluate(inputOf(example), { ...defaultsOf(any), ...params });
};
const marked = (text: string, found: ReturnType<typeof flags>) =>
  found.map(({ span }) => span && text.slice(span.start, span.end));

describe('low confidence', () => {
  it('tells the claim and its source', () => {
    const confidence = { value: 0.55, label: 'Medium', source: 'declared' } as const;
    expect(flags(lowConfidence, { text: 'Yes.', confidence })[0]).toMatchObject({
      sentence: 'The AI is only 55 % sure, under your 70 %: verify the draft before it goes out.',
      fact: '“Medium”, 55 % (declared)',
      span: null,
    });
  });

  it('is not off by a rounding error', () => {
    expect(
      flags(lowConfidence, { text: 'Yes.', confidence: { value: 0.57 } }, { threshold: 57 }),
    ).toEqual([]);
  });

  it('flags a confidence that is not stated only if asked to', () => {
    expect(flags(lowConfidence, { text: 'Yes.' })).toEqual([]);
    expect(flags(lowConfidence, { text: 'Yes.' }, { absent: 'yes' })).toHaveLength(1);
  });
});

describe('several options', () => {
  it('names the other answers', () => {
    const found = flags(severalOptions, {
      text: 'Repair it.',
      options: ['Refund it.', 'Replace it.'],
    });
    expect(found[0]).toMatchObject({
      sentence:
        'The AI offers 3 different answers, this draft and 2 more: choose the one that fits.',
      fact: '“Refund it.”, “Replace it.”',
    });
  });

  it('takes the least number from the settings', () => {
    expect(flags(severalOptions, { text: 'A.', options: ['B.'] }, { least: 3 })).toEqual([]);
  });
});

describe('high-value customer', () => {
  const customer = { name: 'Ana Ruiz', organisation: 'ACME GmbH', tags: ['vip'], value: 50_000 };

  it('gives one flag with every reason', () => {
    const found = flags(highValueCustomer, { text: 'Yes.', customer }, { organisations: ['Acme'] });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      response: 'require approval',
      fact: 'tag “vip”; organisation “ACME GmbH”; worth 50000, from 10000 up',
    });
  });

  it('knows customers by name, and organisations only from their beginning', () => {
    const named = { name: 'ana ruiz' };
    expect(
      flags(highValueCustomer, { text: 'Yes.', customer: named }, { customers: ['Ana Ruiz'] }),
    ).toHaveLength(1);
    const other = { organisation: 'Not Acme' };
    expect(
      flags(highValueCustomer, { text: 'Yes.', customer: other }, { organisations: ['Acme'] }),
    ).toEqual([]);
  });
});

describe('task failure', () => {
  it('repeats the page’s own diagnosis', () => {
    const found = flags(taskFailure, {
      text: 'Your order was sent.',
      failure: 'The stream broke off',
    });
    expect(found[0]?.sentence).toBe('The AI’s output failed: The stream broke off.');
  });

  it('marks the fragment where the draft stops', () => {
    const text = 'Thank you.\n\nPlease send us the photo and the';
    expect(marked(text, flags(taskFailure, { text }))).toEqual([
      'Please send us the photo and the',
    ]);
  });

  it('marks the words of a refusal', () => {
    const text = 'I’m sorry, but I can’t assist with that.';
    expect(marked(text, flags(taskFailure, { text }))).toEqual(['can’t assist with that']);
  });
});

describe('hidden characters', () => {
  it('marks each run, and reads what tags spell', () => {
    const text = 'a\u200b\u200bb \u{E0068}\u{E0069} c';
    const found = flags(hiddenCharacters, { text });
    expect(marked(text, found)).toEqual(['\u200b\u200b', '\u{E0068}\u{E0069}']);
    expect(found[0]?.fact).toBe('U+200B U+200B');
    expect(found[1]?.sentence).toBe('There are invisible tags here: they spell “hi”.');
  });
});

describe('left-over placeholder', () => {
  it('marks each blank once', () => {
    const text = 'Dear {{ customer.name }} [Your Name], \x24{code} <Company Name> TODO';
    expect(marked(text, flags(leftOverPlaceholder, { text }))).toEqual([
      '{{ customer.name }}',
      '[Your Name]',
      '\x24{code}',
      '<Company Name>',
      'TODO',
    ]);
  });

  it('leaves a shouted Spanish “all” alone', () => {
    expect(flags(leftOverPlaceholder, { text: 'ESTÁ TODO LISTO' })).toEqual([]);
  });

  it('knows the team’s own placeholders', () => {
    const text = 'Hello KUNDE-HIER, thank you.';
    expect(marked(text, flags(leftOverPlaceholder, { text }, { words: ['kunde-hier'] }))).toEqual([
      'KUNDE-HIER',
    ]);
  });
});
