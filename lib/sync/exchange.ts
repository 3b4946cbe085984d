import type { LogRecord } from '../model/record.ts';
import type { SyncDeps } from './deps.ts';
import type { Destination, Endpoint, Reply, Verdict } from './destination.ts';

/** As much of an answer as is read: an endpoint that never stops talking is cut off here. */
const MOST_BYTES = 64 * 1024;

/** Sends these records in one request and says what the answer means. Never throws and never follows a redirect. */
export async function exchange(
  deps: Pick<SyncDeps, 'fetch' | 'now' | 'timeoutMs'>,
  destination: Destination,
  endpoint: Endpoint,
  records: readonly LogRecord[],
): Promise<Verdict> {
  let request: ReturnType<Destination['encode']>;
  try {
    request = destination.encode(records, endpoint);
  } catch {
    return { verdict: 'pause', sentence: unsendable };
  }
  return destination.read(await send(deps, request));
}

const unsendable =
  'No request can be made with this token, as it has characters that a header can’t carry. Enter a valid token in the options.';

async function send(
  deps: Pick<SyncDeps, 'fetch' | 'now' | 'timeoutMs'>,
  { url, init }: { url: string; init: RequestInit },
): Promise<Reply> {
  const signal = AbortSignal.timeout(deps.timeoutMs);
  try {
    const response = await deps.fetch(url, {
      ...init,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    const { body, cut } = await read(response);
    return {
      kind: 'answer',
      status: response.status,
      type: response.headers.get('content-type')?.toLowerCase() ?? null,
      retryAfter: response.headers.get('retry-after'),
      date: response.headers.get('date'),
      body,
      cut,
      at: deps.now(),
    };
  } catch {
    return { kind: 'failure', reason: signal.aborted ? 'timeout' : 'network' };
  }
}

/** An answer that breaks off is no answer, even if it began well: reading it throws. */
async function read(response: Response): Promise<{ body: string; cut: boolean }> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let body = '';
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    const room = MOST_BYTES - bytes;
    body += decoder.decode(value.subarray(0, room), { stream: true });
    bytes += value.byteLength;
    if (bytes <= MOST_BYTES) continue;
    // The rest is nobody's business; an endpoint that takes the refusal badly changes nothing.
    reader.cancel().catch(() => undefined);
    return { body, cut: true };
  }
  return { body, cut: false };
}
