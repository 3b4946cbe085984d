/** A frame that is no higher than this, in CSS pixels, is a pill. */
const PILL = 56;

export type Mode = 'open' | 'pill';

/**
 * Follows the frame's own height, which the page's script sets by the background's orders: a chip that was pressed
 * opens the panel from outside. `set` is what the person chose here; until the frame has followed, its height is old.
 */
export function frameMode(
  onChange: (mode: Mode) => void,
  signal: AbortSignal,
): { now(): Mode; set(mode: Mode): void } {
  const drawn = (): Mode =>
    window.innerHeight > 0 && window.innerHeight <= PILL ? 'pill' : 'open';
  let mode = drawn();
  let awaited: Mode | null = null;
  window.addEventListener(
    'resize',
    () => {
      const height = drawn();
      if (awaited !== null && height !== awaited) return;
      awaited = null;
      if (height === mode) return;
      mode = height;
      onChange(mode);
    },
    { signal },
  );
  return {
    now: () => mode,
    set: (chosen) => {
      if (chosen === mode) return;
      mode = chosen;
      awaited = drawn() === chosen ? null : chosen;
      onChange(mode);
    },
  };
}
