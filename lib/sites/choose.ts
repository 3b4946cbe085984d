import type { Site } from '../model/site.ts';
import { documentsAround } from './documents.ts';
import { fitsPath, fitsPattern } from './match-url.ts';

/**
 * The first candidate that this page is: one whose match patterns fit the URL, or whose path globs fit and whose
 * markers all stand on the page, or else the last one. A frame may be known by the page around it. Null only where
 * there are no candidates. Cheap enough to be asked at each need: a page's URL and markers change while it lives.
 */
export function chooseSite(candidates: readonly Site[], document: Document): Site | null {
  const documents = documentsAround(document);
  return (
    candidates.find((site) => documents.some((one) => isSite(site, one))) ??
    candidates.at(-1) ??
    null
  );
}

function isSite({ match, detect }: Site, document: Document): boolean {
  const url = URL.parse(document.URL);
  if (!url) return false;
  if (match.some((pattern) => fitsPattern(pattern, url))) return true;
  const { path, markers } = detect;
  if (path.length === 0 && markers.length === 0) return false;
  return (
    (path.length === 0 || fitsPath(path, url)) &&
    markers.every((marker) => stands(marker, document))
  );
}

function stands(marker: string, document: Document): boolean {
  // A meta element is looked for where it belongs: the whole of a long page is not searched for one that is not there.
  const root = marker.startsWith('meta') ? document.head : document;
  try {
    return Boolean(root?.querySelector(marker));
  } catch {
    return false;
  }
}
