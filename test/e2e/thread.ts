import type { Page } from 'puppeteer-core';
import type { Pattern } from '../../lib/model/pattern.ts';
import type { Conversation } from '../demo/conversations.ts';
import { type Demo, startDemo } from '../demo/server.ts';
import { type CloudEvent, type Endpoint, startEndpoint } from '../support/endpoint.ts';
import { type Installed, launchExtension } from '../support/extension.ts';
import { Panel } from '../support/panel.ts';

/** The whole thread: helpdesk, browser with the extension set up by hand, and endpoint, all real and on this machine. */
export interface Thread {
  demo: Demo;
  endpoint: Endpoint;
  installed: Installed;
  origin: string;
  /** Opens a page of the helpdesk and waits until it is ready. */
  open(path: string): Promise<Page>;
  /** Opens a ticket, has the AI draft, and waits for the panel. */
  draft(path: string): Promise<{ page: Page; panel: Panel }>;
  /** The next record of this kind that has arrived or will, newest last. */
  record(kind: string, count?: number): Promise<CloudEvent>;
  close(): Promise<void>;
}

interface Options {
  pattern?: Pattern;
  userDataDir?: string;
  /** Conversations for the helpdesk in place of the shipped ones. */
  data?: Conversation[];
}

/** Starts the thread. */
export async function startThread(options: Options = {}): Promise<Thread> {
  const [demo, endpoint, installed] = await Promise.all([
    startDemo({ data: options.data }),
    startEndpoint({ token: 'secret' }),
    launchExtension({ build: 'e2e', headless: true, userDataDir: options.userDataDir }),
  ]);
  const origin = new URL(demo.url).origin;
  await installed.configure({
    endpoint: endpoint.url,
    token: 'secret',
    reviewer: { name: 'Ana', role: 'Agent' },
    sites: [{ origin, pattern: options.pattern ?? 'checkpoint' }],
  });
  const open = async (path: string) => {
    const page = await installed.browser.newPage();
    await page.goto(`${demo.url}${path}`);
    // Editors are mounted after the page has loaded.
    if (path.startsWith('/ticket/')) await page.waitForSelector('html[data-ready]');
    return page;
  };
  const thread: Thread = {
    demo,
    endpoint,
    installed,
    origin,
    open,
    async draft(path) {
      const page = await open(path);
      await page.locator('#draft-ai').click();
      return { page, panel: await Panel.on(page) };
    },
    async record(kind, count = 1) {
      const found = () =>
        thread.endpoint.unique().filter((event) => event.type === `app.countersign.${kind}.v1`);
      while (found().length < count)
        await thread.endpoint.waitFor(thread.endpoint.unique().length + 1);
      return found()[count - 1] as CloudEvent;
    },
    async close() {
      await thread.installed.close();
      await Promise.all([demo.close(), thread.endpoint.close()]);
    },
  };
  return thread;
}
