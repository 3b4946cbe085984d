import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditorFamily, editorFamilies } from '../../demo/editors/mount.ts';
import { type Demo, startDemo } from '../../demo/server.ts';
import { ensureBrowser, quietFlags } from '../../support/browser.ts';

const DRAFTED = 'Drafted by AI. Check it before you send it.';

/** The ways to send a reply, without the extension. */
const ways: Record<string, { query?: string; send(page: Page): Promise<unknown> }> = {
  'the button': { send: (page) => page.click('#send') },
  'a form post': { query: '&reload=1', send: (page) => page.click('#send') },
  'the menu': {
    async send(page) {
      await page.click('#send-menu');
      await page.click('.split [role=menuitem]');
    },
  },
  'Ctrl+Enter': {
    async send(page) {
      await focusEditor(page);
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    },
  },
};

async function focusEditor(page: Page): Promise<void> {
  const framed = await page.$('iframe.cke_wysiwyg_frame');
  if (framed) await (await framed.contentFrame()).focus('body');
  else await page.focus('#composer :is(textarea, input, [contenteditable])');
}

const saying = (page: Page, sentence: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('#said')?.textContent === wanted,
    {},
    sentence,
  );

describe('the demo helpdesk in a browser', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    demo = await startDemo();
    browser = await puppeteer.launch({
      executablePath: ensureBrowser(),
      pipe: true,
      args: quietFlags,
    });
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  async function draft(ticket: string, family: EditorFamily, query = ''): Promise<void> {
    await page.goto(`${demo.url}/ticket/${ticket}?editor=${family}${query}`);
    await page.waitForSelector('[data-ready]');
    await page.click('#draft-ai');
    await saying(page, DRAFTED);
  }

  const cases = editorFamilies.flatMap((family) =>
    Object.entries(ways).map(([name, way]) => ({ family, name, way })),
  );
  it.each(cases)('sends the draft from $family by $name', async ({ family, way }) => {
    await draft('4101', family, way.query);
    const before = demo.sent.length;
    await way.send(page);
    const sent = (await demo.waitForSent(before + 1)).at(-1);
    const text = sent?.text.replace(/\s+/g, ' ');
    expect(text).toMatch(/^Hello Hanna, your order LC-20871 .* Kind regards Larkfield Cycles$/);
    await page.waitForSelector('.message[data-from="agent"]');
  });

  it('streams a draft into the editor', async () => {
    await draft('4106', 'prosemirror', '&stream=1&pace=0');
    expect(await page.$eval('#composer', (host) => host.textContent)).toContain('Dear Ruth,');
  });

  it('shows what is known of the customer and what the AI did', async () => {
    await draft('4106', 'textarea', '&confidence=0.55');
    const text = (selector: string) => page.$eval(selector, (at) => at.textContent);
    expect(await text('.customer-organisation')).toBe('Harbour Couriers Ltd');
    expect(await text('.customer-value')).toBe('€184,000');
    expect(await text('.ai-confidence')).toBe('Confidence: 55%');
    expect(await text('.ai-steps .step-title')).toBe('find_contract');
  });

  it('declares a draft by attributes, and takes that back when it is sent', async () => {
    await draft('4105', 'textarea', '&declare=attributes');
    const declared = () =>
      page.$eval('#composer', ({ attributes }) =>
        Object.fromEntries(
          [...attributes]
            .filter(({ name }) => name !== 'id')
            .map(({ name, value }) => [name, value]),
        ),
      );
    expect(await declared()).toEqual({
      'data-ai-draft': '',
      'data-ai-state': 'done',
      'data-ai-request': 'request',
      'data-ai-steps': 'ai-steps',
      'data-ai-options': 'ai-options',
      'data-ai-confidence': '0.77',
      'data-ai-next-action': 'Choose one of the answers',
    });
    await page.click('#send');
    await saying(page, 'Reply sent.');
    expect(await declared()).toEqual({});
  });

  it('declares a draft by a JSON block', async () => {
    await draft('4103', 'textarea', '&declare=json');
    const block = await page.$eval(
      'script[type="application/ai-handoff+json"][data-ai-for="composer"]',
      (script) => JSON.parse(script.textContent ?? ''),
    );
    expect(block).toMatchObject({
      state: 'done',
      request: expect.stringContaining('invoice'),
      steps: [{ title: 'find_invoice', failed: true }],
      nextAction: 'Look the invoice up by hand',
    });
    expect(block).not.toHaveProperty('options');
  });

  it('chats: Enter asks, the answer streams, and a broken stream is said', async () => {
    await page.goto(`${demo.url}/chat?pace=0`);
    await page.type('#prompt', 'Where is my order LC-20871?');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-role="assistant"]:not([data-streaming])');
    const answer = await page.$eval('[data-role="assistant"] .bubble', (at) => at.textContent);
    expect(answer).toContain('Ember rear light');

    await page.goto(`${demo.url}/chat?pace=0&break=0.5`);
    await page.type('#prompt', 'Where is my order LC-20871?');
    await page.click('#ask');
    await page.waitForSelector('.chat-error');
    expect(await page.$('[data-streaming]')).toBeNull();
  });

  it('serves nothing outside its folders', async () => {
    for (const path of ['/ckeditor4/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json'])
      expect((await fetch(demo.url + path)).status).toBe(404);
  });

  it.each([320, 1280])('has nothing wider than the window at %i px', async (width) => {
    await page.setViewport({ width, height: 800 });
    for (const path of ['/', '/ticket/4105', '/chat', '/policy']) {
      await page.goto(demo.url + path);
      await page.waitForSelector(':is(.tickets li, .message, .suggestions button, .policy h1)');
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, path).toBeLessThanOrEqual(0);
    }
  });
});
