/** Milliseconds for which the panel has to be in plain sight before a decision counts. */
const LOOK = 400;

/** The share of the panel that has to be in sight. */
const SHARE = 0.9;

const covered = 'The panel was covered; look again, then decide.';
const fresh = 'The panel has only just come into view; look at it, then decide.';

/** `IntersectionObserver` v2, which the DOM types do not know yet. */
interface Sighting extends IntersectionObserverEntry {
  isVisible?: boolean;
}
interface SightOptions extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/**
 * Why no decision can be taken now, as one sentence, or null. A page that covers the panel, or makes it transparent,
 * could have a person press what they can't see. Where the browser can't tell (Firefox), it is never said.
 */
export function watchVisibility(
  panel: Element,
  now: () => number,
  signal: AbortSignal,
): () => string | null {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => null;
  let since: number | null = null;
  const options: SightOptions = {
    threshold: [0, 0.5, SHARE, 1],
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((sightings: Sighting[]) => {
    const last = sightings.at(-1);
    const isSeen = !!last?.isVisible && last.intersectionRatio >= SHARE;
    since = isSeen ? (since ?? now()) : null;
  }, options);
  observer.observe(panel);
  signal.addEventListener('abort', () => observer.disconnect());
  document.addEventListener(
    'visibilitychange',
    () => {
      // Coming back to the tab is a fresh look; the observer does not report it.
      if (since !== null) since = now();
    },
    { signal },
  );
  return () => {
    if (since === null) return covered;
    return now() - since < LOOK ? fresh : null;
  };
}
