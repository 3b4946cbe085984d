import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview } from 'vite';

export interface EditorPages {
  /** Where the pages are, with a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Builds the editor pages into a temporary folder and serves them, CKEditor 4's own files with them. */
export async function serveEditorPages(): Promise<EditorPages> {
  const root = import.meta.dirname;
  const outDir = await mkdtemp(join(tmpdir(), 'editor-pages-'));
  const options = { configFile: false, root, logLevel: 'error' } as const;
  await build({ ...options, build: { outDir, emptyOutDir: false, target: 'esnext' } });
  await symlink(resolve('node_modules/ckeditor4'), join(outDir, 'ckeditor4'));
  const server = await preview({
    ...options,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
  return {
    url: server.resolvedUrls?.local[0] ?? '',
    async close() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
