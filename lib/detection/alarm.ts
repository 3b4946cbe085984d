/** One timer that is wanted by several: it rings once, at the earliest moment that anyone asked for. */
export interface Alarm {
  /** Ring in so many milliseconds, or earlier where that was asked for before. */
  within(ms: number): void;
}

/** Makes an alarm on this window's clock. No timer runs until it is asked for; none is left when `signal` aborts. */
export function alarm(window: Window, signal: AbortSignal, ring: () => void): Alarm {
  let timer = 0;
  let due = Number.POSITIVE_INFINITY;
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  return {
    within(ms) {
      const at = window.performance.now() + ms;
      if (at >= due || signal.aborted) return;
      window.clearTimeout(timer);
      due = at;
      timer = window.setTimeout(() => {
        due = Number.POSITIVE_INFINITY;
        ring();
      }, ms);
    },
  };
}
