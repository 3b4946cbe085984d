import { z } from 'zod';

/** `open`: Send works. `held`: Send is stopped until there is a decision. `not armed`: it can't be held here. */
export const gateState = z.enum(['open', 'held', 'not armed']);
export type GateState = z.infer<typeof gateState>;
