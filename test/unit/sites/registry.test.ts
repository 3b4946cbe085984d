import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generic } from '../../../lib/sites/generic.ts';
import { hostsOf, sites, sitesFor } from '../../../lib/sites/registry.ts';
import { unknownSite } from '../../../lib/sites/unknown.ts';

const folder = new URL('../../../lib/sites/', import.meta.url);
const siteFiles = readdirSync(folder).filter((file) =>
  readFileSync(new URL(file, folder), 'utf8').includes(': SiteInput = {'),
);
const ids = (url: string) => sitesFor(url).map(({ id }) => id);

describe('the registry', () => {
  it('holds each site file of the folder, under the name of the file, and no other', () => {
    const names = siteFiles.map((file) => file.replace('.ts', ''));
    expect(sites.map(({ id }) => id).sort()).toEqual(names.sort());
  });

  it.each(sites)('has $id as data that survives JSON', (site) => {
    expect(JSON.parse(JSON.stringify(site))).toEqual(site);
  });

  it.each(sites)('lists the selectors of $id newest first', (site) => {
    const lists = Object.values(site)
      .flatMap((part) => (part && typeof part === 'object' ? [part, ...Object.values(part)] : []))
      .filter((list) => Array.isArray(list) && list.every((entry) => entry?.seen));
    for (const list of lists) {
      const days = list.map(({ seen }: { seen: string }) => seen);
      expect(days).toEqual([...days].sort().reverse());
    }
  });

  it.each(sites)('gives $id no label twice', ({ aiControls, send }) => {
    for (const { labels } of [aiControls, send]) expect(new Set(labels).size).toBe(labels.length);
  });

  it('knows no label that says both AI and Send', () => {
    const sends = new Set(generic.send?.labels);
    expect(generic.aiControls?.labels?.filter((label) => sends.has(label))).toEqual([]);
  });

  it('has the same parts in the site that stands in before the background has answered', () => {
    expect(Object.keys(unknownSite).sort()).toEqual(Object.keys(sites[0] ?? {}).sort());
    expect(unknownSite.send.keys).toEqual(generic.send?.keys);
  });
});

describe('sitesFor', () => {
  it.each([
    ['https://chatgpt.com/c/6f1a', ['chatgpt', 'generic']],
    ['https://claude.ai/chat/6f1a', ['claude', 'generic']],
    ['https://quay.zendesk.com/agent/tickets/72', ['zendesk', 'generic']],
    ['https://app.chatwoot.com/app/accounts/1/conversations/3', ['chatwoot', 'generic']],
    ['https://talk.example.com/app/accounts/1/conversations/3', ['chatwoot', 'generic']],
    ['http://127.0.0.1:8080/Ticket/Update.html?id=17&Action=Respond', ['rt5', 'generic']],
    ['https://help.example.com/rt/Ticket/Update.html?id=17', ['rt5', 'generic']],
    ['http://localhost:4180/ticket/17', ['demo', 'generic']],
    ['http://localhost:4180/chat', ['demo-chat', 'generic']],
    ['https://example.com/', ['generic']],
    ['about:blank', ['generic']],
    ['no address', ['generic']],
  ])('gives for %s %j', (url, expected) => {
    expect(ids(url)).toEqual(expected);
  });

  it('takes a site without match patterns and paths as a candidate everywhere, as its markers will tell', () => {
    const own = { ...unknownSite, id: 'own', detect: { path: [], markers: ['#own'] } };
    const silent = { ...unknownSite, id: 'silent' };
    expect(sitesFor('https://example.com/', [own, silent]).map(({ id }) => id)).toEqual([
      'own',
      'generic',
    ]);
  });
});

describe('hostsOf', () => {
  it('names each host of the hosted service once', () => {
    const named = Object.fromEntries(sites.map((site) => [site.id, hostsOf(site)]));
    expect(named).toMatchObject({
      chatgpt: ['chatgpt.com', 'chat.openai.com'],
      zendesk: ['*.zendesk.com'],
      rt5: [],
      generic: [],
    });
  });
});
