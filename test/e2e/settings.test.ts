import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tabOf, toolbarOf } from '../support/browser-commands.ts';
import type { Behaviour } from '../support/endpoint.ts';
import { byName, Panel } from '../support/panel.ts';
import { startThread, type Thread } from './thread.ts';

/* The options page and the popup as a person works with them, and what their settings bring about. */

let thread: Thread;
const pages: Page[] = [];

beforeAll(async () => {
  thread = await startThread();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(() => thread?.close());

const keep = async (opening: Promise<Page>) => {
  const page = await opening;
  pages.push(page);
  return page;
};
const options = () => keep(thread.installed.openPage('options'));
const popupFor = async (page: Page) => {
  const tab = await tabOf(await thread.installed.worker(), page);
  return keep(thread.installed.openPage('popup', { tab }));
};
const fill = (page: Page, name: string, text: string) =>
  page.locator(byName('textbox', name)).fill(text);
const press = (page: Page, name: string) => page.locator(byName('button', name)).click();
const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
const saved = (page: Page, section: string) =>
  page
    .locator(`section#${section} [role="status"]`)
    .filter((word) => word.textContent === 'Saved')
    .wait();
const typedIn = async (page: Page, name: string) => {
  const field = await page.waitForSelector(byName('textbox', name));
  return field?.evaluate((element) => (element as HTMLInputElement).value);
};
const draft = async (path: string) => {
  const drafted = await thread.draft(path);
  pages.push(drafted.page);
  return drafted;
};
const records = (kind: string) => thread.endpoint.unique().filter(({ data }) => data.kind === kind);

describe('the endpoint', () => {
  test.each([
    'ftp://records.example.com/in',
    'http://records.example.com/in',
    'https://ana:secret@records.example.com/in',
    'somewhere nice',
  ])(
    '%s is refused in one sentence; what was typed is kept, and what was saved too',
    async (address) => {
      const page = await options();
      await fill(page, 'Endpoint address', address);
      await press(page, 'Save endpoint');
      const alert = await page.waitForSelector('section#endpoint [role="alert"]');
      const sentence = await alert?.evaluate((element) => element.textContent);
      expect(sentence).toBe(
        'That was not saved: the endpoint must be an https address (http only on localhost).',
      );
      expect(await typedIn(page, 'Endpoint address')).toBe(address);
      await page.reload();
      expect(await typedIn(page, 'Endpoint address')).toBe(thread.endpoint.url);
    },
  );

  const html = {
    status: 200,
    body: '<!doctype html><title>Sign in</title>',
    headers: { 'Content-Type': 'text/html' },
  };
  const answers: [string, Behaviour, RegExp, string][] = [
    ['202', 202, /^The endpoint confirmed the record \(202\)\.$/, 'Up to date'],
    ['401', 401, /^The endpoint does not accept the token \(401\)\. Enter a valid token/, 'Paused'],
    ['500', 500, /^The endpoint has a fault \(500\)\. It is tried again by itself\.$/, 'Retrying'],
    [
      'a web page',
      html,
      /^The endpoint answered with a web page \(200\) and did not confirm/,
      'Paused',
    ],
    [
      '410',
      410,
      /^The endpoint has been closed for good \(410\)\. Enter another address/,
      'Stopped',
    ],
  ];

  test.each(answers)('a test record answered with %s', async (_, behaviour, sentence, badge) => {
    const before = records('test.sent').length;
    thread.endpoint.respond(behaviour, behaviour === 202 ? 1 : Number.POSITIVE_INFINITY);
    const page = await options();
    await press(page, 'Send a test record');
    const note = await page.waitForSelector('.send-test [role="status"] .note');
    expect(await note?.evaluate((element) => element.textContent)).toMatch(sentence);
    const popup = await popupFor(page);
    await says(popup, badge);
    thread.endpoint.behave();
    if (badge === 'Up to date') return;
    // Nothing was lost by any of these answers: it waits, and arrives when it is wanted.
    await says(popup, '1 record waiting');
    await press(popup, 'Retry now');
    await says(popup, 'Up to date');
    expect(records('test.sent').length).toBe(before + 1);
  });

  test('every record has arrived, in one chain without gaps', () => {
    const seqs = thread.endpoint.unique().map(({ data }) => data.seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });
});

describe('the popup', () => {
  test('turns a site on and off, and tells what waits there', async () => {
    const page = await keep(thread.installed.browser.newPage());
    await page.goto(`${thread.demo.url.replace('127.0.0.1', 'localhost')}/ticket/4101`);
    await page.waitForSelector('html[data-ready]');
    const popup = await popupFor(page);
    await says(popup, 'Countersign sees nothing here.');
    await press(popup, 'Turn on for this site');
    await popup.waitForSelector(byName('button', 'Turn off for this site'));
    await says(popup, 'Checkpoint: every draft is held');
    await says(popup, 'none waiting');

    await page.bringToFront();
    await page.locator('#draft-ai').click();
    const panel = await Panel.on(page);
    const sent = thread.demo.sent.length;
    await page.locator('#send').click();
    await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
    expect(thread.demo.sent.length).toBe(sent);
    expect((await toolbarOf(await thread.installed.worker(), page)).badge).toBe('1');
    await says(popup, '1 waiting');
    await says(popup, 'held');

    await popup.bringToFront();
    await press(popup, 'Turn off for this site');
    await popup.waitForSelector(byName('button', 'Turn on for this site'));
    await page.bringToFront();
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    await page.locator('#draft-ai').click();
    await page.waitForFunction(() => document.querySelector('textarea')?.value);
    await page.locator('#send').click();
    await thread.demo.waitForSent(sent + 1);
    expect((await toolbarOf(await thread.installed.worker(), page)).badge).toBe('');
  });
});

describe('a draft that waits', () => {
  test('stays held while the settings are changed', async () => {
    const { page, panel } = await draft('/ticket/4101');
    await thread.installed.configure({
      sites: [{ origin: 'http://localhost:1', pattern: 'exception' }],
    });
    await page.bringToFront();
    const sent = thread.demo.sent.length;
    await page.locator('#send').click();
    await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is held'));
    expect(thread.demo.sent.length).toBe(sent);
  });

  test('is judged anew when the pattern of its site is changed', async () => {
    const { page, panel } = await draft('/ticket/4101');
    const under = (pattern: 'exception' | 'checkpoint') =>
      thread.installed.configure({ sites: [{ origin: thread.origin, pattern }] });
    await under('exception');
    await page.bringToFront();
    await panel.frame.waitForFunction(() => document.body.innerText.includes('Send is open'));
    const sent = thread.demo.sent.length;
    await page.locator('#send').click();
    await thread.demo.waitForSent(sent + 1);
    await under('checkpoint');
  });
});

describe('a stored setting that can’t be read', () => {
  const stored = (page: Page, value?: unknown) =>
    page.evaluate(async (wanted) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await settled(indexedDB.open('countersign'));
      const store = db.transaction('settings', 'readwrite').objectStore('settings');
      if (wanted !== undefined) await settled(store.put({ concern: 'capture', value: wanted }));
      const row = await settled(store.get('capture'));
      db.close();
      return row?.value;
    }, value);

  test('is named in one sentence, left where it is, and everything else works', async () => {
    const page = await options();
    const rubbish = { text: 'sometimes', secret: true };
    await stored(page, rubbish);
    await page.reload();
    const sentence =
      'A saved setting can’t be read and was left out: “capture.text” must be one of: none, full. Set it again in the options.';
    await says(page, sentence);
    await fill(page, 'Your role', 'Lead');
    await press(page, 'Save reviewer');
    await saved(page, 'reviewer');
    expect(await stored(page)).toEqual(rubbish);
    const popup = await popupFor(page);
    await says(popup, sentence);
    await page.bringToFront();
    await page.locator('#capture-full').click();
    await page.locator('#capture-none').click();
    await press(page, 'Save text capture');
    await saved(page, 'capture');
    await page.waitForFunction(() => !document.querySelector('.problems'));
    expect(await stored(page)).toEqual({ text: 'none' });
  });
});

describe('what settings bring about', () => {
  const opened = async (path: string) => {
    const before = records('handoff.opened').length;
    const drafted = await draft(path);
    const record = await thread.record('handoff.opened', before + 1);
    return { ...drafted, handoff: record.data.handoff };
  };

  test('a rule’s threshold: a draft that was clear is flagged', async () => {
    const page = await options();
    const threshold = 'Low confidence: Flag below this confidence';
    await fill(page, threshold, 'a lot');
    await press(page, 'Save rules');
    await says(page, '“Flag below this confidence” must be a number from 0 to 100.');
    expect(await typedIn(page, threshold)).toBe('a lot');
    await fill(page, threshold, '96');
    await press(page, 'Save rules');
    await saved(page, 'rules');
    const { handoff, panel } = await opened('/ticket/4101');
    expect(handoff.flags).toContainEqual(expect.objectContaining({ rule: 'low-confidence' }));
    expect(await panel.text()).toContain('only 94 % sure, under your 96 %');
    await page.bringToFront();
    await fill(page, threshold, '70');
    await press(page, 'Save rules');
    await saved(page, 'rules');
    expect((await opened('/ticket/4101')).handoff.flags).toEqual([]);
  });

  test('text capture: no word leaves the device until somebody says so', async () => {
    expect((await opened('/ticket/4102')).handoff.draft.text).toBeUndefined();
    const page = await options();
    await page.locator(byName('radio', 'Full text')).click();
    await says(
      page,
      `message text leaves the device and goes to ${new URL(thread.endpoint.url).host}`,
    );
    await press(page, 'Save text capture');
    await saved(page, 'capture');
    const { handoff } = await opened('/ticket/4105');
    expect(handoff.draft.text).toContain('we are sorry that we sent you the wrong size');
    await page.bringToFront();
    await page.locator(byName('radio', 'No message text')).click();
    await press(page, 'Save text capture');
    await saved(page, 'capture');
  });

  test('single keys off: a letter alone does nothing, with Alt it decides', async () => {
    const page = await options();
    await page.locator(byName('checkbox', 'Decide with single keys')).click();
    await saved(page, 'keys');
    const before = records('handoff.decided').length;
    const { panel } = await draft('/ticket/4101');
    await panel.key('r');
    await panel.key('a');
    expect(await panel.count('textarea#reason')).toBe(0);
    await panel.decide(async () => {
      await panel.page.keyboard.down('Alt');
      await panel.key('a');
      await panel.page.keyboard.up('Alt');
    });
    const decided = await thread.record('handoff.decided', before + 1);
    expect(decided.data.decision.kind).toBe('approve');
    expect(records('handoff.decided').length).toBe(before + 1);
  });
});
