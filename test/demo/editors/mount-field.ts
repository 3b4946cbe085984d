import type { Mount } from './mount.ts';

/** A plain field; `set` assigns `value` and fires nothing, the hardest insertion to notice. */
export const mountField =
  (tag: 'textarea' | 'input'): Mount =>
  (host, initialText, onChange) => {
    const field = document.createElement(tag);
    field.setAttribute('aria-label', 'Reply');
    field.value = initialText;
    field.addEventListener('input', () => onChange?.(field.value));
    host.append(field);
    return {
      get: () => field.value,
      set(text) {
        field.value = text;
        onChange?.(text);
      },
      focus: () => field.focus(),
      ready: Promise.resolve(),
    };
  };
