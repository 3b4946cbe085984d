import type { Confidence } from '../model/confidence.ts';
import { choice, list, percent } from './params.ts';
import { defineRule } from './rule.ts';
import { findPhrases, indexPhrases } from './text/phrases.ts';
import { quote } from './text/quote.ts';
import { tokenise } from './text/tokens.ts';
import { languages } from './words/languages.ts';

const lowWords = [...new Set(languages.flatMap((language) => language.low))];

/** Row one of the escalation matrix: an AI that is not sure of its answer. */
export const lowConfidence = defineRule({
  id: 'low-confidence',
  version: 1,
  title: 'Low confidence',
  trigger: 'uncertainty',
  response: 'flag for review',
  params: {
    threshold: percent('Flag below this confidence', 70),
    words: list('Words that mean low confidence', lowWords),
    absent: choice('Flag drafts whose confidence is not stated', ['no', 'yes'], 'no'),
  },
  describe: ({ threshold, absent }) =>
    `Flags a draft whose AI states a confidence under ${threshold} %, or a word for low confidence${
      absent === 'yes' ? ', or no confidence at all' : ''
    }.`,
  find({ context }, { threshold, words, absent }) {
    if (context.confidence.state !== 'present') {
      if (absent === 'no') return [];
      return [{ sentence: 'The AI does not say how sure it is: check what the draft rests on.' }];
    }
    const { value, label, source } = context.confidence.value;
    const fact = `${stated({ value, label })} (${source})`;
    if (value !== null && inPercent(value) < threshold) {
      const sentence = `The AI is only ${inPercent(value)} % sure, under your ${threshold} %: verify the draft before it goes out.`;
      return [{ sentence, fact }];
    }
    const index = indexPhrases(words.map((phrase) => ({ phrase, tag: 'low', literal: true })));
    if (!label || findPhrases(label, tokenise(label), index).length === 0) return [];
    const sentence = `The AI calls its confidence ${quote(label)}: verify the draft before it goes out.`;
    return [{ sentence, fact }];
  },
  examples: {
    flag: [
      { text: 'Your parcel should arrive on Friday.', confidence: { value: 0.55 } },
      { text: 'The warranty covers water damage.', confidence: { value: 0.699 } },
      { text: 'You can return it within 60 days.', confidence: { label: 'Low' } },
      { text: 'Die Lieferung kommt am Freitag.', confidence: { label: 'Konfidenz: gering' } },
      { text: 'Le colis arrive vendredi.', confidence: { label: 'Très faible', value: null } },
      { text: 'Puede devolverlo en 60 días.', confidence: { label: 'Confianza baja', value: 0.8 } },
    ],
    pass: [
      { text: 'Your parcel is at the depot in Leeds.', confidence: { value: 0.7 } },
      {
        text: 'Your parcel is at the depot in Leeds.',
        confidence: { label: 'Medium', value: 0.85 },
      },
      { text: 'Your order was sent on Monday.', confidence: { label: 'High' } },
      { text: 'I am not sure, but the fee may be low.', confidence: { value: 0.92 } },
      { text: 'Your order was sent on Monday.' },
      { text: 'Ihre Bestellung ist unterwegs.', confidence: { label: 'hoch' } },
    ],
  },
});

/** Rounded to a hundredth of a percent, so that 0.57 is 57 % and no less. */
function inPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

function stated({ value, label }: Pick<Confidence, 'value' | 'label'>): string {
  const number = value === null ? null : `${inPercent(value)} %`;
  return [label && quote(label), number].filter(Boolean).join(', ') || 'stated without a value';
}
