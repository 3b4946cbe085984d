import type { Evidence } from '../../model/evidence.ts';

/** The person said so. Asked for by them alone, so no detector looks for it. */
export const marked: Evidence = {
  kind: 'marked',
  strength: 'strong',
  seen: 'You selected it and asked for a review.',
};
