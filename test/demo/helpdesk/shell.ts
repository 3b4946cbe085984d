import { el } from './dom.ts';

const places: [string, string][] = [
  ['/', 'Tickets'],
  ['/chat', 'Assistant'],
  ['/policy', 'Policy'],
];

const isHere = (path: string) =>
  path === '/'
    ? location.pathname === '/' || location.pathname.startsWith('/ticket/')
    : location.pathname === path;

/** Puts the bar with the helpdesk's name and its places on top of the page. */
export function showBar(): void {
  const links = places.map(([href, name]) =>
    el('a', { href, 'aria-current': isHere(href) && 'page' }, name),
  );
  document.body.prepend(
    el(
      'header',
      { class: 'bar' },
      el(
        'a',
        { class: 'brand', href: '/' },
        el('span', { 'aria-hidden': 'true' }, '⚑'),
        ' Pennant Desk',
      ),
      el('nav', { 'aria-label': 'Places' }, ...links),
      el('span', { class: 'demo-mark' }, 'Demo'),
    ),
  );
}
