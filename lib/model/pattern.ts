import { z } from 'zod';

/** How much oversight a site gets. */
export const pattern = z.enum(['preflight', 'checkpoint', 'posthoc', 'exception']);
export type Pattern = z.infer<typeof pattern>;
