import { mkdir } from 'node:fs/promises';
import preact from '@preact/preset-vite';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';
import { ensureBrowser } from '../browser.ts';
import { statuses } from './fixtures.ts';

/*
 * Pictures of every state of the popup and the settings page, in both themes:
 * `npx node test/support/gallery-settings/shoot.ts FOLDER`.
 */
const folder = process.argv[2] ?? 'test-results/gallery-settings';
await mkdir(folder, { recursive: true });
const server = await createServer({
  root: new URL('.', import.meta.url).pathname,
  configFile: false,
  plugins: [preact()],
  server: { port: 0, fs: { strict: false } },
  cacheDir: `${folder}/.vite`,
  logLevel: 'error',
});
await server.listen();
const address = server.resolvedUrls?.local[0];
const browser = await puppeteer.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox'],
});

/** Types and saves what the page will refuse, so that the refusals can be looked at. */
async function provoke(page: Page) {
  await page.locator('::-p-aria([name="Send a test record"][role="button"])').click();
  await page.locator('::-p-aria([name="Endpoint address"])').fill('http://records.example.com');
  await page.locator('::-p-aria([name="Your role"])').fill('A role that goes on and on');
  await page.locator('::-p-aria([name="Site address"])').fill('http://desk.example.com');
  await page.locator('::-p-aria([name="Full text"])').click();
  await page.locator('::-p-aria([name="Low confidence: Flag below"])').fill('most');
  for (const name of [
    'Save endpoint',
    'Save reviewer',
    'Add site',
    'Save rules',
    'Save text capture',
  ])
    await page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  await page.waitForFunction(() => document.querySelectorAll('[role=alert]').length >= 5);
}

async function shoot(page: Page, state: string, width: number, file: string) {
  await page.setViewport({ width, height: 400, deviceScaleFactor: width > 400 ? 1 : 2 });
  await page.goto('about:blank');
  await page.goto(`${address}#${state}`);
  await page.waitForSelector('main section');
  if (state === 'settings/refused') await provoke(page);
  await page.screenshot({ path: `${folder}/${file}.png`, fullPage: true });
}

const page = await browser.newPage();
for (const theme of ['light', 'dark'] as const) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  for (const name of Object.keys(statuses))
    await shoot(page, `popup/${name}`, 340, `popup-${name}-${theme}`);
  for (const name of ['fresh', 'used', 'policy', 'refused'])
    for (const width of [360, 800, 1440])
      await shoot(page, `settings/${name}`, width, `settings-${name}-${width}-${theme}`);
}
await browser.close();
await server.close();
