import { number } from './params.ts';
import { defineRule } from './rule.ts';
import { quote } from './text/quote.ts';

/** Row three of the escalation matrix: the AI offers more than one answer, and a person selects. */
export const severalOptions = defineRule({
  id: 'several-options',
  version: 1,
  title: 'Several valid options',
  trigger: 'uncertainty',
  response: 'present choices',
  params: { least: number('Flag from this many different answers, the draft included', 2, 2) },
  describe: ({ least }) =>
    `Asks the person to choose where the AI offers ${least} or more different answers, the draft included.`,
  find({ text, context }, { least }) {
    const { options } = context;
    if (options.state !== 'present') return [];
    const answers = new Map([[plain(text), text]]);
    for (const option of options.value)
      answers.set(plain(option.text), option.label ?? option.text);
    answers.delete('');
    const others = [...answers].filter(([key]) => key !== plain(text)).map(([, name]) => name);
    if (answers.size < least || others.length === 0) return [];
    const sentence =
      answers.size === others.length
        ? `The AI offers ${others.length} answers and no draft: choose the one that fits.`
        : `The AI offers ${answers.size} different answers, this draft and ${others.length} more: choose the one that fits.`;
    return [{ sentence, fact: others.map((name) => quote(name)).join(', ') }];
  },
  examples: {
    flag: [
      { text: 'We can replace the lamp.', options: ['We can refund the lamp.'] },
      { text: 'Rebook on Tuesday.', options: ['Rebook on Wednesday.', 'Cancel the flight.'] },
      { text: 'Bitte starten Sie das Gerät neu.', options: ['Bitte setzen Sie das Gerät zurück.'] },
      { text: 'Please restart the router.', options: ['Please restart the router.', 'Reset it.'] },
      { text: '', options: ['Offer a repair.', 'Offer a replacement.'] },
    ],
    pass: [
      { text: 'Your order was sent on Monday.' },
      { text: 'We can replace the lamp.', options: ['We can replace the lamp.'] },
      { text: 'We can replace the lamp.', options: ['We can replace\n the lamp.  '] },
      { text: 'We can replace the lamp.', options: ['   '] },
      { text: 'You have two options: a repair or a replacement. Which do you prefer?' },
    ],
  },
});

/** Two texts that differ only in white space are one answer. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
