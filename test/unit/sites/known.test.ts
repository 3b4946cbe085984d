import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../lib/context/index.ts';
import { chooseSite } from '../../../lib/sites/choose.ts';
import { sitesFor } from '../../../lib/sites/registry.ts';
import { all, textOf } from '../../../lib/sites/select.ts';
import { fixture, frameIn, one, pageAt } from './page.ts';

function open(name: string, url: string) {
  const page = fixture(name, url);
  return { page, site: chooseSite(sitesFor(url), page) ?? expect.fail('no site') };
}

function context(opened: ReturnType<typeof open>, element: Element, editor: Element | null) {
  const { page, site } = opened;
  return contextOf({ element, editor, site, document: page, url: page.URL, declared: null });
}

const present = (value: unknown) => ({ state: 'present', value });
const absent = { state: 'absent' };

describe('ChatGPT', () => {
  const chat = open('chatgpt/draft', 'https://chatgpt.com/c/6f1a-22');
  const answers = all(chat.page, chat.site.aiOutput);

  it('has its answers, editor and Send', () => {
    expect(answers.map((answer) => answer.getAttribute('data-message-id'))).toEqual(['a1', 'a2']);
    expect(all(chat.page, chat.site.editor.selector).map(({ id }) => id)).toEqual([
      'prompt-textarea',
    ]);
    expect(all(chat.page, chat.site.send.selector)).toHaveLength(1);
    expect(chat.site.send.keys).toEqual(['Enter']);
  });

  it('has the turn before each answer as its request, and the confidence of that answer only', () => {
    const [first, second] = answers.map((answer) => context(chat, answer, null));
    expect(first?.context.request).toEqual(present('Is a cabin bag of 8 kg free?'));
    expect(first?.context.confidence).toEqual(absent);
    expect(second?.context.request).toEqual(present('And a second one?'));
    expect(second?.context.confidence).toEqual(
      present({ value: 0.85, label: 'Medium', source: 'parsed from text' }),
    );
    expect(second?.subject).toEqual({ ticket: '6f1a-22', title: null, customer: null });
  });

  it('has nothing to find in a new chat', () => {
    const { page, site } = open('chatgpt/no-draft', 'https://chatgpt.com/');
    expect([all(page, site.aiOutput), all(page, site.streaming)]).toEqual([[], []]);
    expect(all(page, site.editor.selector)).toHaveLength(1);
  });
});

describe('Claude', () => {
  const chat = open('claude/draft', 'https://claude.ai/chat/9b0c');

  it('has its answers, what is no part of them, and the sign that one is being written', () => {
    const answers = all(chat.page, chat.site.aiOutput);
    expect(answers.map(textOf)).toHaveLength(2);
    expect(all(answers[1] as Element, chat.site.aiOutputStrip).map(({ id }) => id)).toEqual([
      'markdown-artifact',
    ]);
    expect(all(chat.page, chat.site.streaming)).toHaveLength(1);
    expect(context(chat, answers[1] as Element, null)).toMatchObject({
      context: { request: present('Make it friendlier.'), steps: absent },
      subject: { ticket: '9b0c' },
    });
  });

  it('has its editor and Send', () => {
    expect(all(chat.page, chat.site.editor.selector)).toHaveLength(1);
    expect(all(chat.page, chat.site.send.selector)).toEqual([
      one(chat.page, '[aria-label="Send message"]'),
    ]);
  });

  it('has nothing to find in a new chat', () => {
    const { page, site } = open('claude/no-draft', 'https://claude.ai/new');
    expect([all(page, site.aiOutput), all(page, site.streaming)]).toEqual([[], []]);
  });
});

describe('Chatwoot', () => {
  const url = 'https://talk.example.com/app/accounts/1/conversations/3';

  it('has the draft of its AI, and not the bot messages that were sent', () => {
    const { page, site } = open('chatwoot/draft', url);
    expect(all(page, site.aiOutput).map(textOf)).toEqual(['Order 8812 arrives on Friday.']);
    expect(all(page, site.editor.selector)).toEqual([]);
  });

  it('has the customer’s last message as the request', () => {
    const desk = open('chatwoot/draft', url);
    const draft = one(desk.page, '.copilot-editor p');
    expect(context(desk, draft, null)).toMatchObject({
      context: { request: present('Order 8812. When will it be here?') },
      subject: { ticket: '3', customer: null },
    });
  });

  it('has the reply’s editor and its Send', () => {
    const { page, site } = open('chatwoot/no-draft', url);
    expect(all(page, site.aiOutput)).toEqual([]);
    expect(all(page, site.editor.selector).map(textOf)).toEqual(['Hello']);
    expect(all(page, site.send.selector).map(textOf)).toEqual(['Send (↵)']);
    expect(site.aiControls.labels).toEqual(['Accept', 'Use']);
  });
});

describe('Zendesk', () => {
  const desk = open('zendesk/draft', 'https://quay.zendesk.com/agent/tickets/72');
  const composer = desk.site.editor.selector;

  it('reads the ticket in which the draft stands, and no other that is open', () => {
    const [editor71, editor72] = all(desk.page, composer) as [Element, Element];
    expect(context(desk, editor72, editor72)).toMatchObject({
      context: { request: present('Can I sit by the window?\n\nFlight EX 210.') },
      subject: {
        ticket: '72',
        title: 'Seat change',
        customer: { name: 'Omar Haddad', organisation: 'Quay Brothers', tags: [], value: null },
      },
    });
    expect(context(desk, editor71, editor71)).toMatchObject({
      context: { request: present('My bag did not arrive.') },
      subject: {
        ticket: '71',
        title: 'Lost bag',
        customer: { name: null, organisation: 'Harbour Ltd' },
      },
    });
  });

  it('has Send, its menu and the AI’s control', () => {
    const { send, aiControls, aiOutput } = desk.site;
    expect(all(desk.page, send.selector)).toHaveLength(2);
    expect(all(desk.page, send.menus)).toHaveLength(2);
    expect(all(desk.page, aiControls.selector)).toHaveLength(1);
    expect(aiOutput).toEqual([]);
  });

  it('has an empty editor where nothing was drafted', () => {
    const { page, site } = open('zendesk/no-draft', 'https://quay.zendesk.com/agent/tickets/72');
    expect(all(page, site.editor.selector).map(textOf)).toEqual(['About your bag', '']);
  });
});

describe('Request Tracker', () => {
  const url = 'https://rt.example.com/Ticket/Update.html?id=17&QuoteTransaction=40';

  it('has every Submit of the reply as Send, and not the button that fetches an article', () => {
    const { page, site } = open('rt5/draft', url);
    const sends = all(page, site.send.selector) as HTMLInputElement[];
    expect(sends.map(({ value }) => value)).toEqual(['Update Ticket', 'Update Ticket']);
    const others = all(page, site.send.except) as HTMLInputElement[];
    expect(others.map(({ value }) => value)).toEqual(['Go', 'Add More Files']);
  });

  it('has the AI’s panel and its controls', () => {
    const { page, site } = open('rt5/draft', url);
    expect(all(page, site.aiOutput).map(textOf)).toEqual(['You now sit in 14A.']);
    expect(all(page, site.aiControls.selector).map(textOf)).toEqual(['Done']);
    expect(site.aiControls.labels).toContain('Draft with AI');
    expect(all(page, site.streaming)).toEqual([]);
    one(page, '#spinner').classList.add('htmx-request');
    expect(all(page, site.streaming)).toHaveLength(1);
  });

  it('finds the editor in its frame, and the quote in it as the request', () => {
    const desk = open('rt5/no-draft', url);
    const inner = fixture('rt5/editor', 'about:blank');
    frameIn(inner, one(desk.page, 'iframe'));
    const [body] = all(inner, desk.site.editor.selector) as [Element];
    expect(body).toBe(inner.body);
    expect(context(desk, body, body)).toEqual({
      context: {
        request: present('Can I sit by the window?\nIt is for flight EX 210.'),
        steps: absent,
        confidence: absent,
        concerns: absent,
        options: absent,
        nextAction: absent,
      },
      subject: { ticket: '17', title: 'Seat by the window', customer: null },
    });
  });

  it('takes RT’s plain quote for the request, and reads the ticket of an address with semicolons', () => {
    const desk = open(
      'rt5/no-draft',
      'https://rt.example.com/Ticket/Update.html?Action=Respond;id=17',
    );
    one(desk.page, 'input[name="id"]').remove();
    const inner = fixture('rt5/editor-plain', 'about:blank');
    frameIn(inner, one(desk.page, 'iframe'));
    expect(context(desk, inner.body, inner.body)).toMatchObject({
      context: { request: present('Can I sit by the window?') },
      subject: { ticket: '17' },
    });
  });

  it('has the field as editor where there is no rich one, and the ticket of a form that was sent back', () => {
    const desk = open('rt5/no-draft', 'https://example.com/rt/Ticket/Update.html');
    const [field] = all(desk.page, desk.site.editor.selector) as [Element];
    expect(field.id).toBe('UpdateContent');
    expect(context(desk, field, field)).toMatchObject({
      context: { request: absent },
      subject: { ticket: '17' },
    });
  });

  it('reads history and requestor of a ticket that is looked at', () => {
    const desk = open('rt5/history', 'https://rt.example.com/Ticket/Display.html?id=17');
    const last = one(desk.page, '[data-transaction-id="41"]');
    expect(context(desk, last, null)).toMatchObject({
      context: { request: present('Can I sit by the window?') },
      subject: { ticket: '17', customer: { name: 'Ada Byron' } },
    });
  });
});

describe('the demo helpdesk', () => {
  const page = pageAt(
    'http://localhost/ticket/T-9',
    `<head><meta name="generator" content="Countersign demo"></head><body>
     <header><span class="ticket-id">#T-9</span><h1 class="ticket-title">Two bags</h1></header>
     <section aria-label="Conversation">
       <article class="message" data-from="customer"><p>Customer</p><div class="message-text">Hello</div></article>
       <article class="message" data-from="agent"><div class="message-text">How can I help?</div></article>
       <article class="message" data-from="customer"><div class="message-text">I have two bags.</div></article>
       <article class="message" data-from="ai"><div class="message-text">One moment.</div></article>
     </section>
     <form id="reply"><div id="composer"><textarea></textarea></div><button type="submit" id="send">Send</button></form>
     <aside><p class="customer-name">Lea</p><p class="customer-organisation">Quay</p>
       <ul class="customer-tags"><li>VIP</li><li>gold</li></ul><span class="customer-value">€12,400</span>
       <p class="ai-confidence">Confidence: 85%</p>
       <ol class="ai-steps"><li data-failed="true"><p class="step-title">find_bags</p><p class="step-detail">{"id":9}</p>
         <p class="step-result">Error: none</p></li><li data-failed="false"><p class="step-title">think</p></li></ol>
       <ol class="ai-options"><li>Shorter</li><li>Longer</li></ol></aside>`,
  );
  const site = chooseSite(sitesFor(page.URL), page) ?? expect.fail('no site');

  it('states every part that it has', () => {
    const [editor] = all(page, site.editor.selector) as [Element];
    const draft = { element: editor, editor, site, document: page, url: page.URL, declared: null };
    expect(contextOf(draft)).toEqual({
      context: {
        request: present('I have two bags.'),
        steps: present([
          { title: 'find_bags', detail: '{"id":9}', result: 'Error: none', failed: true },
          { title: 'think' },
        ]),
        confidence: present({ value: 0.85, label: null, source: 'page' }),
        concerns: absent,
        options: present([
          { id: 'option-1', text: 'Shorter' },
          { id: 'option-2', text: 'Longer' },
        ]),
        nextAction: absent,
      },
      subject: {
        ticket: 'T-9',
        title: 'Two bags',
        customer: { name: 'Lea', organisation: 'Quay', tags: ['VIP', 'gold'], value: 12400 },
      },
    });
  });
});
