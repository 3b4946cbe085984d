import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const ckeditor = fileURLToPath(new URL('../../node_modules/ckeditor4', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
};

const pages: [RegExp, string][] = [
  [/^\/$/, 'list.html'],
  [/^\/ticket\/[^/]+$/, 'ticket.html'],
  [/^\/chat$/, 'chat.html'],
  [/^\/policy$/, 'policy.html'],
];

/** Answers with a page, an asset of the build, or a file of CKEditor 4; 404 for everything else. */
export async function answerFile(
  folder: string,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const file = locate(folder, decodeURIComponent(url.pathname));
  const body = file && (await readFile(file).catch(() => null));
  if (!body) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    return;
  }
  response
    .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    .end(body);
}

function locate(folder: string, path: string): string | null {
  const page = pages.find(([pattern]) => pattern.test(path))?.[1];
  if (page) return join(folder, page);
  // Normalised as an absolute path first: what starts at the root can't climb above it.
  const safe = normalize(path);
  if (safe.startsWith('/assets/')) return join(folder, safe);
  if (safe.startsWith('/ckeditor4/')) return join(ckeditor, safe.slice('/ckeditor4'.length));
  return null;
}
