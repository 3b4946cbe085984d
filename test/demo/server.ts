import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { builtClient } from './client-build.ts';
import { type Conversation, loadConversations, policyBeside } from './conversations.ts';
import { Desk } from './desk.ts';
import { answerFile } from './files.ts';
import { answerApi } from './routes.ts';
import type { Reply } from './wire.ts';

/** The conversations that ship with the demo. */
export const shippedData = fileURLToPath(new URL('data.jsonl', import.meta.url));

interface DemoOptions {
  /** Conversations to serve; the shipped ones if left out. */
  data?: Conversation[];
  /** Text of the policy page; the shipped one if `data` is left out too. */
  policy?: string | null;
  /** Port on 127.0.0.1; a free one if left out. */
  port?: number;
}

export interface Demo {
  /** Where the helpdesk is, without a trailing slash. */
  url: string;
  /** Every reply that was sent so far, oldest first. */
  sent: Reply[];
  waitForSent(n: number, within?: number): Promise<Reply[]>;
  close(): Promise<void>;
}

/** Starts the demo helpdesk on this machine; the pages are built first if they are not fresh. */
export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const folder = await builtClient();
  const desk = new Desk(options.data ?? loadConversations(shippedData));
  const policy = options.policy ?? (options.data ? null : policyBeside(shippedData));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://demo');
    const handled = url.pathname.startsWith('/api/')
      ? answerApi(desk, policy, url, request, response)
      : answerFile(folder, url, response);
    handled.catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: desk.sent,
    waitForSent: (n, within) => desk.waitForSent(n, within),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
