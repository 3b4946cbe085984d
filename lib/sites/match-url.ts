const escaped = (pattern: string) => pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
/** Compiled once: a page asks for the same few patterns at each need. */
const compiled = new Map<string, RegExp>();

function fits(source: string, text: string): boolean {
  const known = compiled.get(source) ?? new RegExp(`^${source.replaceAll('*', '.*')}$`);
  compiled.set(source, known);
  return known.test(text);
}

/**
 * True if the URL fits a match pattern of the WebExtensions form: `*` as scheme for http and https, `*.` before a host
 * for it and all below, `*` in the path. The port is left aside.
 */
export const fitsPattern = (pattern: string, { protocol, hostname, pathname }: URL): boolean =>
  fits(
    escaped(pattern).replace(/^\*:/, 'https?:').replace('://*\\.', '://([^/]+\\.)?'),
    `${protocol}//${hostname}${pathname}`,
  );

/** True if one of the globs fits the URL's path and query as a whole. */
export const fitsPath = (globs: readonly string[], { pathname, search }: URL): boolean =>
  globs.some((glob) => fits(escaped(glob), pathname + search));
