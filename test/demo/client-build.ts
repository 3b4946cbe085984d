import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['helpdesk', 'editors', 'wire.ts'].map((name) => join(here, name));
const output = join(root, '.output/demo');
const pages = ['list', 'ticket', 'chat', 'policy'];

/** The folder with the built pages; builds them if a source is newer than the last build. */
export async function builtClient(): Promise<string> {
  const builtAt = existsSync(output) ? statSync(output).mtimeMs : 0;
  if (Math.max(...sources.map(newest)) < builtAt) return output;
  // Into a folder of its own first: two test runs may build at the same time, and neither may see half a build.
  const fresh = `${output}-${process.pid}`;
  const { build } = await import('vite');
  await build({
    root: join(here, 'helpdesk'),
    configFile: false,
    logLevel: 'error',
    // React picks its build by this; under a test runner it would otherwise be the development one.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: fresh,
      emptyOutDir: true,
      rollupOptions: { input: pages.map((page) => join(here, 'helpdesk', `${page}.html`)) },
    },
  });
  rmSync(output, { recursive: true, force: true });
  mkdirSync(join(root, '.output'), { recursive: true });
  renameSync(fresh, output);
  return output;
}

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
