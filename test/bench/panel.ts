/*
 * How long a draft takes to be in front of the person: from its text being in the editor to the panel being painted with
 * it, next to an empty extension page framed in the same page in the same run. The driver keeps out of the frames, as its
 * attaching would be measured too. `--samples N` (50), `--json` ends with one JSON line. Needs `npm run build:e2e`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { startDemo } from '../demo/server.ts';
import { launchExtension } from '../support/extension.ts';
import { benchBuild, EMPTY } from './probe/build.ts';

interface Bench {
  inserted: number;
  panel: number;
  sendAtOnce: boolean;
  sent: boolean | null;
  emptyFrame(url: string): Promise<number>;
}
declare const bench: Bench;

const { values: options } = parseArgs({
  options: {
    samples: { type: 'string', default: '50' },
    json: { type: 'boolean', default: false },
  },
});
const samples = Number(options.samples);
/** Milliseconds that a text has to stand unchanged before detection calls it settled (`quiet.whole` in the ledger). */
const QUIET = 100;
const HELD = 10;
const WARM_UP = 3;

const folder = benchBuild();
const demo = await startDemo();
const installed = await launchExtension({
  build: 'e2e',
  headless: true,
  folder,
  targetFilter: (target) => (target as { type(): string }).type() !== 'iframe',
});
await installed.configure({
  reviewer: { name: 'Ana', role: 'Agent' },
  sites: [{ origin: new URL(demo.url).origin, pattern: 'checkpoint' }],
});
const empty = `chrome-extension://${installed.extensionId}/${EMPTY}`;
const page = await installed.browser.newPage();
await page.evaluateOnNewDocument(readFileSync(join(import.meta.dirname, 'probe/page.js'), 'utf8'));

/** A page of its own for each sample. */
async function fresh(on: Page, index: number): Promise<void> {
  await on.goto(`${demo.url}/ticket/${4101 + (index % 5)}?sample=${index}`);
  await on.waitForSelector('html[data-ready]');
}

async function emptyFrame(index: number): Promise<number> {
  await fresh(page, index);
  return page.evaluate((url) => bench.emptyFrame(url), empty);
}

async function panel(index: number): Promise<number> {
  await fresh(page, index);
  await page.click('#draft-ai');
  await page.waitForFunction(() => bench.panel > 0);
  return page.evaluate(() => bench.panel - bench.inserted);
}

/** True if Send, pressed in the very task that put the text into the editor, was held. */
async function held(index: number): Promise<boolean> {
  await fresh(page, index);
  await page.evaluate(() => {
    bench.sendAtOnce = true;
  });
  await page.click('#draft-ai');
  await page.waitForFunction(() => bench.sent !== null);
  return page.evaluate(() => bench.sent === false);
}

const frames: number[] = [];
const panels: number[] = [];
let heldAtOnce = 0;
for (let i = 0; i < samples + WARM_UP; i++) {
  const one = await emptyFrame(i);
  const other = await panel(i);
  if (i >= WARM_UP) {
    frames.push(one);
    panels.push(other);
  }
}
for (let i = 0; i < HELD; i++) if (await held(i)) heldAtOnce += 1;
await installed.close();
await demo.close();
rmSync(folder, { recursive: true });

const at = (all: readonly number[], share: number) => {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};
const round = (ms: number) => Math.round(ms * 10) / 10;
const figures = (all: readonly number[]) => ({
  'median ms': round(at(all, 0.5)),
  'p95 ms': round(at(all, 0.95)),
});
const settled = panels.map((ms) => ms - QUIET);
console.table({
  'empty frame: inserted → painted': figures(frames),
  'panel: text in the editor → painted': figures(panels),
  [`panel: settled (${QUIET} ms later) → painted`]: figures(settled),
});
const ratio = round(at(settled, 0.5) / at(frames, 0.5));
console.log(`Settled → painted takes ${ratio} times what an empty frame takes (median).`);
console.log(`Send, pressed as the text came in, was held ${heldAtOnce} times of ${HELD}.`);
if (options.json) {
  console.log(
    JSON.stringify({
      medianMs: round(at(settled, 0.5)),
      p95Ms: round(at(settled, 0.95)),
      insertedMedianMs: round(at(panels, 0.5)),
      insertedP95Ms: round(at(panels, 0.95)),
      emptyFrameMedianMs: round(at(frames, 0.5)),
      emptyFrameP95Ms: round(at(frames, 0.95)),
      ratio,
      held: heldAtOnce / HELD,
      samples,
    }),
  );
}
