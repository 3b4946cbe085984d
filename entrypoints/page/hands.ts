import type { Detection, Found } from '../../lib/detection/index.ts';
import { read, write } from '../../lib/editors/index.ts';
import type { OrderHandlers } from '../../lib/messaging/orders.ts';
import type { Site } from '../../lib/model/site.ts';
import { composerOf } from './report.ts';

const GONE = 'The draft is not on the page any more. Nothing was changed.';

/** What the background can have done in the page: write, show, and take up what the person selected. It never sends. */
export function hands(page: {
  window: Window;
  signal: AbortSignal;
  site: () => Site;
  found: () => readonly Found[];
  detection: Detection;
  /** The person asked for a review of this draft. */
  onAsked: (found: Found) => void;
}): Omit<OrderHandlers, 'orders'> {
  const draft = (id: string) => page.found().find((one) => one.id === id);
  return {
    async write({ id, text }) {
      const editor = draft(id)?.editor;
      if (!editor) return { ok: false, sentence: GONE };
      const written = await write(editor, text, page.signal);
      return written.ok ? { ok: true, text: read(editor) } : written;
    },
    async compose({ text }) {
      const composer = composerOf(page.site(), page.window.document);
      if (!composer) return { ok: false, sentence: 'The page has no field to write to the AI in.' };
      const before = read(composer);
      const whole = before ? `${before}\n\n${text}` : text;
      // Before, as detection looks while it is written, and after, as writing may take longer than that look.
      page.detection.own(composer);
      const written = await write(composer, whole, page.signal);
      if (written.ok) page.detection.own(composer);
      return written;
    },
    show({ id }) {
      const found = draft(id);
      (found?.editor ?? found?.element)?.scrollIntoView({ block: 'center' });
      found?.editor?.focus();
      return null;
    },
    mark({ focused }) {
      if (focused && !hasFocus(page.window)) return null;
      const marked = page.detection.mark();
      if (!marked) return { ok: false, sentence: 'Select the text to review first.' };
      page.onAsked(marked);
      return { ok: true };
    },
  };
}

/**
 * True where the person is in this window, or in a frame of it that is looked after from here. While the browser itself
 * has the focus, the page's top window has it.
 */
function hasFocus(window: Window): boolean {
  const { activeElement } = window.document;
  const isFrame = activeElement?.matches('iframe, frame');
  const isElsewhere = isFrame && !(activeElement as HTMLIFrameElement).contentDocument;
  return !isElsewhere && (window.parent === window || window.document.hasFocus());
}
