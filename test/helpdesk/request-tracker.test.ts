import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBrowser, quietFlags } from '../support/browser.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker.ts';

interface CkEditor {
  setData(html: string, options: { callback(): void }): void;
}

/** Every control of the page that submits a form, as “form: name = value”. */
const submitControls = (page: Page) =>
  page.$$eval(
    'input[type=submit], input[type=image], button:not([type=button], [type=reset])',
    (all) =>
      (all as HTMLInputElement[]).map(
        ({ form, name, value }) => `${form?.getAttribute('name') ?? ''}: ${name} = ${value}`,
      ),
  );

/** Puts a reply into the rich text editor by CKEditor's own API, as an assistant built into RT does. */
const setReply = (page: Page, html: string) =>
  page.evaluate(async (data) => {
    const { CKEDITOR } = globalThis as unknown as {
      CKEDITOR: { instances: Record<string, CkEditor> };
    };
    await new Promise<void>((resolve) =>
      CKEDITOR.instances.UpdateContent!.setData(data, { callback: resolve }),
    );
  }, html);

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
});
