/** What came of one press of Send. `changed`: the text is not the one that was approved. */
export type Verdict = 'held' | 'changed' | 'passed';

/** One press of Send, as it is told to the background. */
export interface Press {
  id: string;
  result: Verdict;
  text: string;
}

/** Tells presses on; `flush` tells at once what is still waiting. */
export interface Teller {
  tell(press: Press, final: boolean): void;
  flush(): void;
}

/**
 * A press that was let through is told when the page is done with it: a click is often followed by a submit, and only
 * what becomes of that is the truth. What is stopped, or `final`, is told at once and replaces what was waiting.
 */
export function teller(
  window: Window,
  signal: AbortSignal,
  onPress: (press: Press) => void,
): Teller {
  const waiting = new Map<string, Press>();
  const flush = () => {
    const presses = [...waiting.values()];
    waiting.clear();
    for (const press of presses) onPress(press);
  };
  window.addEventListener('pagehide', flush, { capture: true, signal });
  return {
    flush,
    tell(press, final) {
      if (press.result === 'passed' && !final) {
        if (waiting.size === 0) window.setTimeout(flush);
        waiting.set(press.id, press);
      } else {
        waiting.delete(press.id);
        onPress(press);
      }
    },
  };
}
