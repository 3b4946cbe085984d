import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Found } from '../../lib/detection/index.ts';
import type { Site } from '../../lib/model/site.ts';
import { aiLabels } from '../../lib/sites/ai-labels.ts';
import { unknownSite } from '../../lib/sites/unknown.ts';
import { ensureBrowser, inProject, quietFlags } from '../support/browser.ts';

/** What the page under test keeps for the assertions. */
interface Log {
  drafts: Found[];
  gone: { id: string; why: string }[];
  detection: import('../../lib/detection/index.ts').Detection;
}
declare global {
  interface Window {
    log: Log;
  }
}

const answer =
  'Thank you for writing to us. Your refund of $120 was sent on Monday and should arrive within five working days.';
const words = answer.repeat(4).split(/(?<= )/);
const generic: Site = { ...unknownSite, aiControls: { selector: [], labels: aiLabels } };

let browser: Browser;
let server: Server;
let origin: string;
let script: string;
let page: Page;
const pages = new Map<string, string>();
let errors: unknown[] = [];
/** Requests for `/slow`, which keep a page loading until they are answered. */
const slow: ServerResponse[] = [];

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: inProject('lib/detection/index.ts'), formats: ['iife'], name: 'detection' },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('Vite built nothing.');
  script = output.output[0].code;
  server = createServer((request, response) => {
    if (request.url === '/slow') return void slow.push(response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><body>${pages.get(request.url ?? '') ?? ''}</body>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await puppeteer.launch({
    executablePath: ensureBrowser(),
    headless: true,
    args: quietFlags,
  });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

afterEach(async () => {
  await page?.close();
  const thrown = errors;
  errors = [];
  expect(thrown).toEqual([]);
});

/** Opens a page with detection in its top frame, as the extension would start it. */
async function open(
  html: string,
  site: Site = generic,
  waitUntil: 'load' | 'domcontentloaded' = 'load',
): Promise<void> {
  const path = `/${pages.size}`;
  pages.set(path, html);
  page = await browser.newPage();
  page.on('pageerror', (error) => errors.push(error));
  const start = `if (window === top) {
    ${script}
    const log = window.log = { drafts: [], gone: [] };
    log.detection = detection.detect({
      window,
      site: () => (${JSON.stringify(site)}),
      signal: new AbortController().signal,
      onDraft: (draft) => log.drafts.push(JSON.parse(JSON.stringify({ ...draft, element: draft.element.id, editor: draft.editor && draft.editor.id }))),
      onGone: (id, why) => log.gone.push({ id, why }),
    });
  }`;
  await page.evaluateOnNewDocument(start);
  await page.goto(origin + path, { waitUntil });
}

type Told = Omit<Found, 'element' | 'editor'> & { element: string; editor: string | null };
const told = () => page.evaluate(() => window.log.drafts) as unknown as Promise<Told[]>;
const gone = () => page.evaluate(() => window.log.gone);
/** Waits until the newest report is a settled draft with this text in it, and returns it. */
async function settled(text = ''): Promise<Told> {
  await page.waitForFunction(
    (wanted) => {
      const last = window.log.drafts.at(-1);
      return last?.state === 'settled' && last.text.includes(wanted);
    },
    { timeout: 10_000 },
    text,
  );
  return (await told()).at(-1) as Told;
}
const ids = async () => [...new Set((await told()).map(({ id }) => id))];
const strengths = ({ evidence }: Told) =>
  evidence.map(({ kind, strength }) => `${kind} ${strength}`);

/** Something that is found for certain: what was not found before it is not found at all. */
async function sentinel(): Promise<void> {
  await page.evaluate(() => {
    const field = document.createElement('div');
    field.id = 'sentinel';
    field.textContent = 'This is said to be an AI text by the page.';
    field.setAttribute('data-ai-draft', '');
    document.body.append(field);
  });
  await page.waitForFunction(() => window.log.drafts.at(-1)?.state === 'settled');
  expect((await told()).map(({ element }) => element)).toEqual(['sentinel', 'sentinel']);
}

const press = (key: string, command: string) =>
  page.keyboard.press(key as 'KeyV', { commands: [command] });

const fields = {
  textarea: '<textarea id="field" rows="5" cols="60"></textarea>',
  input: '<input id="field" size="60">',
  'react-like textarea': `<textarea id="field"></textarea><script>
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    Object.defineProperty(field, 'value', { get() { return own.get.call(this) }, set(v) { own.set.call(this, v) } });
  </script>`,
  contenteditable: '<div id="field" contenteditable="true"><p><br></p></div>',
};

/** Found as soon as the page was looked at. */
const beacon = '<div data-ai-draft>Beacon</div>';

/** Puts a text into the field as a page does. */
const insert = `(text) => {
  if ('value' in field) field.value = text;
  else field.innerHTML = '<p>' + text + '</p>';
}`;

describe('a text that the page puts into an editor', () => {
  for (const [name, field] of Object.entries(fields)) {
    test(`${name}: strong after a press on a control that says AI, told at once and when settled`, async () => {
      await open(`${field}<button id="ai">Draft with AI</button>
        <script>ai.onclick = () => setTimeout(() => (${insert})(${JSON.stringify(answer)}), 300)</script>`);
      await page.click('#ai');
      const draft = await settled(answer);
      expect(draft).toMatchObject({
        place: 'editor',
        editor: 'field',
        text: answer,
        failure: null,
      });
      expect(strengths(draft)).toEqual(['inserted strong']);
      expect(draft.evidence[0]?.seen).toContain('“Draft with AI”');
      expect((await told()).map(({ state }) => state)).toEqual(['forming', 'settled']);
      expect(await ids()).toHaveLength(1);
    });
  }

  test('is weak with no such press, and a second text after one press is weak too', async () => {
    await open(`${fields.contenteditable}<div id="other" contenteditable="true"></div><button id="ai">✨</button>
      <script>ai.onclick = () => { field.textContent = ${JSON.stringify(answer)} }</script>`);
    await page.click('#ai');
    expect(strengths(await settled(answer))).toEqual(['inserted strong']);
    await page.evaluate(() => {
      document.querySelector('#other')!.textContent = 'Macro: thank you for your patience.';
    });
    expect(strengths(await settled('Macro'))).toEqual(['inserted weak']);
  });

  test('is noticed at Send where no event told of it', async () => {
    await open(`${fields.textarea}`);
    const found = await page.evaluate((text) => {
      const field = document.querySelector('textarea')!;
      window.log.detection.look(field);
      field.value = text;
      const { place, state, text: seen } = window.log.detection.look(field)!;
      return { place, state, text: seen };
    }, answer);
    expect(found).toEqual({ place: 'editor', state: 'forming', text: answer });
    expect(strengths(await settled(answer))).toEqual(['inserted weak']);
  });

  test('that the page types token by token is streamed', async () => {
    await open(`${fields.contenteditable}<script>
      const words = ${JSON.stringify(words)};
      const start = () => { const timer = setInterval(() => { const word = words.shift(); if (!word) return clearInterval(timer); field.firstChild.append(word); }, 20) };
    </script>`);
    await page.evaluate('start()');
    const draft = await settled('five working days.');
    expect(strengths(draft).sort()).toEqual(['inserted weak', 'streamed strong']);
    expect(draft.text).toBe(answer.repeat(4));
    expect(await ids()).toHaveLength(1);
  });

  test('in a same-origin iframe that is written anew for each text, as CKEditor 4 does', async () => {
    await open(`<iframe id="frame"></iframe><button id="ai" aria-label="Insert AI reply">+</button><script>
      const write = (html) => { const d = frame.contentDocument; d.open(); d.write('<body id="field" contenteditable="true">' + html + '</body>'); d.close(); };
      write('<p><br></p>');
      ai.onclick = () => setTimeout(write, 200, '<p>' + ${JSON.stringify(answer)} + '</p>');
    </script>`);
    await page.click('#ai');
    const draft = await settled(answer);
    expect(strengths(draft)).toEqual(['inserted strong']);
    const frame = page.frames()[1]!;
    await frame.click('body');
    await page.keyboard.press('End');
    await page.keyboard.type(' Best regards');
    const edited = await settled('Best regards');
    expect(edited.id).toBe(draft.id);
    await page.evaluate(`write(frame.contentDocument.body.innerHTML + '<p>And a postscript.</p>')`);
    expect((await settled('postscript')).id).toBe(draft.id);
    expect(
      await page.evaluate('log.detection.found()[0].editor === frame.contentDocument.body'),
    ).toBe(true);
    expect(await gone()).toEqual([]);
  });

  test('that shows the text of the AI panel beside it is known, also a bit changed and pasted', async () => {
    const site: Site = {
      ...generic,
      kind: 'helpdesk',
      name: 'Desk',
      aiOutput: [{ selector: '.panel', seen: '2026-11' }],
    };
    await open(`<div class="panel">${answer}</div>${fields.textarea}${beacon}`, site);
    await settled('Beacon');
    await page.evaluate((text) => {
      document.querySelector('textarea')!.focus();
      document.execCommand('insertText', false, `Dear Ms Li, ${text.replace('Monday', 'Tuesday')}`);
    }, answer);
    const draft = await settled('Tuesday');
    expect(strengths(draft)).toContain('site strong');
  });
});

describe('what a person does', () => {
  const own = 'I have looked into this for you and will call you back tomorrow morning. ';

  for (const name of ['textarea', 'contenteditable'] as const) {
    test(`${name}: typing, cutting, pasting, undoing, composing and correcting give no draft`, async () => {
      await open(fields[name]);
      await page.click('#field');
      await page.keyboard.type(own);
      await page.keyboard.press('Enter');
      await press('KeyA', 'SelectAll');
      await press('KeyX', 'Cut');
      for (let i = 0; i < 3; i++) await press('KeyV', 'Paste');
      await page.keyboard.down('Control');
      await press('KeyZ', 'Undo');
      await press('KeyZ', 'Undo');
      await press('KeyY', 'Redo');
      await page.keyboard.up('Control');
      const client = await page.createCDPSession();
      await client.send('Input.imeSetComposition', {
        text: '今日はとても良い天気ですねと言いました',
        selectionStart: 3,
        selectionEnd: 3,
      });
      await client.send('Input.insertText', { text: '今日はとても良い天気ですねと言いました' });
      // As an emoji picker, dictation or a corrected word puts it in: no key at all.
      await client.send('Input.insertText', { text: 'a sentence that was dictated by the person' });
      await page.keyboard.type('and on');
      await sentinel();
    });
  }

  test('dragging text into the editor gives no draft', async () => {
    await open(`<p id="source">${own}</p>${fields.contenteditable}`);
    await page.evaluate(() =>
      getSelection()!.selectAllChildren(document.querySelector('#source')!),
    );
    const from = (await (await page.$('#source'))!.boundingBox())!;
    const to = (await (await page.$('#field'))!.boundingBox())!;
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 5, { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction(() => document.querySelector('#field')!.textContent!.length > 20);
    await sentinel();
  });

  test('a preview that grows while they type is none, nor are a clock, a log and a feed', async () => {
    await open(`${fields.textarea}<div id="preview"></div><div id="clock"></div><div id="lines"></div>
      <ul id="feed"></ul><script>
      field.oninput = () => { preview.textContent = field.value };
      let n = 0;
      window.timer = setInterval(() => {
        n += 1;
        clock.textContent = 'It is now ' + 'tick '.repeat(n % 9) + n;
        lines.append(Object.assign(document.createElement('div'), { textContent: 'GET /tickets/' + n + ' answered with 200 in 12 ms' }));
        feed.append(Object.assign(document.createElement('li'), { textContent: 'Somebody wrote a message with number ' + n }));
      }, 100);
    </script>`);
    await page.click('#field');
    await page.keyboard.type(own + own, { delay: 20 });
    await page.waitForFunction(() => document.querySelectorAll('#lines > div').length > 25);
    await page.evaluate('clearInterval(timer)');
    await sentinel();
  });

  test('edits are updates of the same draft; a rewritten or emptied one is gone, undone it is back', async () => {
    await open(`${fields.textarea}<button id="ai">Draft with AI</button>
      <script>ai.onclick = () => { field.value = ${JSON.stringify(answer)} }</script>`);
    await page.click('#ai');
    const first = await settled(answer);
    await page.click('#field');
    await page.keyboard.press('End');
    await page.keyboard.type(' Bye.');
    const edited = await settled('Bye.');
    expect(edited.id).toBe(first.id);
    await press('KeyA', 'SelectAll');
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => window.log.gone.length === 1);
    expect(await gone()).toEqual([{ id: first.id, why: 'emptied' }]);
    await page.keyboard.down('Control');
    await press('KeyZ', 'Undo');
    await page.keyboard.up('Control');
    await page.waitForFunction((id) => window.log.drafts.at(-1)?.id !== id, {}, first.id);
    const again = await settled(answer);
    expect(again.id).not.toBe(first.id);
    await press('KeyA', 'SelectAll');
    await page.keyboard.type('Something else entirely, by my own hand.');
    await page.waitForFunction(() => window.log.gone.length === 2);
    expect((await gone())[1]).toEqual({ id: again.id, why: 'rewritten' });
  });

  test('selecting text and asking for a review makes it a draft', async () => {
    await open(`<p id="text">Some words of unknown origin.</p>${fields.textarea}`);
    expect(await page.evaluate(() => window.log.detection.mark())).toBeNull();
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#text')!));
    await page.evaluate(() => void window.log.detection.mark());
    const draft = await settled();
    expect(draft).toMatchObject({ place: 'selection', text: 'Some words of unknown origin.' });
    expect(strengths(draft)).toEqual(['marked strong']);
    await page.click('#field');
    await page.keyboard.type('My own words, all of them.');
    await page.evaluate(() => document.querySelector('textarea')!.setSelectionRange(0, 2));
    await page.evaluate(() => void window.log.detection.mark());
    const inEditor = await settled('My own');
    expect(inEditor).toMatchObject({ place: 'editor', text: 'My own words, all of them.' });
  });

  test('what the extension itself wrote is no draft', async () => {
    await open(fields.textarea);
    await page.evaluate((text) => {
      const field = document.querySelector('textarea')!;
      field.focus();
      document.execCommand('insertText', false, text);
      window.log.detection.own(field);
    }, answer);
    await sentinel();
  });
});

describe('an answer that grows on the page', () => {
  /** How pages show a growing answer, given the words so far, the newest word and its number. */
  const ways = {
    'text nodes are extended':
      "(all, word, n) => { if (n % 30 === 0) { p = document.createElement('p'); box.append(p) } p.append(word) }",
    'the HTML is made anew for each token':
      "(all) => { box.innerHTML = '<p>' + all.slice(0, 200) + '</p><p>' + all.slice(200) + '</p>' }",
    'the container is replaced for each token':
      "(all) => { const next = document.createElement('div'); next.textContent = all; box.replaceChildren(next) }",
    'it stands in an open shadow root': '(all, word) => { box.shadowRoot.firstChild.append(word) }',
  };
  for (const [name, way] of Object.entries(ways)) {
    test(`is streamed: ${name}`, async () => {
      await open(`<ul id="list"><li id="old">${'An earlier message of some length. '.repeat(20)}</li></ul>
        <div id="row"><b>Bot</b><div id="box" style="min-height: 20px"></div></div><script>
        let p, all = '', n = 0;
        if (${name.includes('shadow')}) box.attachShadow({ mode: 'open' }).innerHTML = '<div></div>';
        const words = ${JSON.stringify(words)}, way = ${way};
        box.onclick = () => { const timer = setInterval(() => { const word = words.shift(); if (!word) return clearInterval(timer); all += word; way(all, word, n++) }, 25) };
      </script>`);
      await page.click('#box');
      const draft = await settled();
      expect(draft.place).toBe('message');
      expect(strengths(draft)).toEqual(['streamed strong']);
      expect(draft.text.replace(/\s/g, '')).toBe(answer.repeat(4).replace(/\s/g, ''));
      expect(await ids()).toHaveLength(1);
    });
  }

  const chatbot: Site = {
    ...generic,
    kind: 'chatbot',
    name: 'Chat',
    aiOutput: [{ selector: '.answer', seen: '2026-11' }],
    streaming: [{ selector: '[data-busy="true"]', seen: '2026-11' }],
  };

  test('settles when the site says so, and is one draft though the page renders it anew', async () => {
    await open(
      `<div id="chat" data-busy="true"></div><script>
      const words = ${JSON.stringify(words.slice(0, 30))}; let all = '';
      const timer = setInterval(() => {
        const word = words.shift();
        if (!word) { clearInterval(timer); chat.dataset.busy = 'false'; window.done = performance.now(); return }
        all += word; chat.innerHTML = '<div class="answer">' + all + '</div>';
      }, 30);
    </script>`,
      chatbot,
    );
    const draft = await settled();
    const waited = await page.evaluate('performance.now() - done');
    expect(waited).toBeLessThan(650);
    expect(strengths(draft)).toEqual(['site strong']);
    expect(await ids()).toHaveLength(1);
    await page.evaluate(() => {
      const chat = document.querySelector('#chat')!;
      chat.replaceChildren(...[...chat.children].map((child) => child.cloneNode(true)));
    });
    await page.evaluate(() => document.querySelector('#chat')!.remove());
    await page.waitForFunction(() => window.log.gone.length > 0);
    expect(await gone()).toEqual([{ id: draft.id, why: 'removed' }]);
  });

  test('that ends empty is a failure', async () => {
    await open(
      `<div id="chat" data-busy="true"><div class="answer"></div></div>${beacon}`,
      chatbot,
    );
    await settled('Beacon');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#chat')!.dataset.busy = 'false';
    });
    await page.waitForFunction(() => window.log.drafts.at(-1)?.failure);
    const draft = await settled();
    expect(draft).toMatchObject({ text: '', failure: 'The AI finished without writing anything.' });
  });
});

describe('declared markup', () => {
  test('makes a draft of a message and of an editor, and tells of a failure', async () => {
    await open(`<div id="message" data-ai-draft="m1">${answer}</div>
      <textarea id="field" data-ai-draft="e1">Dear customer, all is well.</textarea>
      <div id="failed" data-ai-draft="f1" data-ai-state="failed">Half of an</div>`);
    await page.waitForFunction(
      () => window.log.drafts.filter((one) => one.state === 'settled').length === 3,
    );
    const drafts = (await told()).filter(({ state }) => state === 'settled');
    const byElement = Object.fromEntries(drafts.map((draft) => [draft.element, draft]));
    expect(byElement.message).toMatchObject({ place: 'message', text: answer, failure: null });
    expect(byElement.field).toMatchObject({ place: 'editor', text: 'Dear customer, all is well.' });
    expect(byElement.failed?.failure).toBeTruthy();
    for (const draft of drafts) expect(strengths(draft)).toEqual(['declared strong']);
  });

  test('of a stream is waited for', async () => {
    await open(`<div id="message" data-ai-draft data-ai-state="streaming">Half</div>`);
    await page.waitForFunction(() => window.log.drafts.length === 1);
    await page.evaluate(() => {
      const message = document.querySelector('#message')!;
      message.append(' of it, and the other half.');
      message.setAttribute('data-ai-state', 'done');
    });
    const draft = await settled('other half');
    expect(draft.failure).toBeNull();
    expect((await told()).map(({ state }) => state)).toEqual(['forming', 'settled']);
  });
});

describe('an AI text that stood in the tab before', () => {
  const remember = () =>
    page.evaluate(
      (text) => window.log.detection.remember([{ text, strength: 'strong' }]),
      `${answer} Kind regards`,
    );

  test('is known again where the page brings it along, and where it comes up later', async () => {
    await open(`<textarea id="brought">${answer}</textarea><textarea id="later"></textarea>`);
    await remember();
    expect(await settled()).toMatchObject({ editor: 'brought', text: answer });
    await page.evaluate((text) => {
      (document.querySelector('#later') as HTMLTextAreaElement).value = text;
    }, answer);
    await page.click('#later');
    await page.waitForFunction(() => window.log.drafts.at(-1)?.editor === ('later' as unknown));
    for (const draft of await told()) expect(strengths(draft)).toContain('carried strong');
  });

  test('is not looked for in the field that a rich editor takes the place of while the page loads', async () => {
    const source = `&lt;p&gt;${answer}&lt;/p&gt;`;
    await open(
      `<textarea id="field">${source}</textarea><img src="/slow">`,
      generic,
      'domcontentloaded',
    );
    await remember();
    await page.evaluate((text) => {
      const field = document.querySelector('#field') as HTMLElement;
      field.style.visibility = 'hidden';
      const rich = document.createElement('div');
      Object.assign(rich, { id: 'rich', contentEditable: 'true', innerHTML: `<p>${text}</p>` });
      field.after(rich);
    }, answer);
    await settled();
    await page.evaluate(
      (ready) => {
        window.addEventListener('load', ready);
      },
      await page.evaluateHandle(() => () => document.body.setAttribute('data-loaded', '')),
    );
    for (const response of slow.splice(0)) response.end();
    await page.waitForSelector('[data-loaded]');
    expect(new Set((await told()).map(({ editor }) => editor))).toEqual(new Set(['rich']));
  });

  test('is found in a field of a page that still loads when Send is pressed, or when it has loaded', async () => {
    await open(
      `<textarea id="field">${answer}</textarea><img src="/slow">`,
      generic,
      'domcontentloaded',
    );
    await page.evaluate(() => window.log.detection.look(document.querySelector('#field')!));
    await remember();
    expect(await told()).toEqual([]);
    const found = await page.evaluate(
      () => window.log.detection.look(document.querySelector('#field')!)?.text,
    );
    expect(found).toBe(answer);
    for (const response of slow.splice(0)) response.end();
    expect(await settled()).toMatchObject({ editor: 'field' });
  });
});

describe('the cost', () => {
  test('nothing runs while the page stands still, and a long typing is followed without a look per key', async () => {
    await open(`${fields.contenteditable}${'<p>Line</p>'.repeat(2000)}<script>
      window.timers = 0;
    </script>`);
    await page.evaluate(() => {
      const counted = window as unknown as { timers: number };
      const original = window.setTimeout.bind(window);
      window.setTimeout = ((...all: Parameters<typeof setTimeout>) => {
        counted.timers += 1;
        return original(...all);
      }) as typeof setTimeout;
    });
    await page.click('#field');
    await page.keyboard.type('a'.repeat(100), { delay: 10 });
    const whileTyping = await page.evaluate('timers');
    expect(whileTyping).toBeLessThan(40);
    // The last look after the keys, then none.
    await page.waitForFunction(
      '(() => { const now = timers; const same = window.last === now; window.last = now; return same })()',
      { polling: 700 },
    );
  });
});
