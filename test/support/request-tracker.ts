import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { installPackages, isDebian } from './browser.ts';
import { freePort } from './free-port.ts';
import { siteConfig } from './request-tracker-config.ts';
import { rtRest, type StoredMessage, type Ticket } from './request-tracker-rest.ts';

const server = '/usr/share/request-tracker5/libexec/rt-server';
const setup = '/usr/sbin/rt-setup-database-5';
const packages = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];

/** The account that RT's own initial data makes; the server listens on this machine only. */
const account = { name: 'root', password: 'password' };

export interface RequestTracker {
  /** Where it is, without a trailing slash. */
  url: string;
  /** Signs the page's browser in as root. */
  login(page: Page): Promise<void>;
  /** Creates a ticket and returns its number. */
  createTicket(ticket: Ticket): Promise<number>;
  /** What RT has stored as said on a ticket, oldest first. */
  ticketHistory(id: number): Promise<StoredMessage[]>;
  /** Ends the server and deletes its folder with the database. */
  close(): Promise<void>;
}

/** Installs Request Tracker from Debian's packages if it is missing. Throws one sentence where that can't be done. */
function ensureRequestTracker(): void {
  if (existsSync(server) && existsSync(setup)) return;
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (!isDebian() || process.getuid?.() !== 0)
    throw new Error(`Request Tracker 5 is needed. As root on Debian, run: ${command}`);
  installPackages(packages);
}

/** Starts a Request Tracker of its own: a new database in a temporary folder, a free port on this machine. */
export async function startRequestTracker(): Promise<RequestTracker> {
  ensureRequestTracker();
  const folder = mkdtempSync(join(tmpdir(), 'countersign-rt-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...writeConfig(folder, port) };
  const made = spawnSync(setup, ['--action', 'init', '--skip-create'], { env, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`Request Tracker could not make its database: ${made.stderr || made.stdout}`);
  }
  const child = spawn(server, ['--port', String(port), '--host', '127.0.0.1'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log = (log + text).slice(-4000);
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const tidy = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', tidy);
  const close = async () => {
    process.off('exit', tidy);
    child.kill();
    await gone;
    tidy();
  };
  const rest = rtRest(url, account);
  try {
    await untilUp(`${url}/REST/2.0/rt`, () => child.exitCode === null);
  } catch (error) {
    await close();
    throw new Error(`Request Tracker did not start: ${log || String(error)}`);
  }
  return { url, login: (page) => login(page, url), ...rest, close };
}

function writeConfig(folder: string, port: number): Record<string, string> {
  const inside = (name: string) => join(folder, name);
  for (const name of ['config', 'mason', 'session', 'tmp']) mkdirSync(inside(name));
  writeFileSync(inside('config/site.pm'), siteConfig(folder, port));
  writeFileSync(inside('empty.pm'), '1;\n');
  // TMPDIR too: with mail set to “testfile”, RT writes what it would send into a temporary file.
  return {
    RT_SITE_CONFIG: inside('empty.pm'),
    RT_SITE_CONFIG_DIR: inside('config'),
    TMPDIR: inside('tmp'),
  };
}

async function login(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('input[name=user]').fill(account.name);
  await page.locator('input[name=pass]').fill(account.password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** Resolves when the address answers at all; rejects after 60 seconds, or at once when the server has ended. */
async function untilUp(address: string, alive: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (alive() && Date.now() < end) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(50);
  }
  throw new Error(`${address} does not answer.`);
}
