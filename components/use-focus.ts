import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Moves the focus, after the next drawing, to the element that carries this `data-at`. */
export function useFocus(root: RefObject<HTMLElement | null>): (at: string) => void {
  const wanted = useRef<string | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (wanted.current === null || !root.current) return;
    const all = [...root.current.querySelectorAll<HTMLElement>('[data-at]')];
    all.find((element) => element.dataset.at === wanted.current)?.focus();
    wanted.current = null;
  });
  return (at) => {
    wanted.current = at;
    redraw((count) => count + 1);
  };
}
