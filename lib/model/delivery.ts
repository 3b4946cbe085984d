import { z } from 'zod';
import { instant } from './ids.ts';

/** How the way to the endpoint stands; `problem` is one plain sentence with what to do, or null. */
export const deliveryHealth = z.object({
  waiting: z.number().int().min(0),
  oldest: instant.nullable(),
  delivered: z.number().int().min(0),
  setAside: z.number().int().min(0),
  state: z.enum(['idle', 'delivering', 'retrying', 'paused', 'disabled', 'no endpoint']),
  nextTry: instant.nullable(),
  problem: z.string().nullable(),
});
export type DeliveryHealth = z.infer<typeof deliveryHealth>;
