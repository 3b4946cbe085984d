import { browser } from 'wxt/browser';

/** Calls the listener when settings or permissions may have changed elsewhere, until the signal is aborted. */
export function onChange(signal: AbortSignal, listener: () => void): void {
  const events = [
    browser.storage.onChanged,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
  ];
  for (const event of events) event.addListener(listener);
  signal.addEventListener('abort', () => {
    for (const event of events) event.removeListener(listener);
  });
  window.addEventListener('focus', listener, { signal });
}
