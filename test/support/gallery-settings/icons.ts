import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../browser.ts';

/*
 * Draws public/icons/mark.svg at every size that the manifest names, on a transparent ground:
 * `npx node test/support/gallery-settings/icons.ts`.
 */
const folder = new URL('../../../public/icons/', import.meta.url);
const sizes = [16, 32, 48, 96, 128];

const svg = await readFile(new URL('mark.svg', folder), 'utf8');
const browser = await puppeteer.launch({
  executablePath: ensureBrowser(),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`,
  );
  const image = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`${size}.png`, folder), image);
}
await browser.close();
