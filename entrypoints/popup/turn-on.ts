import type { Done } from '../../lib/messaging/protocol.ts';

interface Means {
  /** Asks the browser for access to the origin's host; resolves to the person's answer. */
  request(origin: string): Promise<boolean>;
  set(origin: string, on: boolean): Promise<Done>;
}

/**
 * Turns a site on from a click. The browser may close the popup with its own prompt, so the wish goes to the background
 * first, unawaited, and the prompt is asked for in the same turn, while the click still counts. A wish alone does
 * nothing: the background works on sites that are both wished for and allowed. A refusal takes the wish back.
 */
export async function turnOn(origin: string, { request, set }: Means): Promise<Done> {
  const wish = set(origin, true);
  const allowed = await request(origin);
  await wish;
  if (allowed) return set(origin, true);
  const back = await set(origin, false);
  if (!back.ok) return back;
  return {
    ok: false,
    sentence:
      'This site stays off, as the browser was not allowed to let Countersign in. Turn it on again and choose Allow.',
  };
}
