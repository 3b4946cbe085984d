import type { Pattern } from '../../lib/model/pattern.ts';

/** Each pattern in the person's words: its name, what it means in few words, and in one sentence. */
export const patternWords: Record<Pattern, { name: string; short: string; sentence: string }> = {
  checkpoint: {
    name: 'Checkpoint',
    short: 'every draft is held',
    sentence: 'Send works only after someone has decided on the draft.',
  },
  exception: {
    name: 'Exception',
    short: 'drafts with a flag are held',
    sentence: 'A draft that no rule flags can be sent at once.',
  },
  preflight: {
    name: 'Preflight',
    short: 'nothing is held',
    sentence:
      'No panel opens: who set the task uses the result. What was drafted and sent is on record.',
  },
  posthoc: {
    name: 'Post hoc',
    short: 'drafts are reviewed after they went out',
    sentence: 'Only a hard stop, or a draft that needs approval, is held.',
  },
};

/** The order in which the patterns are offered: the most oversight first. */
export const patternOrder: readonly Pattern[] = ['checkpoint', 'exception', 'preflight', 'posthoc'];
