import { expect, test } from 'vitest';
import { counted, spanInWords } from '../../../components/settings/ago.ts';
import { whyClosed } from '../../../components/settings/closed-pages.ts';
import { deliveryWords } from '../../../components/settings/delivery-words.ts';
import { errorPlace } from '../../../components/settings/error-place.ts';
import { offers, siteNameOf } from '../../../components/settings/known-sites.ts';
import { patternOrder, patternWords } from '../../../components/settings/pattern-words.ts';
import { pattern } from '../../../lib/model/pattern.ts';
import { freshAnswer, now, statuses } from '../../support/gallery-settings/fixtures.ts';

test.each([
  [0, 'less than a minute'],
  [-5000, 'less than a minute'],
  [59_999, 'less than a minute'],
  [60_000, '1 minute'],
  [3_599_999, '59 minutes'],
  [7_200_000, '2 hours'],
  [86_400_000, '1 day'],
])('%d ms is %s', (ms, words) => {
  expect(spanInWords(ms)).toBe(words);
});

test('a count goes with its noun', () => {
  expect([counted(1, 'draft'), counted(2, 'draft'), counted(0, 'entry', 'entries')]).toEqual([
    '1 draft',
    '2 drafts',
    '0 entries',
  ]);
});

test('every pattern is offered and explained', () => {
  expect([...patternOrder].sort()).toEqual([...pattern.options].sort());
  expect(Object.keys(patternWords).sort()).toEqual([...pattern.options].sort());
});

test('delivery is told with what waits, since when, and when it is tried again', () => {
  expect(deliveryWords(statuses.retrying.delivery, now)).toEqual({
    badge: { word: 'Retrying', tone: 'hold' },
    facts: '14 records waiting, the oldest for 2 hours. Next try in 4 minutes.',
    problem: 'records.example.com does not answer. Nothing is lost; it is tried again.',
  });
});

test('what was set aside is counted, and is not up to date', () => {
  expect(deliveryWords(statuses.paused.delivery, now).facts).toBe(
    '3 records waiting, the oldest for 2 days. 1 set aside, as the endpoint refused it. Next try in 55 minutes.',
  );
  expect(deliveryWords(statuses['set-aside'].delivery, now)).toMatchObject({
    badge: { word: 'Set aside', tone: 'hold' },
    facts: '1,284 records delivered, none waiting. 2 set aside, as the endpoint refused them.',
  });
});

test('without an endpoint records are said to stay here', () => {
  const health = { ...statuses['no-endpoint'].delivery, waiting: 0, oldest: null, problem: null };
  expect(deliveryWords(health, now).facts).toBe('Records stay on this device.');
});

test('one record, and a fresh install', () => {
  const health = { ...statuses.on.delivery, delivered: 0 };
  expect(deliveryWords(health, now).facts).toBe('Nothing to deliver yet.');
  const one = { ...health, waiting: 1, oldest: '2026-11-23T09:58:00.000Z' };
  expect(deliveryWords(one, now).facts).toBe('1 record waiting, for 2 minutes.');
});

test('pages that no extension may enter say why', () => {
  expect(whyClosed(statuses['not-possible'])).toMatch(/own pages/);
  expect(whyClosed({ possible: true, origin: 'https://chromewebstore.google.com' })).toMatch(
    /store/,
  );
  expect(whyClosed(statuses['plain-http'])).toMatch(/https/);
  expect(whyClosed(statuses.off)).toBeNull();
  expect(whyClosed({ possible: true, origin: 'http://localhost:4173' })).toBeNull();
});

test('a refusal stands next to the field that it names', () => {
  const words = { token: /\btoken\b/i, url: /\bendpoint\b/i };
  expect(errorPlace('The token is too long.', words)).toBe('token');
  expect(errorPlace('The endpoint must be an https address.', words)).toBe('url');
  expect(errorPlace('The disk is full.', words)).toBeNull();
  expect(errorPlace(null, words)).toBeNull();
});

test('known sites are named, and offered where they live at one host', () => {
  const known = freshAnswer.knownSites;
  expect(siteNameOf('https://acme.zendesk.com', known)).toBe('Zendesk');
  expect(siteNameOf('https://zendesk.com.evil.example', known)).toBeNull();
  expect(offers(known, ['https://claude.ai'])).toEqual([
    { name: 'ChatGPT', origin: 'https://chatgpt.com' },
  ]);
});
