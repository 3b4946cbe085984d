import type { Detector } from './detector.ts';

/** The text is one that was seen before where an AI writes, brought over by the page or by the person. */
export const carried = (): Detector => ({
  kind: 'carried',
  inEditor({ text }, { memory }) {
    const evidence = memory.recall(text);
    return evidence ? [evidence] : [];
  },
});
