import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEndpoint } from '../support/endpoint.ts';
import { launchExtension } from '../support/extension.ts';
import { servePage } from '../support/page-server.ts';
import { byName, Panel } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import { startThread, type Thread } from './thread.ts';

/* What a worker that dies, a page that reloads, a browser that ends and an endpoint that is away may cost: nothing. */

let thread: Thread;
let profile: string;

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'countersign-'));
  thread = await startThread({ userDataDir: profile });
});
afterEach(async () => {
  await thread?.close();
  rmSync(profile, { recursive: true, force: true });
});

const decisions = () =>
  thread.endpoint.unique().filter((event) => event.data.kind === 'handoff.decided');
const untilDecided = async (count: number) => {
  while (decisions().length < count)
    await thread.endpoint.waitFor(thread.endpoint.unique().length + 1);
};
/** Every sequence number once, from 1, in order: nothing lost, nothing twice after de-duplication. */
const expectWhole = () => {
  const seqs = thread.endpoint.unique().map((event) => event.data.seq);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
};
const retryInPopup = async () => {
  const popup = await thread.installed.openPage('popup');
  // Where everything has arrived by itself meanwhile, there is nothing to retry.
  const button = await popup.$(byName('button', 'Retry now'));
  await button?.click();
  await popup.close();
};

test('the worker is killed in mid-review: what was typed is there, and the decision is recorded', async () => {
  const { page, panel } = await thread.draft('/ticket/4101');
  await panel.key('r');
  await panel.write('textarea#reason', 'The date is a guess.');
  await thread.installed.killWorker();
  const sent = thread.demo.sent.length;
  await page.locator('#send').click();
  expect(thread.demo.sent.length).toBe(sent);
  await panel.decide(() => panel.click('Reject this draft'));
  await untilDecided(1);
  expect(decisions()[0]?.data.decision.reasonLength).toBe('The date is a guess.'.length);
  expectWhole();
});

test('the page is reloaded in mid-review: the review is there again with all that was typed', async () => {
  const { page, panel } = await thread.draft('/ticket/4101');
  await panel.key('r');
  await panel.write('textarea#reason', 'The date is a guess.');
  const review = (await thread.record('handoff.opened')).data.handoff.review;
  await page.reload();
  await page.waitForSelector('html[data-ready]');
  await page.locator('#draft-ai').click();
  const again = await Panel.on(page);
  await again.frame.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>('textarea#reason')?.value ===
      'The date is a guess.',
  );
  await again.decide(() => again.click('Reject this draft'));
  await untilDecided(1);
  expect(decisions()[0]?.data.handoff.review).toBe(review);
  expectWhole();
});

test('the worker is killed in mid-delivery: nothing is lost, nothing counts twice', async () => {
  thread.endpoint.respond('drop after storing');
  thread.endpoint.respond({ status: 202, delayMs: 5_000 });
  const requests = thread.endpoint.requests.length;
  const { page, panel } = await thread.draft('/ticket/4101');
  await thread.endpoint.waitForRequests(requests + 1);
  await plays.approve(panel);
  await thread.installed.killWorker();
  thread.endpoint.behave();
  await page.locator('#send').click();
  await retryInPopup();
  await thread.record('handoff.completed');
  expectWhole();
  expect(thread.endpoint.received.length).toBeGreaterThanOrEqual(3);
});

test('the endpoint is down: records wait, the popup says so, and all arrive when it is up', async () => {
  const port = thread.endpoint.port;
  await thread.endpoint.close();
  const { page, panel } = await thread.draft('/ticket/4101');
  await plays.approve(panel);
  await page.locator('#send').click();
  await thread.demo.waitForSent(1);
  const popup = await thread.installed.openPage('popup');
  await popup.waitForFunction(() => /3 records/.test(document.body.innerText));
  expect(await popup.evaluate(() => document.body.innerText)).toMatch(/reach/i);
  thread.endpoint = await startEndpoint({ port, token: 'secret' });
  await popup.locator(byName('button', 'Retry now')).click();
  await thread.record('handoff.completed');
  expectWhole();
});

test('the browser ends with records unsent: they arrive after the next start, as one chain', async () => {
  const port = thread.endpoint.port;
  await thread.endpoint.close();
  const { panel } = await thread.draft('/ticket/4101');
  await plays.approve(panel);
  await thread.installed.close();
  thread.endpoint = await startEndpoint({ port, token: 'secret' });
  thread.installed = await launchExtension({
    build: 'e2e',
    headless: true,
    userDataDir: profile,
  });
  await untilDecided(1);
  expectWhole();
  const [first, second] = thread.endpoint.unique();
  expect(second?.data.prev).toBe(first?.data.hash);
});

test('a page that puts the draft back by itself after a reload: it is known again, and held', async () => {
  const server = await servePage(`
    <form><textarea aria-label="Reply" rows="8"></textarea>
    <button type="button">Draft with AI</button><button id="send">Send</button></form>
    <script>
      const field = document.querySelector('textarea');
      field.value = sessionStorage.draft ?? '';
      document.querySelector('button').onclick = () => {
        field.value = sessionStorage.draft = 'Dear customer, your parcel will arrive on Thursday before noon.';
      };
      document.forms[0].onsubmit = (event) => {
        event.preventDefault();
        document.title = 'sent';
      };
    </script>`);
  await thread.installed.configure({ sites: [{ origin: server.url, pattern: 'checkpoint' }] });
  const page = await thread.installed.browser.newPage();
  await page.goto(server.url);
  await page.locator(byName('button', 'Draft with AI')).click();
  await Panel.on(page);
  const opened = await thread.record('handoff.opened');
  await page.reload();
  const panel = await Panel.on(page);
  await page.locator('#send').click();
  expect(await page.title()).toBe('Page');
  await plays.approve(panel);
  await page.locator('#send').click();
  await page.waitForFunction(() => document.title === 'sent');
  const done = await thread.record('handoff.completed');
  expect(done.data.handoff.review).toBe(opened.data.handoff.review);
  await server.close();
});

test('settings are saved while a draft waits: it stays held', async () => {
  const { page, panel } = await thread.draft('/ticket/4101');
  await thread.installed.configure({ sites: [{ origin: thread.origin, pattern: 'exception' }] });
  await thread.installed.configure({ sites: [{ origin: thread.origin, pattern: 'checkpoint' }] });
  await page.bringToFront();
  await page.locator('#send').click();
  await panel.frame.waitForFunction(() => /Send is held/.test(document.body.textContent ?? ''));
  expect(thread.demo.sent).toEqual([]);
});
