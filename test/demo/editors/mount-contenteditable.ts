import { htmlOf, plain } from './model-text.ts';
import type { Mount } from './mount.ts';

/** A bare contenteditable: the browser is the editor, and what it shows is the model. */
export const mountContenteditable: Mount = (host, initialText, onChange) => {
  const root = document.createElement('div');
  root.contentEditable = 'true';
  root.setAttribute('role', 'textbox');
  root.setAttribute('aria-multiline', 'true');
  root.setAttribute('aria-label', 'Reply');
  root.innerHTML = htmlOf(initialText);
  host.append(root);
  const get = () => plain(root.innerText);
  root.addEventListener('input', () => onChange?.(get()));
  return {
    get,
    set(text) {
      root.innerHTML = htmlOf(text);
      onChange?.(get());
    },
    focus: () => root.focus(),
    ready: Promise.resolve(),
  };
};
