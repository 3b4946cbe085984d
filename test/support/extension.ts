import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { ensureBrowser, inProject, quietFlags } from './browser.ts';
import { fillOptions, type Setup } from './options-page.ts';

const builds = {
  e2e: { folder: '.output/chrome-mv3-e2e', command: 'npm run build:e2e' },
  production: { folder: '.output/chrome-mv3', command: 'npm run build' },
};

interface LaunchOptions {
  build: keyof typeof builds;
  /** Another folder with the same build, changed for a measurement. */
  folder?: string;
  /** False for targets that the driver is to leave alone. */
  targetFilter?: (target: Target) => boolean;
  headless: boolean;
  /** A profile to keep: launched with it again, the extension finds what it had stored. */
  userDataDir?: string;
  args?: string[];
}

type PageName = 'options' | 'popup' | 'sidepanel';

export interface Installed {
  browser: Browser;
  extensionId: string;
  /** The extension's worker; waits until it runs. */
  worker(): Promise<WebWorker>;
  /** Opens one of the extension's own pages in a tab; the popup and the side panel may be told which `tab` they are for. */
  openPage(name: PageName, query?: { tab: number }): Promise<Page>;
  /** Sets the extension up as a person does, on its options page. */
  configure(setup: Setup): Promise<void>;
  /** Ends the worker, as the browser does when it is idle or short of memory. It starts again when it is needed. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with a built extension in it. Throws one sentence if the build is missing. */
export async function launchExtension(options: LaunchOptions): Promise<Installed> {
  const { folder, command } = builds[options.build];
  const path = options.folder ?? inProject(folder);
  if (!existsSync(`${path}/manifest.json`))
    throw new Error(`The extension is not built: run ${command} first.`);
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser(),
    // Branded Chrome takes extensions only over a pipe, and no longer by a flag.
    pipe: true,
    enableExtensions: true,
    headless: options.headless,
    // With a window, Ctrl+C is for whoever started this: puppeteer would end the whole process.
    handleSIGINT: options.headless,
    userDataDir: options.userDataDir,
    targetFilter: options.targetFilter,
    defaultViewport: options.headless ? { width: 1280, height: 900 } : null,
    args: [...quietFlags, ...(options.args ?? [])],
  });
  const extensionId = await browser.installExtension(path);
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().includes(extensionId);

  const openPage: Installed['openPage'] = async (name, query) => {
    const page = await browser.newPage();
    const search = query ? `?tab=${query.tab}` : '';
    await page.goto(`chrome-extension://${extensionId}/${name}.html${search}`);
    return page;
  };
  return {
    browser,
    extensionId,
    openPage,
    async worker() {
      const worker = await (await browser.waitForTarget(isWorker)).worker();
      if (!worker) throw new Error('The extension’s worker ended while it was asked for.');
      return worker;
    },
    async configure(setup) {
      const page = await openPage('options');
      await fillOptions(page, setup);
      await page.close();
    },
    async killWorker() {
      const target = browser.targets().find(isWorker);
      const worker = await target?.worker();
      if (!worker) return;
      const gone = new Promise<void>((resolve) => {
        const look = (destroyed: unknown) => {
          if (destroyed !== target) return;
          browser.off('targetdestroyed', look);
          resolve();
        };
        browser.on('targetdestroyed', look);
      });
      await worker.close();
      await gone;
    },
    close: () => browser.close(),
  };
}
