import type { Subject } from '../model/context-package.ts';
import { list, number } from './params.ts';
import { defineRule } from './rule.ts';
import { spoken } from './text/quote.ts';
import { tokenise } from './text/tokens.ts';

type Customer = NonNullable<Subject['customer']>;

/** Row five of the escalation matrix: what goes to this customer is approved by a person. */
export const highValueCustomer = defineRule({
  id: 'high-value-customer',
  version: 1,
  title: 'High-value customer',
  trigger: 'stakes',
  response: 'require approval',
  params: {
    tags: list('Customer tags', ['vip', 'key account', 'enterprise', 'strategic', 'platinum']),
    organisations: list('Organisations'),
    customers: list('Customers by name'),
    amount: number('Customers worth this much or more', 10_000, 1),
  },
  describe: ({ tags, organisations, customers, amount }) =>
    `Requires approval for customers worth ${amount} or more, for ${tags.length} tags, ${organisations.length} organisations and ${customers.length} named customers.`,
  find({ subject: { customer } }, params) {
    if (!customer) return [];
    const reasons = [
      ...customer.tags.filter((tag) => isTagged(tag, params.tags)).map((tag) => `tag “${tag}”`),
      ...named('organisation', customer.organisation, params.organisations),
      ...named('customer', customer.name, params.customers),
      ...worth(customer, params.amount),
    ];
    if (reasons.length === 0) return [];
    const who = customer.name ?? customer.organisation ?? 'This customer';
    const sentence = `${who} is a high-value customer (${spoken(reasons)}): approve the reply yourself, and say how sure you are.`;
    return [{ sentence, fact: reasons.join('; ') }];
  },
  examples: {
    flag: [
      { text: 'Your order was sent.', customer: { name: 'Ana Ruiz', tags: ['VIP'] } },
      { text: 'Your order was sent.', customer: { tags: ['newsletter', 'key_account'] } },
      { text: 'Your order was sent.', customer: { tags: ['tier:Enterprise'] } },
      { text: 'We have closed the case.', customer: { name: 'Lee Ito', value: 10_000 } },
      { text: 'We have closed the case.', customer: { tags: ['Platinum member'], value: 12 } },
    ],
    pass: [
      { text: 'Your order was sent.' },
      { text: 'Your order was sent.', customer: { name: 'Ana Ruiz' } },
      { text: 'Your order was sent.', customer: { tags: ['newsletter'], value: 9_999.99 } },
      { text: 'Your order was sent.', customer: { tags: ['non-VIP'] } },
      { text: 'As a VIP you get free delivery.', customer: { name: 'Sam', tags: ['trial'] } },
      { text: 'We have closed the case.', customer: { tags: ['former enterprise'] } },
    ],
  },
});

const denials = new Set(['non', 'not', 'no', 'ex', 'former', 'churned', 'kein', 'pas']);

/** A tag counts where an entry stands in it as whole words (`tier:vip`), unless the words before say no (`non-vip`). */
function isTagged(tag: string, entries: readonly string[]): boolean {
  const words = wordsOf(tag);
  return entries.some((entry) => {
    const at = indexOf(words, wordsOf(entry));
    return at >= 0 && !words.slice(0, at).some((word) => denials.has(word));
  });
}

/** An organisation counts under its beginning too: “Acme” is also “ACME GmbH”. */
function named(what: string, name: string | null, entries: readonly string[]): string[] {
  if (!name) return [];
  const words = wordsOf(name);
  const found = entries.some((entry) => indexOf(words, wordsOf(entry)) === 0);
  return found ? [`${what} “${name}”`] : [];
}

function worth({ value }: Customer, amount: number): string[] {
  return value !== null && value >= amount ? [`worth ${value}, from ${amount} up`] : [];
}

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

/** Where the words of `part` stand in a row in `whole`, or -1. */
function indexOf(whole: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  return whole.findIndex((_, at) => part.every((word, i) => whole[at + i] === word));
}
