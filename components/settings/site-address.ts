import { grantableOrigin } from './grantable-origin.ts';

/** What a typed site address means: an origin, or one sentence that says what is wrong with it. */
export type SiteAddress = { ok: true; origin: string } | { ok: false; sentence: string };

/**
 * Reads a site address as people write it: with or without `https://`, with a path that is left out. Wildcards and
 * plain http (other than on this machine) are refused.
 */
export function readSiteAddress(text: string): SiteAddress {
  const typed = text.trim();
  if (!typed) return refuse('Write the address of the site, such as desk.example.com.');
  const origin = grantableOrigin(withScheme(typed));
  if (origin) return { ok: true, origin };
  if (/^http:/i.test(typed))
    return refuse('Countersign works on https sites only. Write the address with https://.');
  if (typed.includes('*'))
    return refuse('Add one site at a time: a * in the address is not understood.');
  return refuse(`“${typed}” is no web address. Write one such as desk.example.com.`);
}

function withScheme(typed: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(typed)) return typed;
  return `${/^(localhost|127\.0\.0\.1)([:/]|$)/i.test(typed) ? 'http' : 'https'}://${typed}`;
}

function refuse(sentence: string): SiteAddress {
  return { ok: false, sentence };
}
