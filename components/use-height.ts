import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The line above the bar, in CSS pixels. */
const BAR_LINE = 1;

/** Reports the height at which nothing would scroll: that of every `data-measure` part together. */
export function useHeight(
  root: RefObject<HTMLElement | null>,
  report?: (height: number) => void,
): void {
  const latest = useRef(report);
  latest.current = report;
  useEffect(() => {
    const parts = [...(root.current?.querySelectorAll<HTMLElement>('[data-measure]') ?? [])];
    const observer = new ResizeObserver(() => {
      const { offsetHeight = 0, clientHeight = 0 } = root.current ?? {};
      const borders = offsetHeight - clientHeight + BAR_LINE;
      const height = parts.reduce((sum, part) => sum + part.offsetHeight, borders);
      if (height > borders) latest.current?.(height);
    });
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [root]);
}
