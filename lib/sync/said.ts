import type { Reply } from './destination.ts';

const MOST = 200;

/**
 * What an endpoint gave as its reason, in its own words: plain text, or the usual fields of a JSON error. At most 200
 * characters on one line; null for web pages and anything else. It is a claim by the endpoint, to be shown as text only.
 */
export function said({ body, type }: Extract<Reply, { kind: 'answer' }>): string | null {
  const text = type?.includes('json') ? fromJson(body) : body;
  const line = text?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (!line || line.startsWith('<')) return null;
  return line.length > MOST ? `${line.slice(0, MOST - 1)}…` : line;
}

function fromJson(body: string): string | null {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return String(value);
    const fields = value as Record<string, unknown>;
    const found = ['detail', 'message', 'error', 'title'].map((name) => fields[name]);
    return found.find((field) => typeof field === 'string') ?? null;
  } catch {
    return null;
  }
}
