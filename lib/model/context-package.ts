import { z } from 'zod';
import { confidence } from './confidence.ts';

const MAX_TEXT = 100_000;

/**
 * One part of the context package. `absent` is a part the page could have stated and did not; `not applicable` is one
 * that has no meaning here. Nothing is ever invented to fill a part.
 */
const part = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('state', [
    z.object({ state: z.literal('present'), value }),
    z.object({ state: z.literal('absent') }),
    z.object({ state: z.literal('not applicable') }),
  ]);

/** The type of one part of the context package. */
export type Part<T> =
  | { state: 'present'; value: T }
  | { state: 'absent' }
  | { state: 'not applicable' };

/** One thing the AI did on the way to the draft. */
export const step = z.object({
  title: z.string().min(1).max(500),
  detail: z.string().max(MAX_TEXT).optional(),
  result: z.string().max(MAX_TEXT).optional(),
  failed: z.boolean().optional(),
});
export type Step = z.infer<typeof step>;

/** Another draft that the AI offered for the same request. */
export const option = z.object({
  id: z.string().min(1).max(100),
  label: z.string().max(200).optional(),
  text: z.string().min(1).max(MAX_TEXT),
});
export type Option = z.infer<typeof option>;

/**
 * What a person needs in order to judge a draft: with the draft itself, seven parts. `concerns` are those that the
 * AI or the page stated; the flags of our own rules are kept apart from them.
 */
export const contextPackage = z.object({
  request: part(z.string().min(1).max(MAX_TEXT)),
  steps: part(z.array(step).min(1).max(200)),
  confidence: part(confidence),
  concerns: part(z.array(z.string().min(1).max(1000)).min(1).max(50)),
  options: part(z.array(option).min(1).max(20)),
  nextAction: part(z.string().min(1).max(500)),
});
export type ContextPackage = z.infer<typeof contextPackage>;

/** What the handoff is about: the ticket or conversation, and the customer as far as the page says. */
export const subject = z.object({
  ticket: z.string().max(200).nullable(),
  title: z.string().max(500).nullable(),
  customer: z
    .object({
      name: z.string().max(200).nullable(),
      organisation: z.string().max(200).nullable(),
      tags: z.array(z.string().max(100)).max(50),
      /** What the customer is worth to the team, in the currency of the team's rule; null if not stated. */
      value: z.number().nonnegative().nullable(),
    })
    .nullable(),
});
export type Subject = z.infer<typeof subject>;
