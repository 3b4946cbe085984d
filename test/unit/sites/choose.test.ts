import { describe, expect, it } from 'vitest';
import { chooseSite } from '../../../lib/sites/choose.ts';
import { sitesFor } from '../../../lib/sites/registry.ts';
import { unknownSite } from '../../../lib/sites/unknown.ts';
import { fixture, frameIn, one, pageAt } from './page.ts';

const chosen = (page: Document) => chooseSite(sitesFor(page.URL), page)?.id;

describe('chooseSite', () => {
  it.each([
    ['chatgpt/draft', 'https://chatgpt.com/c/6f1a', 'chatgpt'],
    ['chatgpt/no-draft', 'https://chatgpt.com/', 'chatgpt'],
    ['claude/draft', 'https://claude.ai/chat/6f1a', 'claude'],
    ['claude/no-draft', 'https://claude.ai/new', 'claude'],
    ['chatwoot/draft', 'https://talk.example.com/app/accounts/1/conversations/3', 'chatwoot'],
    ['chatwoot/no-draft', 'https://app.chatwoot.com/app/accounts/1/conversations/3', 'chatwoot'],
    ['zendesk/draft', 'https://quay.zendesk.com/agent/tickets/72', 'zendesk'],
    ['zendesk/no-draft', 'https://quay.zendesk.com/agent/tickets/72', 'zendesk'],
    ['rt5/draft', 'https://rt.example.com/Ticket/Update.html?id=17', 'rt5'],
    ['rt5/no-draft', 'https://example.com/rt/Ticket/Update.html', 'rt5'],
    ['rt5/history', 'https://rt.example.com/Ticket/Display.html?id=17', 'rt5'],
    ['rt5/draft', 'https://example.com/elsewhere', 'generic'],
    ['claude/draft', 'https://rt.example.com/Ticket/Update.html?id=17', 'generic'],
  ])('takes %s at %s for %s', (name, url, expected) => {
    expect(chosen(fixture(name, url))).toBe(expected);
  });

  it('knows both pages of the demo by their markers', () => {
    const generator = '<head><meta name="generator" content="Countersign demo">';
    const application = '<meta name="application" content="chat">';
    expect(chosen(pageAt('http://localhost/ticket/1', generator))).toBe('demo');
    expect(chosen(pageAt('http://localhost/chat', generator + application))).toBe('demo-chat');
    expect(chosen(pageAt('http://localhost/chat', generator))).toBe('generic');
  });

  it('knows a frame by the page around it', () => {
    const page = fixture('rt5/draft', 'https://rt.example.com/Ticket/Update.html?id=17');
    const inner = fixture('rt5/editor', 'about:blank');
    frameIn(inner, one(page, 'iframe'));
    expect(chooseSite(sitesFor(page.URL), inner)?.id).toBe('rt5');
  });

  it('passes over a marker that is no selector', () => {
    const broken = { ...unknownSite, id: 'broken', detect: { path: [], markers: ['::('] } };
    const page = pageAt('https://example.com/', '<p>Hello');
    expect(chooseSite([broken, unknownSite], page)).toBe(unknownSite);
  });

  it('takes the last candidate where none fits, and none where there is none', () => {
    const page = pageAt('https://example.com/', '<p>Hello');
    expect(chooseSite([unknownSite], page)).toBe(unknownSite);
    expect(chooseSite([], page)).toBeNull();
  });
});
