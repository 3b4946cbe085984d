import { list, number } from './params.ts';
import { defineRule, type Finding } from './rule.ts';
import { amounts } from './text/money.ts';
import { near } from './text/near.ts';
import { findPhrases, type Hit, indexPhrases, type PhraseIndex } from './text/phrases.ts';
import { around, quote, spoken } from './text/quote.ts';
import { tokenise } from './text/tokens.ts';
import { type Topic, topics } from './words/language.ts';
import { languages } from './words/languages.ts';

type Tag = Topic | 'refund' | 'harmless' | 'listed';

const known = indexPhrases<Tag>(
  languages.flatMap((language) => [
    ...topics.flatMap((tag) => language.topics[tag].map((phrase) => ({ phrase, tag }))),
    ...language.refund.map((phrase) => ({ phrase, tag: 'refund' as const })),
    ...language.harmless.map((phrase) => ({ phrase, tag: 'harmless' as const })),
  ]),
);

/** Row two of the escalation matrix: some things are never the AI's to answer alone. */
export const policyKeyword = defineRule({
  id: 'policy-keyword',
  version: 1,
  title: 'Policy keyword',
  trigger: 'policy',
  response: 'hard stop',
  params: {
    amount: number('Refund or compensation over this amount, in whatever currency is written', 100),
    words: list('More words that stop a draft'),
    harmless: list('Words and phrases that are no concern'),
  },
  describe: ({ amount, words }) =>
    `Stops a draft where it or the request speaks of ${spoken(topics, 'or')}, of a refund or compensation over ${amount}${
      words.length > 0 ? `, or of one of ${words.length} listed words` : ''
    }.`,
  find(input, params) {
    const own = indexPhrases<Tag>([
      ...params.words.map((phrase) => ({ phrase, tag: 'listed' as const, literal: true })),
      ...params.harmless.map((phrase) => ({ phrase, tag: 'harmless' as const, literal: true })),
    ]);
    const { request } = input.context;
    const places = [
      { name: 'draft', ...read(input.text, own, params.amount) },
      {
        name: 'request',
        ...read(request.state === 'present' ? request.value : '', own, params.amount),
      },
    ] as const;
    const tags: Tag[] = [...topics, 'listed', 'refund'];
    return tags.flatMap((tag) => finding(tag, places, params.amount));
  },
  examples: {
    flag: [
      { text: 'We will answer soon.', request: 'My lawyer will be in touch, I have had enough.' },
      { text: 'We have refunded €250.00 to your card today.' },
      { text: 'Please tell us more.', request: 'If this goes on I am going to the press.' },
      { text: 'Wir erstatten Ihnen 1.200 € auf Ihr Konto.' },
      { text: 'Nous sommes désolés.', request: 'Je vais saisir la DGCCRF et la CNIL.' },
      {
        text: 'Lamentamos lo ocurrido.',
        request: 'El cargador explotó y mi hija está en el hospital.',
      },
      { text: 'Ci dispiace.', request: 'Il mio avvocato vi scriverà domani.' },
      { text: 'Wij begrijpen het.', request: 'Verwijder mijn gegevens, dit is een AVG verzoek.' },
      { text: 'Pedimos desculpa.', request: 'Vou abrir uma reclamação no Procon.' },
      { text: 'Please call us.', request: 'I can’t go on, I just want to die.' },
      { text: 'Your agent’s remark was discriminatory and we apologise for it.' },
    ],
    pass: [
      { text: 'We have looked into the issue and pursued it with the courier.' },
      { text: 'Press the button on the back for ten seconds to reset the lamp.' },
      { text: 'A refund of $100.00 is on its way to your card.' },
      { text: 'The fare is $840 in total. Refunds take five working days.' },
      { text: 'Our suicide prevention policy is linked on the page for employers.' },
      { text: 'Hi Sue, the food court opens at nine.', request: 'When do you open? Sue' },
      { text: 'You need a power of attorney to collect the parcel for her.' },
      { text: 'Upload the file to the media library, then publish the page.' },
      { text: 'This ticket is non-refundable and costs $450 per passenger.' },
    ],
  },
});

interface Found {
  text: string;
  hits: Map<Tag, Hit<Tag>[]>;
  /** The highest amount over the limit that stands beside a word for a refund. */
  payment: { start: number; end: number } | null;
}

function read(text: string, own: PhraseIndex<Tag>, limit: number): Found {
  const tokens = tokenise(text);
  const all = [...findPhrases(text, tokens, known), ...findPhrases(text, tokens, own)];
  const excused = new Set<number>();
  for (const {
    tag,
    tokens: [from, to],
  } of all) {
    if (tag === 'harmless') for (let i = from; i < to; i++) excused.add(i);
  }
  const hits = new Map<Tag, Hit<Tag>[]>();
  for (const hit of all) {
    if (isExcused(hit, excused)) continue;
    const same = hits.get(hit.tag);
    if (same) same.push(hit);
    else hits.set(hit.tag, [hit]);
  }
  const large = amounts(text).filter(({ value }) => value > limit);
  const paid = near(text, large, hits.get('refund') ?? []);
  const payment = paid.sort((a, b) => b.value - a.value)[0] ?? null;
  return { text, hits, payment };
}

function isExcused({ tokens: [from, to] }: Hit<Tag>, excused: ReadonlySet<number>): boolean {
  for (let i = from; i < to; i++) if (!excused.has(i)) return false;
  return true;
}

/** At most one finding for each topic: the draft's own words if it has any, else those of the request. */
function finding(
  tag: Tag,
  places: readonly (Found & { name: 'draft' | 'request' })[],
  limit: number,
): Finding[] {
  const spots = places.flatMap(({ name, text, hits, payment }) => {
    const spot = tag === 'refund' ? payment : hits.get(tag)?.[0];
    return spot ? [{ name, text, start: spot.start, end: spot.end }] : [];
  });
  const first = spots[0];
  if (!first) return [];
  const where = spots.length > 1 ? 'The request and the draft speak' : `The ${first.name} speaks`;
  const words = quote(first.text.slice(first.start, first.end));
  const place = `in the ${first.name}: ${around(first.text, first.start, first.end)}`;
  const span = first.name === 'draft' ? { start: first.start, end: first.end } : undefined;
  return [
    {
      sentence: `${where} of ${subjectOf(tag, words, limit)}: a person has to decide.`,
      fact: place,
      span,
    },
  ];
}

function subjectOf(tag: Tag, words: string, limit: number): string {
  if (tag === 'refund') return `a refund or compensation of ${words}, over your limit of ${limit}`;
  if (tag === 'listed') return `${words}, which is on your list`;
  return `${tag} (${words})`;
}
