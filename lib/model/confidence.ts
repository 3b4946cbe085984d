import { z } from 'zod';

/**
 * What the AI says of its own certainty. `value` is a share from 0 to 1, or null where only a word was given;
 * `label` is the page's own wording. It is a claim by the page, never a measurement.
 */
export const confidence = z.object({
  value: z.number().min(0).max(1).nullable(),
  label: z.string().max(80).nullable(),
  source: z.enum(['declared', 'parsed from text', 'page']),
});
export type Confidence = z.infer<typeof confidence>;

/** The person's own confidence in the draft, from 1 (a guess) to 5 (certain). */
export const ownConfidence = z.number().int().min(1).max(5);
