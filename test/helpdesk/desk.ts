import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type Conversation, loadConversations } from '../demo/conversations.ts';
import { inProject } from '../support/browser.ts';
import { type CloudEvent, type Endpoint, startEndpoint } from '../support/endpoint.ts';
import { type Installed, launchExtension } from '../support/extension.ts';
import { Panel } from '../support/panel.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker.ts';
import { addAssistant, untilEditable } from './assistant.ts';

/** A reply that is being written in RT, with an AI's draft in its editor. */
export interface Reply {
  page: Page;
  panel: Panel;
  ticket: number;
}

export type Stored = 'html' | 'typed';

/** Request Tracker, a browser with the extension set up by hand, and an endpoint: all real and on this machine. */
export interface Desk {
  rt: RequestTracker;
  endpoint: Endpoint;
  installed: Installed;
  /** Makes a ticket of the customer's words and opens a page for it, signed in, with an assistant beside the editor. */
  open(conversation: Conversation, path: (ticket: number) => string): Promise<Omit<Reply, 'panel'>>;
  /** The same, with the AI's draft in the editor and the panel open. */
  draft(conversation: Conversation, path: (ticket: number) => string): Promise<Reply>;
  /** The first record that is so, of those that have arrived or will. */
  record(isIt: (event: CloudEvent) => boolean): Promise<CloudEvent>;
  /**
   * What RT has stored as said on a ticket after its first message: as the text that a browser shows of its HTML, or
   * as it was typed, which RT calls HTML too where it comes from its mobile pages.
   */
  sent(ticket: number, as?: Stored): Promise<string[]>;
  close(): Promise<void>;
}

/** Where replies are written in RT. */
export const pages = {
  reply: (ticket: number) => `/Ticket/Update.html?Action=Respond;id=${ticket}`,
  mobile: (ticket: number) => `/m/ticket/reply?id=${ticket}`,
  jumbo: (ticket: number) => `/Ticket/ModifyAll.html?id=${ticket}`,
  create: () => '/Ticket/Create.html?Queue=1',
};

/** Real replies where they lie beside the project, else those that come with it; all with more than one paragraph. */
export function conversations(): Conversation[] {
  const real = inProject('../shared/data/support-handoffs.jsonl');
  const all = loadConversations(existsSync(real) ? real : inProject('test/demo/data.jsonl'));
  return all.filter(({ draft }) => draft.length > 150 && draft.includes('\n\n'));
}

/** Starts the desk. */
export async function startDesk(): Promise<Desk> {
  const [rt, endpoint, installed] = await Promise.all([
    startRequestTracker(),
    startEndpoint({ token: 'secret' }),
    launchExtension({ build: 'e2e', headless: true }),
  ]);
  await installed.configure({
    endpoint: endpoint.url,
    token: 'secret',
    reviewer: { name: 'Ana', role: 'Agent' },
    sites: [{ origin: new URL(rt.url).origin, pattern: 'checkpoint' }],
  });
  const login = await installed.browser.newPage();
  await rt.login(login);
  await login.close();

  const desk: Desk = {
    rt,
    endpoint,
    installed,
    async open(conversation, path) {
      const ticket = await rt.createTicket({
        subject: conversation.title,
        body: conversation.request,
        requestor: 'ann@example.org',
      });
      const page = await installed.browser.newPage();
      await page.goto(`${rt.url}${path(ticket)}`);
      await untilEditable(page);
      await addAssistant(page, conversation.draft);
      return { page, ticket };
    },
    async draft(conversation, path) {
      const { page, ticket } = await desk.open(conversation, path);
      await page.locator('::-p-aria([name="Draft with AI"][role="button"])').click();
      const panel = await Panel.on(page);
      await panel.shows(conversation.draft);
      return { page, panel, ticket };
    },
    async record(isIt) {
      for (;;) {
        const all = endpoint.unique();
        const found = all.find(isIt);
        if (found) return found;
        await endpoint.waitFor(all.length + 1);
      }
    },
    async sent(ticket, as = 'html') {
      const said = (await rt.ticketHistory(ticket)).filter(({ type }) => type !== 'Create');
      const stored = said.map(({ content }) => content);
      if (as === 'typed' || stored.length === 0) return stored.map(tidy);
      const reader = await installed.browser.newPage();
      const shown = await reader.evaluate(
        (all) =>
          all.map((html) => {
            document.body.innerHTML = html;
            return document.body.innerText;
          }),
        stored,
      );
      await reader.close();
      return shown.map(tidy);
    },
    async close() {
      await installed.close();
      await Promise.all([rt.close(), endpoint.close()]);
    },
  };
  return desk;
}

const tidy = (text: string) =>
  text
    .replace(/\r\n/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim();
