import { useContext, useEffect, useRef } from 'preact/hooks';
import { TrustContext } from './press.ts';

/** What each key does: letters, figures and `?` as such; `escape`; `enter` means Ctrl or Cmd with it. */
export type Keys = Record<string, () => void>;

const isSingle = (key: string) => key.length === 1;

/** Fields that take text: there a letter is a letter. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** The physical key of a letter or a figure, for systems where Alt makes another character of it. */
const codeOf = (key: string) => (/\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);

/** By the letter on any layout; by the key itself only where Alt has made something else of it. */
function isThatKey(event: KeyboardEvent, key: string): boolean {
  const isLatin = /^[a-z0-9]$/i.test(event.key);
  return isLatin || key === '?' ? event.key.toLowerCase() === key : event.code === codeOf(key);
}

function matches(event: KeyboardEvent, key: string, singleKeys: boolean): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === 'enter')
    return event.key === 'Enter' && isCommand && !event.altKey && !event.shiftKey;
  if (isCommand || (event.shiftKey && key !== '?')) return false;
  if (!isSingle(key)) return event.key.toLowerCase() === key && !event.altKey;
  return (singleKeys || event.altKey) && isThatKey(event, key);
}

/**
 * Listens for the checkpoint's keys in the whole window. Keys that a script makes, that are held down, or that belong
 * to a text being typed do nothing.
 */
export function useKeys(keys: Keys, singleKeys: boolean): void {
  const trusted = useContext(TrustContext);
  const latest = useRef({ keys, singleKeys, trusted });
  latest.current = { keys, singleKeys, trusted };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { keys, singleKeys, trusted } = latest.current;
      if (!trusted(event) || event.repeat || event.isComposing || event.defaultPrevented) return;
      const inText = takesText(event.target);
      for (const [key, act] of Object.entries(keys)) {
        if (inText && isSingle(key)) continue;
        if (!matches(event, key, singleKeys)) continue;
        event.preventDefault();
        act();
        return;
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
