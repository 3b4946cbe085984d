/*
 * What each part of the built extension weighs, compressed, against its budget; exits with 1 where one is over. The
 * page's script counts most: every frame of a page that is turned on loads it. Needs `npm run build`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject } from '../support/browser.ts';

/** The most that each part may weigh, in bytes after `gzip -9`; a page of ours counts with all it loads at once. */
const budgets: Record<string, number> = {
  'page.js': 24_000,
  'background.js': 78_000,
  'panel.html': 36_000,
  'sidepanel.html': 38_000,
  'popup.html': 20_000,
  'options.html': 26_000,
};
const built = inProject('.output/chrome-mv3');

/** The file itself, or all scripts and styles that a page names. */
function filesOf(name: string): string[] {
  if (!name.endsWith('.html')) return [name];
  const html = readFileSync(join(built, name), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file = '']) => file);
}

const weigh = (name: string) =>
  filesOf(name)
    .map((file) => gzipSync(readFileSync(join(built, file)), { level: 9 }).length)
    .reduce((sum, bytes) => sum + bytes, 0);

if (!existsSync(join(built, 'manifest.json')))
  throw new Error('The extension is not built: run npm run build first.');
const kB = (bytes: number) => Math.round(bytes / 10) / 100;
const weighed = Object.entries(budgets).map(([name, most]) => ({ name, bytes: weigh(name), most }));
console.table(
  Object.fromEntries(
    weighed.map(({ name, bytes, most }) => [
      name,
      { 'kB gzip': kB(bytes), budget: kB(most), fits: bytes <= most },
    ]),
  ),
);
const over = weighed.filter(({ bytes, most }) => bytes > most).map(({ name }) => name);
if (over.length > 0) {
  console.error(
    `Over budget: ${over.join(', ')}. Make it smaller, or say in docs/decisions why not.`,
  );
  process.exit(1);
}
