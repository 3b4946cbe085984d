import type { Page } from 'puppeteer-core';
import { ensureBrowser, hasDisplay } from '../support/browser.ts';
import { startEndpoint } from '../support/endpoint.ts';
import { launchExtension } from '../support/extension.ts';
import { buildExtension } from './build-extension.ts';
import { check } from './check.ts';
import { loadConversations, policyBeside } from './conversations.ts';
import { openEvery } from './every.ts';
import { help, readOptions } from './options.ts';
import { shippedData, startDemo } from './server.ts';
import { type Event, lineOf } from './tell.ts';
import { playTour } from './tour.ts';

const token = 'demo-token';

async function run(args: string[]): Promise<void> {
  const options = readOptions(args);
  if (options.help) {
    console.log(help);
    return;
  }
  const file = options.data ?? shippedData;
  const conversations = loadConversations(file);
  const alone = options.headless || !hasDisplay();
  ensureBrowser();
  console.log('Building the extension and the demo …');
  buildExtension();

  const demo = await startDemo({ data: conversations, policy: policyBeside(file) });
  const endpoint = await startEndpoint({
    token,
    onEvent: (event) =>
      console.log(options.json ? JSON.stringify(event) : `  ${lineOf(event as Event)}`),
  });
  const installed = await launchExtension({ build: 'e2e', headless: alone });
  try {
    await installed.configure({
      endpoint: endpoint.url,
      token,
      reviewer: { name: 'Demo reviewer', role: 'Support agent' },
      sites: [{ origin: demo.url, pattern: 'checkpoint' }],
    });
    console.log(`Helpdesk  ${demo.url}  (${conversations.length} conversations)`);
    console.log(`Endpoint  ${endpoint.url}`);
    const [page = await installed.browser.newPage()] = await installed.browser.pages();
    if (!alone) return await stay(page, demo.url);

    const { folder, shots } = await playTour({ page, demo, conversations });
    if (options.every) await openEvery({ page, demo, conversations });
    await check(endpoint, demo.sent);
    console.log(
      `${endpoint.unique().length} records arrived, ${demo.sent.length} replies were sent.`,
    );
    console.log(`${shots} screenshots are in ${folder}`);
  } finally {
    await installed.close();
    await demo.close();
    await endpoint.close();
  }
}

/** Leaves the browser to the person until they close it or press Ctrl+C. */
async function stay(page: Page, url: string): Promise<void> {
  await page.goto(url);
  console.log(
    'Open a ticket, press “Draft with AI”, and decide. Records are listed here. Ctrl+C ends it.',
  );
  const browser = page.browser();
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
