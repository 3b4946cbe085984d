import type { Flag } from '../model/flag.ts';
import type { Pattern } from '../model/pattern.ts';

/** Whether a pattern holds Send under these flags, and why, in one sentence for the person. */
type Oversight = (flags: readonly Flag[]) => { hold: boolean; why: string };

/** The four oversight patterns. */
export const patterns: Record<Pattern, Oversight> = {
  preflight: () => ({
    hold: false,
    why: 'On this site the person who set the task uses the result: nothing is held.',
  }),
  checkpoint: () => ({
    hold: true,
    why: 'On this site every AI draft is held until a person decides.',
  }),
  posthoc: (flags) => {
    const stops = flags.some(({ response }) => response === 'hard stop');
    const hold = stops || flags.some(({ response }) => response === 'require approval');
    const but = stops ? 'this one has a hard stop' : 'this one needs approval';
    return {
      hold,
      why: hold
        ? `On this site drafts are reviewed after they went out, but ${but}.`
        : 'On this site drafts are reviewed after they went out.',
    };
  },
  exception: (flags) => ({
    hold: flags.length > 0,
    why:
      flags.length > 0
        ? 'On this site only flagged drafts are held, and this one is flagged.'
        : 'On this site only flagged drafts are held, and this one has no flag.',
  }),
};
