import canonicalize from 'canonicalize';
import type { LogRecord } from '../model/record.ts';

/** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. Half a surrogate pair counts as U+FFFD. */
export async function canonicalSha(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The canonical JSON (RFC 8785) of a value; two values with the same content give the same text. */
export function canonicalJson(value: unknown): string {
  return canonicalize(wellFormed(value)) ?? 'null';
}

/** The hash of a record: of everything in it but `hash`. */
export function hashOf({ hash: _hash, ...rest }: LogRecord): Promise<string> {
  return canonicalSha(canonicalJson(rest));
}

/** What the JSON of a value says, with U+FFFD for half a surrogate pair, which RFC 8785 forbids and pages contain. */
export function wellFormed<T>(value: T): T {
  const repair = (_key: string, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed() : part;
  return JSON.parse(JSON.stringify(value, repair)) as T;
}
