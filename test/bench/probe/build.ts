import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '../../support/browser.ts';

/** An empty page, framed by the bench to compare the panel with. */
export const EMPTY = 'empty.html';

/** A copy of the e2e build in which the panel tells when it shows a draft, with an empty page beside it. */
export function benchBuild(): string {
  const built = inProject('.output/chrome-mv3-e2e');
  if (!existsSync(join(built, 'manifest.json')))
    throw new Error('The extension is not built: run npm run build:e2e first.');
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  cpSync(built, folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'frame.js'), join(folder, 'bench.js'));
  const change = (file: string, by: (text: string) => string) =>
    writeFileSync(join(folder, file), by(readFileSync(join(folder, file), 'utf8')));
  change('panel.html', (html) =>
    html
      .replace('<html', '<html data-wait-for=".checkpoint [data-at=draft]"')
      .replace('</head>', '<script src="/bench.js"></script></head>'),
  );
  writeFileSync(
    join(folder, EMPTY),
    '<!doctype html><html lang="en"><head><title>Empty</title><script src="/bench.js"></script></head><body>Empty</body></html>',
  );
  change('manifest.json', (json) => {
    const manifest = JSON.parse(json);
    manifest.web_accessible_resources[0].resources.push(EMPTY);
    return JSON.stringify(manifest);
  });
  return folder;
}
