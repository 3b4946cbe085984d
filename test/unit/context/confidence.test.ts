import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confidenceInText,
  confidenceOnPage,
  readConfidence,
} from '../../../lib/context/confidence.ts';
import { confidence } from '../../../lib/model/confidence.ts';

describe('readConfidence', () => {
  it.each([
    ['Medium (85%)', 0.85, 'Medium'],
    ['85 %', 0.85, null],
    ['62.5%', 0.625, null],
    ['62,5 Prozent', 0.625, null],
    ['0.85', 0.85, null],
    ['0,4', 0.4, null],
    ['1.0', 1, null],
    ['85/100', 0.85, null],
    ['4 out of 5', 0.8, null],
    ['high', null, 'high'],
    ['Very low', null, 'Very low'],
    ['hoch', null, 'hoch'],
    ['élevée', null, 'élevée'],
    ['150%', null, null],
    ['7/5', null, null],
    ['3/0', null, null],
    ['1.2.3', null, null],
    ['highly irregular', null, null],
    ['85', null, null],
    ['', null, null],
  ])('reads “%s” as %s and %s', (text, value, label) => {
    const expected = value === null && label === null ? null : { value, label, source: 'page' };
    expect(readConfidence(text, 'page')).toEqual(expected);
  });

  it('gives nothing that the model would not take, whatever the text', () => {
    const numbers = fc.stringMatching(/^[0-9.,%/ a-z]{0,20}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), numbers), (text) => {
        const read = confidenceOnPage(text);
        expect(read === null || confidence.safeParse(read).success).toBe(true);
      }),
    );
  });
});

describe('confidenceInText', () => {
  it.each([
    ['Confidence: Medium (85%)', 0.85, 'Medium'],
    ['Your seat is 14A.\n\n**Confidence:** high', null, 'high'],
    ['Done (AI confidence: 0.7).', 0.7, null],
    ['> Confidence score = 9/10', 0.9, null],
    ['Konfidenz: 80 %', 0.8, null],
    ['Confidence: low. Fares were 40 % higher.', null, 'low'],
  ])('finds it in “%s”', (text, value, label) => {
    expect(confidenceInText(text)).toEqual({ value, label, source: 'parsed from text' });
  });

  it.each([
    'We have 100% confidence: in our crew.',
    'You can travel with confidence. 20% off today.',
    'Confidence: we are sure of it, 100%',
    'Your discount is 15%.',
  ])('finds none in “%s”', (text) => {
    expect(confidenceInText(text)).toBeNull();
  });
});

describe('confidenceOnPage', () => {
  it('keeps wording that it does not know as the label', () => {
    expect(confidenceOnPage('Fairly sure')).toEqual({
      value: null,
      label: 'Fairly sure',
      source: 'page',
    });
  });

  it('is null where the page says nothing', () => {
    expect(confidenceOnPage(undefined)).toBeNull();
    expect(confidenceOnPage('')).toBeNull();
  });
});
