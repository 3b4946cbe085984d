import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flag } from '../../../lib/model/flag.ts';
import { inputOf } from '../../../lib/rules/example.ts';
import { number } from '../../../lib/rules/params.ts';
import { defineRule } from '../../../lib/rules/rule.ts';
import { runRules } from '../../../lib/rules/run-rules.ts';

const noExamples = { flag: [], pass: [] };
const broken = defineRule({
  id: 'broken',
  version: 3,
  title: 'Broken',
  trigger: 'policy',
  response: 'hard stop',
  params: { limit: number('Limit', 1) },
  describe: () => 'Breaks.',
  find: () => {
    throw new Error('no such luck');
  },
  examples: noExamples,
});
const talkative = defineRule({
  id: 'talkative',
  version: 1,
  title: 'Talkative',
  trigger: 'anomaly',
  response: 'flag for review',
  params: { times: number('Times', 2) },
  describe: () => 'Talks.',
  find: (_, { times }) => Array.from({ length: times }, (_, i) => ({ sentence: `Point ${i}.` })),
  examples: noExamples,
});
const input = inputOf({ text: 'Your order was sent.' });

describe('running the rules', () => {
  it('numbers the flags of each rule from one', () => {
    const { flags, problems } = runRules(input, {}, [talkative]);
    expect(flags.map(({ id }) => id)).toEqual(['talkative:1', 'talkative:2']);
    expect(problems).toEqual([]);
  });

  it('leaves out a rule that is off', () => {
    expect(runRules(input, { talkative: { on: false, params: {} } }, [talkative]).flags).toEqual(
      [],
    );
  });

  it('hands a rule its parameters', () => {
    const { flags } = runRules(input, { talkative: { on: true, params: { times: 3 } } }, [
      talkative,
    ]);
    expect(flags).toHaveLength(3);
  });

  it('makes a flag of a rule that throws, and runs the others', () => {
    const { flags, problems } = runRules(input, {}, [broken, talkative]);
    expect(flags[0]).toMatchObject({
      id: 'broken:error',
      rule: 'broken',
      ruleVersion: 3,
      trigger: 'failure',
      response: 'flag for review',
      sentence: 'The rule “Broken” could not run: no such luck',
    });
    expect(flags).toHaveLength(3);
    expect(problems).toEqual(['The rule “Broken” could not run: no such luck']);
  });

  it.each([
    [{ times: 'many' }, '“Times” must be a number'],
    [{ times: -1 }, '“Times” must be 0 or more'],
    [{ tiems: 3 }, 'there is no “tiems”'],
  ])(
    'says that settings such as %j could not be read, and runs with the defaults',
    (params, why) => {
      const { flags, problems } = runRules(input, { talkative: { on: true, params } }, [talkative]);
      const sentence = `The settings of the rule “Talkative” can't be read (${why}); it ran with its defaults.`;
      expect(flags.map(({ id }) => id)).toEqual([
        'talkative:1',
        'talkative:2',
        'talkative:settings',
      ]);
      expect(flags[2]).toMatchObject({ sentence, trigger: 'failure', response: 'flag for review' });
      expect(problems).toEqual([sentence]);
    },
  );

  it('counts what goes beyond twenty flags of one rule in the last of them', () => {
    const { flags } = runRules(input, { talkative: { on: true, params: { times: 23 } } }, [
      talkative,
    ]);
    expect(flags).toHaveLength(20);
    expect(flags[19]?.sentence).toBe('Point 19. There are 3 more like it.');
  });

  it('gives well-formed flags, each with its own id, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'lawyer ',
        '[Name]',
        '{{x}}',
        '\u200b',
        'refund $500 ',
        '```\n',
        'error: ',
        'the ',
        '(',
        '\ud83d',
        'é',
      ],
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, (text, request) => {
        const { flags, problems } = runRules(inputOf({ text, request }), {});
        expect(problems).toEqual([]);
        expect(new Set(flags.map(({ id }) => id)).size).toBe(flags.length);
        for (const each of flags) {
          expect(flag.safeParse(each)).toMatchObject({ success: true });
          if (!each.span) continue;
          expect(each.span.start).toBeLessThan(each.span.end);
          expect(each.span.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
