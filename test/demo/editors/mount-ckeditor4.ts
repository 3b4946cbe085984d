import { htmlOf, textOf } from './model-text.ts';
import type { Mount } from './mount.ts';

interface CkEditor {
  getData(): string;
  setData(html: string): void;
  focus(): void;
  on(event: string, listener: () => void): void;
}

declare global {
  var CKEDITOR_BASEPATH: string;
  var CKEDITOR: { replace(element: HTMLElement, config: Record<string, unknown>): CkEditor };
}

let loading: Promise<void> | undefined;

function load(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    globalThis.CKEDITOR_BASEPATH = '/ckeditor4/';
    const script = document.createElement('script');
    script.src = `${globalThis.CKEDITOR_BASEPATH}ckeditor.js`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${script.src} is not served`)));
    document.head.append(script);
  });
  return loading;
}

/** CKEditor 4 as it comes, with its text in an iframe. Until it has loaded, `get` and `set` keep the text for it. */
export const mountCkeditor4: Mount = (host, initialText, onChange) => {
  let waiting = initialText;
  let wantsFocus = false;
  let editor: CkEditor | undefined;
  const place = document.createElement('textarea');
  host.append(place);

  const start = async () => {
    await load();
    place.value = htmlOf(waiting);
    const made = CKEDITOR.replace(place, { versionCheck: false, title: 'Reply' });
    await new Promise<void>((resolve) => made.on('instanceReady', resolve));
    editor = made;
    if (textOf(made.getData()) !== waiting) made.setData(htmlOf(waiting));
    if (wantsFocus) made.focus();
    made.on('change', () => onChange?.(textOf(made.getData())));
  };
  return {
    get: () => (editor ? textOf(editor.getData()) : waiting),
    set(text) {
      waiting = text;
      editor?.setData(htmlOf(text));
    },
    focus() {
      wantsFocus = true;
      editor?.focus();
    },
    ready: start(),
  };
};
