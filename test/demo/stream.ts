import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

interface Pace {
  /** Milliseconds between two tokens. */
  ms: number;
  /** Cuts the connection after this share of the tokens (0 to 1), as a failing AI service does. */
  breakAt: number | null;
}

/** Writes a text token by token as a chunked answer, until it is complete or the reader has gone. */
export async function streamText(
  response: ServerResponse,
  text: string,
  pace: Pace,
): Promise<void> {
  const tokens = text.match(/\s*\S{1,6}|\s+$/g) ?? [];
  const end = pace.breakAt === null ? tokens.length : Math.ceil(tokens.length * pace.breakAt);
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  for (const token of tokens.slice(0, end)) {
    if (response.destroyed) return;
    response.write(token);
    await pause(pace.ms);
  }
  if (end < tokens.length) response.destroy();
  else response.end();
}

/** The pace that a request asks for: `?pace=` milliseconds per token (8 if not said), `?break=` share. */
export function paceOf(query: URLSearchParams): Pace {
  const ms = Number(query.get('pace') ?? 8);
  const share = Number(query.get('break') ?? Number.NaN);
  return {
    ms: Number.isFinite(ms) ? Math.min(Math.max(ms, 0), 1000) : 8,
    breakAt: share >= 0 && share <= 1 ? share : null,
  };
}
