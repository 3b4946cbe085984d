import { useRef } from 'preact/hooks';
import { words } from './words.ts';

/** Milliseconds that a text has to stand on the screen before a press can mean it. */
const LOOK = 400;

/** Says why a press came too early for what is shown, or null. `shown` names what is on the screen. */
export function useSettled(shown: string, now: () => number): () => string | null {
  const since = useRef({ shown: '', at: 0 });
  if (since.current.shown !== shown) since.current = { shown, at: now() };
  return () => (now() - since.current.at < LOOK ? words.repeated : null);
}
