import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type BrowserKind = 'chromium' | 'firefox';

/** Where `@puppeteer/browsers` puts a browser that was fetched for this project. */
const fetched = fileURLToPath(new URL('../../.cache/browsers', import.meta.url));
const variable = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

const programs = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
]
  .filter((folder) => folder !== undefined)
  .map((folder) => folder.replaceAll('\\', '/'));
const onWindows = (...paths: string[]) =>
  programs.flatMap((folder) => paths.map((path) => `${folder}/${path}`));
const onMac = (...apps: string[]) =>
  ['', homedir()].flatMap((home) =>
    apps.map(
      (app) =>
        `${home}/Applications/${app}.app/Contents/MacOS/${app.replace('Firefox', 'firefox')}`,
    ),
  );

/** Usual places, best first: a plain Chromium before the branded ones. `*` stands for a version. */
const places: Record<BrowserKind, Partial<Record<NodeJS.Platform, string[]>>> = {
  chromium: {
    linux: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      `${fetched}/chrome/*/*/chrome`,
      '/snap/bin/chromium',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/opt/google/chrome/chrome',
      '/usr/bin/microsoft-edge',
    ],
    darwin: [
      ...onMac('Chromium'),
      `${fetched}/chrome/*/*/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
      ...onMac('Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'),
    ],
    win32: [
      ...onWindows('Chromium/Application/chrome.exe'),
      `${fetched.replaceAll('\\', '/')}/chrome/*/*/chrome.exe`,
      ...onWindows('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  firefox: {
    linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', `${fetched}/firefox/*/firefox/firefox`],
    darwin: onMac('Firefox'),
    win32: onWindows('Mozilla Firefox/firefox.exe'),
  },
};

/** The path of a browser on this machine, or null. `CHROMIUM_PATH` and `FIREFOX_PATH` come before all else. */
export function findBrowser(kind: BrowserKind = 'chromium'): string | null {
  const named = process.env[variable[kind]];
  if (named) return existsSync(named) ? named : null;
  for (const place of places[kind][process.platform] ?? []) {
    const found = place.includes('*') ? globSync(place).sort().at(-1) : existsSync(place) && place;
    if (found) return found;
  }
  return null;
}

/** The path of a browser. Installs it where that can be done (Debian, root); throws one sentence where it can't. */
export function ensureBrowser(kind: BrowserKind = 'chromium'): string {
  const found = findBrowser(kind);
  if (found) return found;
  const named = process.env[variable[kind]];
  if (named) throw new Error(`${variable[kind]} names ${named}, but there is no such file.`);
  const debian = isDebian();
  const wanted = kind === 'firefox' ? 'firefox-esr' : 'chromium';
  if (debian && process.getuid?.() === 0) {
    console.log(`There is no ${kind} on this machine: installing Debian's package ${wanted}.`);
    installPackages([wanted]);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  const command = debian
    ? `sudo apt-get update && sudo apt-get install -y ${wanted}`
    : `npx @puppeteer/browsers install ${kind === 'firefox' ? 'firefox@stable' : 'chrome@stable'} --path .cache/browsers`;
  throw new Error(`A browser (${kind}) is needed. Install one with: ${command}`);
}

/** Installs Debian packages, with apt's own output shown. Throws one sentence if apt fails. */
export function installPackages(names: string[]): void {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', ...names))
    throw new Error(`apt-get could not install ${names.join(', ')}; its message stands above.`);
}

/** True on Debian itself; its relatives name and pack browsers differently. */
export function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

/** Flags for every browser that tests or the demo start: no sandbox where root needs that, nothing in the background. */
export const quietFlags = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** True if a window can be shown. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A path below the project's root. */
export const inProject = (path: string): string =>
  join(fileURLToPath(new URL('../..', import.meta.url)), path);
