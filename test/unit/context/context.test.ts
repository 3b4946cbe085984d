import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declaredFor } from '../../../lib/context/declared.ts';
import { contextOf } from '../../../lib/context/index.ts';
import { contextPackage, subject } from '../../../lib/model/context-package.ts';
import { type SiteInput, site as siteSchema } from '../../../lib/model/site.ts';
import { seen } from '../../../lib/sites/seen.ts';
import { one, pageAt } from '../sites/page.ts';

const day = '2026-11';
const site = (parts: Partial<SiteInput>) =>
  siteSchema.parse({
    id: 'own',
    name: 'Own',
    kind: 'helpdesk',
    verified: { on: day, how: 'Made up' },
    sources: ['None'],
    ...parts,
  });

function read(body: string, parts: Partial<SiteInput>, selector = '#draft', isEditor = true) {
  const document = pageAt('https://desk.example.com/t/5', `<body>${body}</body>`);
  const element = one(document, selector);
  return contextOf({
    element,
    editor: isEditor ? element : null,
    site: site(parts),
    document,
    url: document.URL,
    declared: declaredFor(element),
  });
}

const requests = { request: seen(day, '.customer') };
const draft = '<textarea id="draft"></textarea>';
const present = (value: unknown) => ({ state: 'present', value });
const absent = { state: 'absent' };

describe('the request', () => {
  it('is the last message of the customer before the draft', () => {
    const body = `<p class="customer">One</p><p class="customer">Two</p>${draft}<p class="customer">Three</p>`;
    expect(read(body, requests).context.request).toEqual(present('Two'));
  });

  it('passes over empty messages', () => {
    const body = `<p class="customer">One</p><p class="customer"> </p>${draft}`;
    expect(read(body, requests).context.request).toEqual(present('One'));
  });

  it('is the first message below an editor that stands above the conversation', () => {
    const body = `${draft}<p class="customer">Newest</p><p class="customer">Older</p>`;
    expect(read(body, requests).context.request).toEqual(present('Newest'));
  });

  it('is never a turn after a chatbot’s answer', () => {
    const body = '<p id="draft">Answer</p><p class="customer">Later</p>';
    expect(read(body, requests, '#draft', false).context.request).toEqual(absent);
  });

  it('is not an element around the draft', () => {
    expect(read(`<div class="customer">${draft}</div>`, requests).context.request).toEqual(absent);
  });

  it('is found for a draft in an open shadow root', () => {
    const document = pageAt(
      'https://desk.example.com/',
      '<body><p class="customer">One</p><div id="host"></div></body>',
    );
    const root = one(document, '#host').attachShadow({ mode: 'open' });
    root.innerHTML = draft;
    const element = one(root, '#draft');
    const found = contextOf({
      element,
      editor: element,
      site: site(requests),
      document,
      url: document.URL,
      declared: null,
    });
    expect(found.context.request).toEqual(present('One'));
  });
});

describe('what belongs to one message only', () => {
  const turns = `
    <section><p class="answer" id="a">First</p><i class="sure">70%</i><ol><li>Read</li></ol></section>
    <section><p class="answer" id="b">Second</p></section>`;
  const chat: Partial<SiteInput> = {
    kind: 'chatbot',
    aiOutput: seen(day, '.answer'),
    confidence: seen(day, '.sure'),
    steps: seen(day, 'ol > li'),
  };

  it('is read in its own turn', () => {
    expect(read(turns, chat, '#a', false).context).toMatchObject({
      confidence: present({ value: 0.7, label: null, source: 'page' }),
      steps: present([{ title: 'Read' }]),
    });
  });

  it('is not taken from another turn', () => {
    expect(read(turns, chat, '#b', false).context).toMatchObject({
      confidence: absent,
      steps: absent,
    });
  });
});

describe('the subject', () => {
  it('has the ticket of the URL, and else of the page', () => {
    const selector = seen(day, '.id');
    const body = `<b class="id">7</b>${draft}`;
    expect(read(body, { ticket: { url: '/t/(\\d+)', selector } }).subject.ticket).toBe('5');
    expect(read(body, { ticket: { url: '/other/(\\d+)', selector } }).subject.ticket).toBe('7');
    expect(read(body, { ticket: { url: '(', selector } }).subject.ticket).toBe('7');
    expect(read(draft, { ticket: { selector } }).subject.ticket).toBeNull();
  });

  it('finds nothing by a selector that needs the ticket where it is not known', () => {
    const body = `<p class="customer">One</p>${draft}`;
    const scoped = { request: seen(day, '[data-t="{ticket}"] .customer') };
    expect(read(body, scoped).context.request).toEqual(absent);
  });

  it('keeps what the page says where a declaration says nothing of it', () => {
    const declared = `<script type="application/ai-handoff+json" data-ai-for="draft">{"subject":{"title":"Declared"}}</script>`;
    const parts = { ticket: { url: '/t/(\\d+)' }, customer: { name: seen(day, '.name') } };
    expect(read(`<b class="name">Lea</b>${draft}${declared}`, parts).subject).toEqual({
      ticket: '5',
      title: 'Declared',
      customer: { name: 'Lea', organisation: null, tags: [], value: null },
    });
  });
});

describe('contextOf', () => {
  it('invents nothing on a page of which nothing is known', () => {
    expect(read(draft, {})).toEqual({
      context: {
        request: absent,
        steps: absent,
        confidence: absent,
        concerns: absent,
        options: absent,
        nextAction: absent,
      },
      subject: { ticket: null, title: null, customer: null },
    });
  });

  it('gives what the model takes, whatever the page holds', () => {
    const everything: Partial<SiteInput> = {
      request: seen(day, 'p'),
      steps: seen(day, 'li'),
      options: seen(day, 'p'),
      confidence: seen(day, 'i'),
      ticket: { selector: seen(day, 'i'), title: seen(day, 'p') },
      customer: { name: seen(day, 'p'), tags: seen(day, 'li'), value: seen(day, 'i') },
    };
    const words = fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,% ]{0,12}$/));
    const plain = (text: string) => text.replace(/[&<>"]/g, '');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (texts) => {
        const body = texts.map(plain).map((text) => `<p>${text}</p><li>${text}</li><i>${text}</i>`);
        const found = read(body.join('') + draft, everything);
        expect(contextPackage.safeParse(found.context).success).toBe(true);
        expect(subject.safeParse(found.subject).success).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
