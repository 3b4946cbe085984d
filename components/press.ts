import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Tells a person's act from a script's. Tests put their own in its place. */
export type Trusted = (event: Event) => boolean;

export const TrustContext = createContext<Trusted>((event) => event.isTrusted);

/** Wraps a handler so that it runs for a person's acts only: a page can dispatch events, but not trusted ones. */
export function useGuard(): <E extends Event>(act: (event: E) => void) => (event: E) => void {
  const trusted = useContext(TrustContext);
  return (act) => (event) => {
    if (trusted(event)) act(event);
  };
}

/** True for a held key or the later clicks of a multiple click: they were not meant for what is there now. */
export function isRepeated(event: Event): boolean {
  if ('repeat' in event && event.repeat === true) return true;
  return event.type === 'click' && 'detail' in event && Number(event.detail) > 1;
}

/** Like `useGuard`, for acts that decide something: repeats are left out too. */
export function useFirmGuard(): (act: () => void) => (event: Event) => void {
  const guard = useGuard();
  return (act) =>
    guard((event: Event) => {
      if (!isRepeated(event)) act();
    });
}
