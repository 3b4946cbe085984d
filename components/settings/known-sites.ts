import type { SettingsAnswer } from '../../lib/messaging/protocol.ts';

type Known = SettingsAnswer['knownSites'];

/** The name of the site that lives at an origin, or null where we know none; `*.` in a host stands for any subdomain. */
export function siteNameOf(origin: string, known: Known): string | null {
  const host = new URL(origin).hostname;
  const fits = (pattern: string) =>
    pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;
  return known.find((site) => site.hosts.some(fits))?.name ?? null;
}

/** Sites that can be offered by one button: they live at one fixed host, and are not in the list yet. */
export function offers(known: Known, taken: readonly string[]): { name: string; origin: string }[] {
  return known.flatMap(({ name, hosts }) => {
    const host = hosts.find((candidate) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(candidate));
    const origin = `https://${host}`;
    return host && !taken.includes(origin) ? [{ name, origin }] : [];
  });
}
