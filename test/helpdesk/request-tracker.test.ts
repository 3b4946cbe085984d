import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser, quietFlags } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker.ts';
import { setReply, untilEditable } from './assistant.ts';

/** Every control of the page that submits a form, as “form: name = value”. */
const submitControls = (page: Page) =>
  page.$$eval(
    'input[type=submit], input[type=image], button:not([type=button], [type=reset])',
    (all) =>
      (all as HTMLInputElement[]).map(
        ({ form, name, value }) => `${form?.getAttribute('name') ?? ''}: ${name} = ${value}`,
      ),
  );

describe('RT itself works', () => {
  let rt: RequestTracker;
  let browser: Browser;
  let page: Page;
  let ticket: number;

  beforeAll(async () => {
    rt = await startRequestTracker();
    browser = await puppeteer.launch({
      executablePath: ensureBrowser(),
      pipe: true,
      args: quietFlags,
    });
    page = await browser.newPage();
    await rt.login(page);
    ticket = await rt.createTicket({
      subject: 'Where is my parcel?',
      body: 'Hello,\nmy order 7 has not arrived yet.',
      requestor: 'ann@example.org',
    });
  });

  afterAll(async () => {
    await browser?.close();
    await rt?.close();
  });

  it('stores a ticket that was created', async () => {
    expect(await rt.ticketHistory(ticket)).toMatchObject([
      { type: 'Create', contentType: 'text/plain', content: expect.stringContaining('order 7') },
    ]);
  });

  it('shows the reply page with CKEditor 4 in a frame and two controls that submit its form', async () => {
    await page.goto(`${rt.url}/Ticket/Update.html?id=${ticket}&Action=Respond`);
    await page.waitForSelector('iframe.cke_wysiwyg_frame');
    const ofReply = (await submitControls(page)).filter((line) => line.startsWith('TicketUpdate'));
    expect(ofReply).toEqual([
      'TicketUpdate: AddMoreAttach = Add More Files',
      'TicketUpdate: SubmitTicket = Update Ticket',
    ]);
  });

  it('stores what was put into the editor and sent', async () => {
    await setReply(page, '<p>Hello Ann,</p><p>your parcel arrives <strong>tomorrow</strong>.</p>');
    await Promise.all([page.waitForNavigation(), page.click('input[name=SubmitTicket]')]);
    const reply = (await rt.ticketHistory(ticket)).filter(({ type }) => type === 'Correspond');
    expect(reply).toMatchObject([
      { contentType: 'text/html', content: expect.stringContaining('<strong>tomorrow</strong>') },
    ]);
  });

  it('leaves a key in its editor to be held, also after CKEditor has written its frame anew', async () => {
    await page.goto(`${rt.url}/Ticket/Update.html?id=${ticket}&Action=Respond`);
    await untilEditable(page);
    await page.evaluate(await bundle('lib/gate/gate.ts', 'gate'));
    await page.evaluate(`
      globalThis.told = [];
      const frame = document.querySelector('iframe.cke_wysiwyg_frame');
      gate.armGate({
        window, signal: new AbortController().signal, look() {},
        site: () => ({ send: { selector: [], labels: [], menus: [], except: [], keys: ['Ctrl+Enter'] } }),
        holds: () => [{ id: 'd', editor: frame.contentDocument.body, state: 'held', approved: null }],
        onPress: ({ result, text }) => told.push(result + ': ' + text),
      });`);
    for (const text of ['One', 'Two']) {
      await setReply(page, `<p>${text}</p>`);
      await page.click('iframe.cke_wysiwyg_frame');
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    }
    expect(await page.evaluate('told')).toEqual(['held: One', 'held: Two']);
  });
});
