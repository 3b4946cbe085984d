import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { startThread } from '../e2e/thread.ts';
import { inProject } from './browser.ts';
import { panelFrame } from './panel.ts';
import { rectangles } from './rectangles.ts';
import { scenes } from './scenes.ts';

/*
 * Takes pictures of the whole thread, in the real pages: `node test/support/shoot-thread.ts FOLDER [scene…]`, at three
 * widths, light and dark, from right to left, and with forced colours. Fails where the panel stands over the editor or
 * its Send, and tells what axe finds in it. `--readme` makes only the picture in `docs/`.
 */

const readme = process.argv.includes('--readme');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const [folder = join(tmpdir(), 'countersign-thread'), ...chosen] = words;
const names = chosen.length > 0 ? chosen : Object.keys(scenes);
const sizes: [number, number][] = [
  [1280, 800],
  [360, 740],
  [2560, 1300],
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const problems: string[] = [];
mkdirSync(folder, { recursive: true });

async function checkPlace(page: Page, what: string): Promise<void> {
  const { covered, outside } = await rectangles(page);
  if (covered) problems.push(`${what}: the panel covers the editor or Send`);
  if (outside) problems.push(`${what}: the panel stands outside the page`);
}

/** Waits until the panel stands still. */
async function settled(page: Page): Promise<void> {
  let before = '';
  for (let same = 0; same < 4; ) {
    await page.evaluate(() => new Promise((done) => setTimeout(done, 60)));
    const now = JSON.stringify(await rectangles(page));
    same = now === before ? same + 1 : 0;
    before = now;
  }
}

async function check(frame: Page | Frame, what: string): Promise<void> {
  await frame.evaluate(axe);
  const found = (await frame.evaluate('axe.run()')) as AxeResults;
  for (const { id, nodes } of found.violations)
    for (const { html, failureSummary } of nodes)
      problems.push(`${what}: ${id}\n  ${html}\n  ${failureSummary}`);
}

const look = (page: Page, features: { name: string; value: string }[]) =>
  page.emulateMediaFeatures(features);
const scheme = (value: string) => [{ name: 'prefers-color-scheme', value }];

/** Forced colours in the page and the panel's frame, as long as the page lives; the driver itself does not know them. */
async function forceColours(page: Page, frame: Frame | Page): Promise<void> {
  const features = [{ name: 'forced-colors', value: 'active' }];
  // The panel is in another process than the page, with a session of its own.
  const clients = [
    await page.createCDPSession(),
    (frame as unknown as { client: CDPSession }).client,
  ];
  for (const client of clients) await client?.send('Emulation.setEmulatedMedia', { features });
}

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page);
  const path = join(folder, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path, captureBeyondViewport: false });
  await checkPlace(page, name);
}

/** The picture that the README shows: a flagged draft beside its ticket. */
async function shootReadme(): Promise<void> {
  const page = await scenes['hard-stop']?.(thread);
  if (!page) return;
  await look(page, scheme('light'));
  await page.setViewport({ width: 1280, height: 800 });
  await page.mouse.move(400, 780);
  await settled(page);
  await page.screenshot({ path: inProject('docs/screenshot.png') as `${string}.png` });
}

const thread = await startThread();
if (readme) await shootReadme();
for (const name of readme ? [] : names) {
  const page = await scenes[name]?.(thread);
  if (!page) throw new Error(`There is no scene “${name}”.`);
  const frame = await panelFrame(page, 1000).catch(() => page);
  for (const value of ['light', 'dark']) {
    await look(page, scheme(value));
    for (const [width, height] of sizes) {
      await page.setViewport({ width, height });
      await shoot(page, `${name}-${width}-${value}`);
      if (width < 2000) await check(frame, `${name} ${width} ${value}`);
    }
  }
  await page.setViewport({ width: 1280, height: 800 });
  await look(page, scheme('light'));
  await page.evaluate(() => {
    document.dir = 'rtl';
    dispatchEvent(new Event('resize'));
  });
  await shoot(page, `${name}-1280-rtl`);
  await page.evaluate(() => {
    document.dir = 'ltr';
  });
  await forceColours(page, frame);
  await shoot(page, `${name}-1280-forced`);
  await page.close();
  console.log(name);
}
await thread.close();
console.log(problems.join('\n'));
console.log(`${folder}: ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;
