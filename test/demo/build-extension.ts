import { spawnSync } from 'node:child_process';
import { inProject } from '../support/browser.ts';

/** Builds the extension that may run on the demo's hosts. Throws the builder's own words if it fails. */
export function buildExtension(): void {
  const wxt = inProject('node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '--mode', 'e2e'], {
    cwd: inProject('.'),
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
}
