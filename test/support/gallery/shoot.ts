import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import preact from '@preact/preset-vite';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { ensureBrowser, quietFlags } from '../browser.ts';
import { states } from './states.ts';

/*
 * Draws every state of the checkpoint and takes its picture: `node test/support/gallery/shoot.ts FOLDER [state…]`,
 * at three widths, light and dark, and once with forced colours. What axe finds in them is printed.
 */

const [folder = join(tmpdir(), 'countersign-gallery'), ...chosen] = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : Object.keys(states);
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

const site = mkdtempSync(join(tmpdir(), 'gallery-'));
await build({
  root: import.meta.dirname,
  logLevel: 'warn',
  configFile: false,
  plugins: [preact()],
  build: { outDir: site, emptyOutDir: true },
});
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  const file = join(site, path === '/' ? 'index.html' : path);
  try {
    response.setHeader('content-type', types[extname(file)] ?? 'text/plain');
    response.end(readFileSync(file));
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const address = server.address();
const port = typeof address === 'object' ? address?.port : 0;
mkdirSync(folder, { recursive: true });

const looks = [
  { name: 'light', features: [{ name: 'prefers-color-scheme', value: 'light' }] },
  { name: 'dark', features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function check(page: Page, what: string): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate('axe.run()');
  for (const { id, nodes } of (found as AxeResults).violations)
    for (const { html, failureSummary } of nodes)
      console.log(`${what}: ${id}\n  ${html}\n  ${failureSummary}`);
}

async function shoot(page: Page, state: string, width: number, look: string): Promise<void> {
  const tallest = 700;
  await page.setViewport({
    width,
    height: states[state]?.mode ? 36 : tallest,
    deviceScaleFactor: 1,
  });
  await page.goto(`http://127.0.0.1:${port}/?state=${state}`);
  await page.waitForSelector('html[data-ready]');
  const wished = await page.evaluate(() => Number(document.documentElement.dataset.wished ?? 0));
  if (wished > 0 && wished < tallest) await page.setViewport({ width, height: wished });
  await page.screenshot({ path: join(folder, `${state}-${width}-${look}.png`) as `${string}.png` });
}

const browser = await puppeteer.launch({
  executablePath: ensureBrowser(),
  args: quietFlags,
});
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(String(error)));
page.on('console', (line) => line.type() === 'error' && console.error(line.text()));
for (const state of names) {
  for (const { name, features } of looks) {
    await page.emulateMediaFeatures(features);
    for (const width of [300, 400, 800]) await shoot(page, state, width, name);
    await check(page, `${state} ${name}`);
  }
  await page.emulateMediaFeatures([]);
  const client = await page.createCDPSession();
  const forced = (value: string) =>
    client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await forced('active');
  await shoot(page, state, 400, 'forced');
  await forced('none');
}
await browser.close();
server.close();
console.log(folder);
