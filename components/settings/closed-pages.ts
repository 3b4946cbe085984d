import type { Status } from '../../lib/messaging/protocol.ts';
import { grantableOrigin } from './grantable-origin.ts';

/** Where browsers run no extension, whatever was allowed. */
const stores = [
  'chromewebstore.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
  'addons.opera.com',
];

/** Why nothing can run on this page, as one sentence; null where it can. */
export function whyClosed({
  possible,
  origin,
}: Pick<Status, 'possible' | 'origin'>): string | null {
  if (!possible || !origin)
    return 'The browser lets no extension into its own pages and into local files.';
  if (stores.includes(new URL(origin).hostname))
    return 'The browser lets no extension into an extension store.';
  if (!grantableOrigin(origin))
    return 'Countersign works on https sites only, and this page came over plain http.';
  return null;
}
