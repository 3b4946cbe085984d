import type { z } from 'zod';
import type { ContextPackage, Subject } from '../model/context-package.ts';
import type { Flag, Response, Span, Trigger } from '../model/flag.ts';
import type { Example } from './example.ts';
import { clip } from './text/quote.ts';

/** What a rule looks at. `failure` is the page's own diagnosis of a broken output, or null. */
export interface RuleInput {
  text: string;
  context: ContextPackage;
  subject: Subject;
  failure: string | null;
}

/** One setting of a rule. Percents are numbers from 0 to 100; lists are matched literally, never as patterns. */
export interface Param<T> {
  label: string;
  kind: 'percent' | 'number' | 'list' | 'text';
  fallback: T;
  schema: z.ZodType<T>;
}

type Values = Record<string, unknown>;

/** What a rule found: a sentence for the person, and the span or the fact that it rests on. */
export interface Finding {
  sentence: string;
  span?: Span;
  fact?: string;
}

/** One check of a draft. `V` are the values of its parameters. */
export interface Rule<V extends Values = Values> {
  /** Equal to the file's name; names the rule in settings and records. */
  id: string;
  /** Counted up when the same draft may get other flags than before. */
  version: number;
  title: string;
  trigger: Trigger;
  response: Response;
  params: { readonly [K in keyof V]: Param<V[K]> };
  /** What the rule does under these parameters, as one sentence for people. */
  describe(params: V): string;
  /** The flags of this input, in order, with ids `rule-id:1`, `rule-id:2` …; the same input gives the same flags. */
  evaluate(input: RuleInput, params: V): Flag[];
  /** Inputs that must and must not be flagged under the default parameters: run as tests, and shown to admins. */
  examples: { flag: readonly Example[]; pass: readonly Example[] };
}

/** A rule as its file writes it: what it finds, without the bookkeeping that makes a finding a flag. */
type Definition<V extends Values> = Omit<Rule<V>, 'evaluate'> & {
  find(input: RuleInput, params: V): Finding[];
};

/** Above this many flags of one rule a person stops reading: the rest is counted in the last one. */
const MAX_FLAGS = 20;

/** Makes a rule of its definition. */
export function defineRule<V extends Values>({ find, ...rule }: Definition<V>): Rule<V> {
  return {
    ...rule,
    evaluate(input, params) {
      const found = find(input, params);
      const flags = found
        .slice(0, MAX_FLAGS)
        .map((finding, i) => flagOf(rule, finding, `${i + 1}`));
      const last = flags.at(-1);
      const more = found.length - flags.length;
      if (last && more > 0)
        last.sentence = clip(`${last.sentence} There are ${more} more like it.`, 500);
      return flags;
    },
  };
}

/** Makes a flag of a finding; `name` tells it from the rule's other flags. */
export function flagOf(
  rule: Pick<Rule, 'id' | 'version' | 'trigger' | 'response'>,
  { sentence, span, fact }: Finding,
  name: string,
): Flag {
  return {
    id: `${rule.id}:${name}`,
    rule: rule.id,
    ruleVersion: rule.version,
    trigger: rule.trigger,
    response: rule.response,
    sentence: clip(sentence, 500),
    span: span ?? null,
    fact: fact === undefined ? null : clip(fact, 500),
  };
}
