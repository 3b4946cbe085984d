import { z } from 'zod';

/** What happened to a draft after its review. */
export const outcome = z.enum([
  'sent as approved',
  'sent changed',
  'sent without a decision',
  'discarded',
  'open',
]);
export type Outcome = z.infer<typeof outcome>;
