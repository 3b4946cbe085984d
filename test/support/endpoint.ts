import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One event as it was received. `data` is what a record says; see docs/records.md. */
export interface CloudEvent {
  specversion: string;
  id: string;
  source: string;
  type: string;
  time?: string;
  subject?: string;
  datacontenttype?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it freely
  data: any;
}

/** How the receiver behaves once: an answer in place of its own, or a connection that breaks. */
export type Behaviour =
  | number
  | { status: number; body?: string; headers?: Record<string, string>; delayMs?: number }
  | 'drop before storing'
  | 'drop after storing';

/** One request as it came, whatever was answered. */
interface ReceivedRequest {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: string;
}

/** A receiver that is really there: it listens on this machine and keeps what it accepted. */
export interface Endpoint {
  url: string;
  port: number;
  /** Every event that was stored, in order, repeats included. */
  received: CloudEvent[];
  /** Every request, stored or not. */
  requests: ReceivedRequest[];
  /** Scripts the next answers; `times` may be Infinity. Answers that were scripted before come first. */
  respond(next: Behaviour, times?: number): void;
  /** Forgets what was scripted: from now on it answers by itself again. */
  behave(): void;
  /** The stored events without repeats, by source and id, in order of arrival. */
  unique(): CloudEvent[];
  /** Resolves with the unique events once there are at least `count`. Rejects if it is closed before. */
  waitFor(count: number): Promise<CloudEvent[]>;
  /** Resolves once at least `count` requests have come, whatever was answered. Rejects if it is closed before. */
  waitForRequests(count: number): Promise<ReceivedRequest[]>;
  /** Stops listening and breaks open connections. The same port can be started again. */
  close(): Promise<void>;
}

/** What can be chosen: a fixed port, a token that every request must carry, and who is told of each new event. */
export interface EndpointOptions {
  port?: number;
  token?: string;
  onEvent?: (event: CloudEvent) => void;
}

/**
 * Starts a receiver of CloudEvents (structured mode, single events) on 127.0.0.1. By itself it answers 204 and stores the
 * event; 401 without the right token, and 400 with one sentence for anything that is not a CloudEvent.
 */
export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const script: { next: Behaviour; times: number }[] = [];
  const waiting = new Set<{ done: () => boolean; fail: (error: Error) => void }>();
  const received: CloudEvent[] = [];
  const requests: ReceivedRequest[] = [];

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url, headers, body });
    const behaviour = nextOf(script);
    if (behaviour === 'drop before storing') request.socket.destroy();
    else if (behaviour === 'drop after storing') {
      store(check(method, headers, body, options.token));
      request.socket.destroy();
    } else await answer(behaviour, check(method, headers, body, options.token), response);
    for (const waiter of waiting) if (waiter.done()) waiting.delete(waiter);
  }

  async function answer(
    behaviour: Exclude<Behaviour, string> | null,
    checked: Checked,
    response: ServerResponse,
  ): Promise<void> {
    const scripted = typeof behaviour === 'number' ? { status: behaviour } : behaviour;
    if (scripted?.delayMs) await new Promise((resolve) => setTimeout(resolve, scripted.delayMs));
    if (response.destroyed) return;
    const { status, body = '', headers = {} } = scripted ?? answerTo(checked);
    const isPage = Object.entries(headers).some(
      ([name, value]) => /type/i.test(name) && /html/.test(value),
    );
    if (status >= 200 && status < 300 && !isPage) store(checked);
    response.writeHead(status, { 'Content-Type': 'text/plain', ...headers }).end(body);
  }

  function store(checked: Checked): void {
    if (!checked.ok) return;
    received.push(checked.event);
    options.onEvent?.(checked.event);
  }

  function unique(): CloudEvent[] {
    return [...new Map(received.map((event) => [`${event.source} ${event.id}`, event])).values()];
  }

  function until<T>(ready: () => T | null): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = () => {
        const value = ready();
        if (value !== null) resolve(value);
        return value !== null;
      };
      if (!done()) waiting.add({ done, fail: reject });
    });
  }

  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}/events`,
    port,
    received,
    requests,
    respond: (next, times = 1) => void script.push({ next, times }),
    behave: () => void script.splice(0),
    unique,
    waitFor: (count) => until(() => (unique().length >= count ? unique() : null)),
    waitForRequests: (count) => until(() => (requests.length >= count ? requests : null)),
    async close() {
      for (const { fail } of waiting) fail(new Error('The endpoint was closed.'));
      waiting.clear();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Checked = { ok: true; event: CloudEvent } | { ok: false; status: number; sentence: string };

function check(
  method: string,
  headers: IncomingMessage['headers'],
  body: string,
  token: string | undefined,
): Checked {
  const no = (status: number, sentence: string): Checked => ({ ok: false, status, sentence });
  if (method !== 'POST') return no(405, 'Events are sent with POST.');
  if (token !== undefined && headers.authorization !== `Bearer ${token}`)
    return no(401, 'The token is missing or wrong.');
  if (!headers['content-type']?.startsWith('application/cloudevents+json'))
    return no(415, 'The content type must be application/cloudevents+json.');
  let event: CloudEvent;
  try {
    event = JSON.parse(body);
  } catch {
    return no(400, 'The body is not JSON.');
  }
  if (event?.specversion !== '1.0') return no(400, 'specversion must be "1.0".');
  for (const field of ['id', 'source', 'type'] as const) {
    if (typeof event[field] !== 'string' || event[field] === '')
      return no(400, `${field} must be a text that is not empty.`);
  }
  return { ok: true, event };
}

function answerTo(checked: Checked): Exclude<Behaviour, string | number> {
  return checked.ok ? { status: 204 } : { status: checked.status, body: checked.sentence };
}

function nextOf(script: { next: Behaviour; times: number }[]): Behaviour | null {
  const first = script[0];
  if (!first) return null;
  first.times -= 1;
  if (first.times <= 0) script.shift();
  return first.next;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
