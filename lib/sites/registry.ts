import { type Site, type SiteInput, site } from '../model/site.ts';
import { chatgpt } from './chatgpt.ts';
import { chatwoot } from './chatwoot.ts';
import { claude } from './claude.ts';
import { demo } from './demo.ts';
import { demoChat } from './demo-chat.ts';
import { generic } from './generic.ts';
import { fitsPath, fitsPattern } from './match-url.ts';
import { rt5 } from './rt5.ts';
import { zendesk } from './zendesk.ts';

const known: SiteInput[] = [chatgpt, chatwoot, claude, demo, demoChat, rt5, zendesk];
const anyOther: Site = site.parse(generic);

/** Every site that ships, each checked by the schema; the generic one is the last. */
export const sites: readonly Site[] = [...known.map((input) => site.parse(input)), anyOther];

/**
 * The sites that a page at this URL may be, best first: those whose match patterns fit, then self-hosted ones whose
 * path fits (or that have only markers), which the page has to confirm. The generic site is always the last.
 */
export function sitesFor(url: string, from: readonly Site[] = sites): Site[] {
  const address = URL.parse(url);
  const others = address ? from.filter(({ id }) => id !== anyOther.id) : [];
  const hosted = others.filter(
    ({ match }) => address && match.some((one) => fitsPattern(one, address)),
  );
  const maybe = others.filter((one) => address && !hosted.includes(one) && mayBe(one, address));
  return [...hosted, ...maybe, anyOther];
}

function mayBe({ detect }: Site, url: URL): boolean {
  if (detect.path.length === 0) return detect.markers.length > 0;
  return fitsPath(detect.path, url);
}

/** The hosts of the hosted service, such as `chatgpt.com` or `*.zendesk.com`, each once; empty for self-hosted sites. */
export function hostsOf({ match }: Site): string[] {
  return [...new Set(match.map((pattern) => pattern.split('/')[2] ?? ''))].filter(Boolean);
}
