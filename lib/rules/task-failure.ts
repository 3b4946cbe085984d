import { defineRule, type Finding, type RuleInput } from './rule.ts';
import { cutOff } from './text/cut-off.ts';
import { findPhrases, indexPhrases } from './text/phrases.ts';
import { clip, quote } from './text/quote.ts';
import { type Token, tokenise } from './text/tokens.ts';
import { languages } from './words/languages.ts';

const failures = indexPhrases<'error' | 'refusal'>(
  languages.flatMap(({ error, refusal }) => [
    ...error.map((phrase) => ({ phrase, tag: 'error' as const })),
    ...refusal.map((phrase) => ({ phrase, tag: 'refusal' as const })),
  ]),
);

/** A broken assistant is brief: in a longer text, the same words are about the customer's matter. */
const SHORT = 400;
/** Where in such a text a refusal stands. */
const BEGINNING = 200;

/** Row four of the escalation matrix: the AI did not do its task, and here is why we think so. */
export const taskFailure = defineRule({
  id: 'task-failure',
  version: 1,
  title: 'Task failure',
  trigger: 'failure',
  response: 'report',
  params: {},
  describe: () =>
    'Reports a draft that is empty, broken off, an error message or a refusal, or whose last step failed.',
  find(input) {
    const declared = input.failure
      ? [{ sentence: `The AI’s output failed: ${sentence(input.failure)}`, fact: input.failure }]
      : [];
    return [...declared, ...failedStep(input), ...brokenText(input.text)];
  },
  examples: {
    flag: [
      { text: '' },
      { text: ' \u200b\n' },
      { text: 'Error: 429 Too Many Requests' },
      { text: 'Something went wrong. Please try again.' },
      { text: '{"error": {"message": "The model is overloaded", "code": 503}}' },
      { text: "I'm sorry, but I can't help with that request." },
      { text: 'Es tut mir leid, aber dabei kann ich Ihnen leider nicht helfen.' },
      { text: 'Lo siento, pero no puedo ayudarte con eso.' },
      { text: 'Thanks for your message. To return the lamp, please send us the' },
      { text: 'Run this in a terminal:\n```\nsudo systemctl restart printer' },
      { text: 'These are the steps:\n1. Unplug the lamp.\n2.' },
      { text: 'You can reset your password as follows:' },
      { text: 'Your parcel is on', failure: 'The stream stopped for 30 seconds' },
      { text: 'It is done.', steps: [{ title: 'issue_refund', result: 'denied', failed: true }] },
    ],
    pass: [
      { text: 'Your parcel is at the depot in Leeds and comes tomorrow.\n\nKind regards,\nAnna' },
      { text: 'Error code 503 means that the printer has no paper. Please refill tray two.' },
      { text: 'I can’t change the date of this fare, but I can cancel it for you.' },
      { text: 'You can follow it here: https://track.example.com/p/12345' },
      { text: 'You need:\n- the order number\n- a photo of the damage on the back of the lamp' },
      { text: 'Is there anything else I can help with?\n\nBest,\nThe Acme team 🙂' },
      { text: 'Sorry to hear that :(' },
      { text: 'It is done.', steps: [{ title: 'find', failed: true }, { title: 'find' }] },
      { text: 'Vielen Dank für Ihre Nachricht.\n\nMit freundlichen Grüßen\nIhr Kundendienst' },
    ],
  },
});

function failedStep({ context }: RuleInput): Finding[] {
  const last = context.steps.state === 'present' ? context.steps.value.at(-1) : undefined;
  if (!last?.failed) return [];
  const result = last.result ? `: ${quote(last.result, 120)}` : '';
  return [
    {
      sentence: `The AI’s last step ${quote(last.title)} failed${result}.`,
      fact: clip(last.title, 500),
    },
  ];
}

function brokenText(text: string): Finding[] {
  if (!/[^\s\p{Cf}]/u.test(text)) {
    return [{ sentence: 'The AI wrote nothing: answer the request yourself, or ask it again.' }];
  }
  const spoken = text.length <= SHORT ? saysItFailed(text, tokenise(text)) : [];
  if (spoken.length > 0) return spoken;
  const cut = cutOff(text);
  if (!cut) return [];
  return [{ sentence: `The draft looks broken off: ${cut.why}.`, span: cut.span }];
}

function saysItFailed(text: string, tokens: readonly Token[]): Finding[] {
  const hits = findPhrases(text, tokens, failures);
  const error = hits.find(
    ({ tag, tokens: [at], end }) => tag === 'error' && at === 0 && isWhole(text.slice(end)),
  );
  if (error) {
    const span = { start: error.start, end: text.trimEnd().length };
    return [{ sentence: 'The draft is an error message, not an answer.', span }];
  }
  const refusal = hits.find(({ tag, start }) => tag === 'refusal' && start < BEGINNING);
  if (!refusal) return [];
  const { start, end } = refusal;
  return [
    {
      sentence: `The AI declined the task: ${quote(text.slice(start, end))}.`,
      span: { start, end },
    },
  ];
}

/** “Error: no answer” and “Something went wrong. Try again” are messages; “Error 503 means that …” is an answer. */
function isWhole(rest: string): boolean {
  return /^["'”’*_`)]*(?:\s*$|[:.!…{]|\s+(?:while|when|please)\b)/.test(rest);
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…。]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
