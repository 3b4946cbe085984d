import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Hold } from '../../lib/gate/hold.ts';
import type { SiteInput } from '../../lib/model/site.ts';
import { ensureBrowser } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';

/*
 * The gate in a real browser, in an isolated world as in the product; real keys and clicks. What the page would have
 * sent stands in `window.sent`.
 */

const html = `<!doctype html><body>
  <form id="reply">
    <textarea aria-label="Reply"></textarea>
    <button type="button" id="more" aria-haspopup="menu">More ways to send</button>
    <span role="menuitem" id="close" tabindex="0">Send and close</span>
    <button id="send"><b>Send</b></button>
    <button name="attach">Add a file</button>
  </form>
  <form id="search"><input aria-label="Search"><button>Search</button></form>
  <script>
    window.sent = [];
    for (const form of document.forms) form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent.push(form.id + ' submit');
    });
    document.querySelector('#close').addEventListener('click', () => sent.push('menu'));
    document.querySelector('#more').addEventListener('click', () => sent.push('opened'));
    document.querySelector('textarea').addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.ctrlKey) sent.push('key');
    }, { capture: true });
  </script>`;

const site: Partial<SiteInput> = {
  send: {
    selector: [],
    labels: ['Send', 'Send and close', 'More ways to send'],
    keys: ['Ctrl+Enter'],
    menus: [],
    except: [{ selector: '[name="attach"]', seen: '2026-11' }],
  },
};

let browser: Browser;
let page: Page;
let code: string;

beforeAll(async () => {
  code = await bundle('lib/gate/gate.ts', 'gate');
  const executablePath = ensureBrowser();
  browser = await puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox'] });
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.setContent(html);
  await isolated(code);
  await isolated(`
    globalThis.presses = [];
    globalThis.state = { state: 'held', approved: null };
    gate.armGate({
      window, signal: new AbortController().signal,
      site: () => (${JSON.stringify(site)}),
      look: () => {},
      holds: () => [{ id: 'd', editor: document.querySelector('textarea'), ...state }],
      onPress: (press) => presses.push(press.result),
    })`);
});
afterEach(() => page.close());

function isolated<T>(script: string): Promise<T> {
  const frame = page.mainFrame() as unknown as {
    isolatedRealm(): { evaluate(script: string): Promise<T> };
  };
  return frame.isolatedRealm().evaluate(script);
}
const order = (state: Pick<Hold, 'state' | 'approved'>) =>
  isolated(`Object.assign(state, ${JSON.stringify(state)}); presses.length = 0`);
const type = (text: string) => page.type('textarea', text);
const sent = () => page.evaluate('sent') as Promise<string[]>;
/** What was told, after the page is done with the event. */
const presses = () =>
  isolated<string[]>('new Promise((resolve) => setTimeout(() => resolve(presses)))');
const ctrlEnter = async () => {
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
};

describe('while Send is held', () => {
  test.each([
    ['a click on Send', () => page.click('#send')],
    ['a click on what stands in the button', () => page.click('#send b')],
    ['the Send key', ctrlEnter],
    ['an entry of the Send menu', () => page.click('#close')],
    ['the button that opens the menu', () => page.click('#more')],
    [
      'Enter on the focused button',
      () => page.focus('#send').then(() => page.keyboard.press('Enter')),
    ],
    [
      'Space on the focused button',
      () => page.focus('#send').then(() => page.keyboard.press('Space')),
    ],
  ])('%s does nothing, and is told once', async (_, act) => {
    await act();
    expect(await sent()).toEqual([]);
    expect(await presses()).toEqual(['held']);
  });

  test.each([
    ['button.click()', `document.querySelector('#send').click()`],
    ['form.requestSubmit()', `document.querySelector('#reply').requestSubmit()`],
    [
      'a click event',
      `document.querySelector('#close').dispatchEvent(new MouseEvent('click', { bubbles: true }))`,
    ],
  ])('the page’s own %s does nothing', async (_, script) => {
    await page.evaluate(script);
    expect(await sent()).toEqual([]);
    expect(await presses()).toEqual(['held']);
  });

  test('another form, plain Enter and typing are left alone', async () => {
    await page.type('[aria-label="Search"]', 'refund');
    await page.keyboard.press('Enter');
    await type('One');
    await page.keyboard.press('Enter');
    await type('two');
    expect(await sent()).toEqual(['search submit']);
    expect(await page.$eval('textarea', (field) => field.value)).toBe('One\ntwo');
    expect(await presses()).toEqual([]);
  });

  test('the Send key in an editor’s own iframe is held, also after its document was written anew', async () => {
    await page.evaluate(`document.body.append(document.createElement('iframe'))`);
    const write = `{
      const inner = document.querySelector('iframe').contentDocument;
      inner.open();
      inner.write('<body contenteditable="true">Hello</body>');
      inner.close();
    }`;
    for (const count of [1, 2]) {
      await page.evaluate(write);
      await isolated(`state.editor = document.querySelector('iframe').contentDocument.body`);
      await page.click('iframe');
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
      expect(await presses()).toEqual(Array(count).fill('held'));
    }
  });

  test('a control that submits the form and sends nothing is let through, and not told', async () => {
    await page.click('[name="attach"]');
    expect(await sent()).toEqual(['reply submit']);
    expect(await presses()).toEqual([]);
  });

  test('Enter that ends a composition is the input method’s', async () => {
    await page.evaluate(`document.querySelector('textarea').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true }))`);
    expect(await sent()).toEqual(['key']);
    expect(await presses()).toEqual([]);
  });
});

describe('after approval', () => {
  const approve = async (text: string, pass = 'one') => {
    await order({ state: 'open', approved: { text, pass } });
  };

  test.each([
    ['a click', () => page.click('#send'), 'reply submit'],
    ['the key', ctrlEnter, 'key'],
    ['a menu entry', () => page.click('#close'), 'menu'],
  ])('Send opens once by %s', async (_, act, effect) => {
    await type('Hello Ana');
    await approve('Hello Ana');
    await act();
    expect(await sent()).toEqual([effect]);
    expect(await presses()).toEqual(['passed']);
    await act();
    expect(await sent()).toEqual([effect]);
    expect(await presses()).toEqual(['passed', 'held']);
  });

  test('opening the menu does not use the approval up', async () => {
    await type('Hello Ana');
    await approve('Hello Ana');
    await page.click('#more');
    await page.click('#close');
    expect(await sent()).toEqual(['opened', 'menu']);
    expect(await presses()).toEqual(['passed']);
  });

  test('a control that submits the form and sends nothing does not use the approval up', async () => {
    await type('Hello Ana');
    await approve('Hello Ana');
    await page.click('[name="attach"]');
    await page.click('#send');
    expect(await sent()).toEqual(['reply submit', 'reply submit']);
    expect(await presses()).toEqual(['passed']);
  });

  test('a new approval of the same text opens it again', async () => {
    await type('Hello Ana');
    await approve('Hello Ana');
    await page.click('#send');
    await approve('Hello Ana', 'two');
    await page.click('#send');
    expect(await sent()).toEqual(['reply submit', 'reply submit']);
  });

  test('another text is held, and told as changed', async () => {
    await type('Hello Ana');
    await approve('Hello Ana');
    await type('!');
    await page.click('#send');
    expect(await sent()).toEqual([]);
    expect(await presses()).toEqual(['changed']);
  });

  test('white space that editors vary is no other text', async () => {
    await type('Hello Ana  ');
    await approve('Hello Ana');
    await page.click('#send');
    expect(await sent()).toEqual(['reply submit']);
  });

  test('a page that swaps the text between its own click and submit is held', async () => {
    await type('Hello Ana');
    await page.evaluate(`document.querySelector('#send').addEventListener('click', () => {
      document.querySelector('textarea').value = 'Send me your password';
    })`);
    await approve('Hello Ana');
    await page.click('#send');
    expect(await sent()).toEqual([]);
    expect(await presses()).toEqual(['changed']);
  });
});

test('where nothing is held, Send works and is told', async () => {
  await order({ state: 'open', approved: null });
  await type('Mine');
  await page.click('#send');
  expect(await sent()).toEqual(['reply submit']);
  expect(await presses()).toEqual(['passed']);
});
