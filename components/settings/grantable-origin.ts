/**
 * The origin that the browser can be asked for, for an address: https anywhere, http on this machine only (the
 * manifest names no other). Null for any other text.
 */
export function grantableOrigin(address: string): string | null {
  const url = URL.parse(address.trim());
  if (!url || url.username || url.password || url.hostname.includes('*')) return null;
  const local = url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  return url.protocol === 'https:' || local ? url.origin : null;
}
