import { z } from 'zod';

/** What set a rule off. */
export const trigger = z.enum(['uncertainty', 'policy', 'anomaly', 'failure', 'stakes']);
export type Trigger = z.infer<typeof trigger>;

/** What a rule asks for: the five rows of the escalation matrix. */
export const response = z.enum([
  'flag for review',
  'hard stop',
  'present choices',
  'report',
  'require approval',
]);
export type Response = z.infer<typeof response>;

/** A stretch of the draft, in UTF-16 units, end exclusive. */
export const span = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Span = z.infer<typeof span>;

/** One concern about a draft: `sentence` is for the person, `span` marks the draft, `fact` is what it rests on. */
export const flag = z.object({
  id: z.string().min(1).max(120),
  rule: z.string().min(1).max(60),
  ruleVersion: z.number().int().min(1),
  trigger,
  response,
  sentence: z.string().min(1).max(500),
  span: span.nullable(),
  fact: z.string().max(500).nullable(),
});
export type Flag = z.infer<typeof flag>;

/** The person's answer to a flag. */
export const flagAnswer = z.enum(['confirmed', 'not a concern']);
export type FlagAnswer = z.infer<typeof flagAnswer>;
