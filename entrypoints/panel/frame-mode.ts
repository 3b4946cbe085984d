/** A frame that is no higher than this, in CSS pixels, is a pill. */
const PILL = 56;

export type Mode = 'open' | 'pill';

/**
 * What the frame has room for, by its own height, which the page's script sets by the background's orders. So what is
 * drawn always fits, whoever opened or folded it, and a page without room for a panel shows a pill.
 */
export function frameMode(onChange: (mode: Mode) => void, signal: AbortSignal): () => Mode {
  const drawn = (): Mode =>
    window.innerHeight > 0 && window.innerHeight <= PILL ? 'pill' : 'open';
  let mode = drawn();
  window.addEventListener(
    'resize',
    () => {
      // A frame without any height is on its way in or out.
      if (window.innerHeight === 0 || drawn() === mode) return;
      mode = drawn();
      onChange(mode);
    },
    { signal },
  );
  return () => mode;
}
