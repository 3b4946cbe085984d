import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../lib/sync/destination.ts';
import { judge } from '../../../lib/sync/judge.ts';
import { retryAfter } from '../../../lib/sync/retry-after.ts';
import { said } from '../../../lib/sync/said.ts';

type Answer = Extract<Reply, { kind: 'answer' }>;

const at = Date.parse('2026-11-22T11:00:00Z');
const answer = (over: Partial<Answer>): Answer => ({
  kind: 'answer',
  status: 200,
  type: null,
  retryAfter: null,
  date: null,
  body: '',
  cut: false,
  at,
  ...over,
});

describe('Retry-After', () => {
  const date = 'Sun, 22 Nov 2026 11:05:00 GMT';
  test.each<[string, Partial<Answer>, number | undefined]>([
    ['is absent', {}, undefined],
    ['is in seconds', { retryAfter: '120' }, 120_000],
    ['is none', { retryAfter: '0' }, 0],
    ['is longer than a day', { retryAfter: '999999' }, 86_400_000],
    ['is a date', { retryAfter: date }, 300_000],
    [
      'is a date by a clock other than ours',
      { retryAfter: date, date: 'Sun, 22 Nov 2026 11:04:00 GMT' },
      60_000,
    ],
    ['is a date in the past', { retryAfter: 'Sun, 22 Nov 2026 10:00:00 GMT' }, 0],
    ['is a date next year', { retryAfter: 'Mon, 22 Nov 2027 11:00:00 GMT' }, 86_400_000],
    ['can’t be read', { retryAfter: 'soon' }, undefined],
  ])('%s', (_name, over, ms) => {
    expect(retryAfter(answer({ status: 503, ...over }))).toBe(ms);
    expect(judge(answer({ status: 503, ...over })).after).toBe(ms);
  });
});

describe('what counts as a confirmation', () => {
  test.each<[string, Partial<Answer>]>([
    ['nothing', {}],
    ['a word, though it is called a page', { type: 'text/html; charset=utf-8', body: 'ok' }],
    ['JSON that speaks of pages', { type: 'application/json', body: '{"echo":"<html>"}' }],
    ['an empty answer that is called JSON', { type: 'application/json' }],
    ['JSON too long to be read whole', { type: 'application/json', body: '[1,', cut: true }],
    ['XML', { type: 'application/xml', body: '<?xml version="1.0"?><ok/>' }],
  ])('%s does', (_name, over) => {
    expect(judge(answer(over)).verdict).toBe('delivered');
  });

  test.each<[string, Partial<Answer>]>([
    ['a page', { type: 'text/html', body: '<html><body>Sign in' }],
    ['a page that is not called one', { body: '\n<!doctype html>' }],
    ['a form', { type: 'text/plain', body: '<form action="/login">' }],
    ['broken JSON', { type: 'application/problem+json', body: 'oops' }],
  ])('%s does not', (_name, over) => {
    expect(judge(answer(over)).verdict).toBe('pause');
  });
});

describe('the endpoint’s own words', () => {
  test.each<[string, Partial<Answer>, string | null]>([
    ['plain text, on one line', { body: ' bad\r\n  \u202eseq\u0000 ' }, 'bad seq'],
    [
      'the detail of a problem',
      { type: 'application/problem+json', body: '{"title":"No","detail":"seq is odd"}' },
      'seq is odd',
    ],
    ['a message', { type: 'application/json', body: '{"message":"no"}' }, 'no'],
    ['bare JSON', { type: 'application/json', body: '"no"' }, 'no'],
    ['nothing from a page', { type: 'text/html', body: '<html>no' }, null],
    ['nothing from broken JSON', { type: 'application/json', body: '{' }, null],
    ['nothing from JSON without a reason', { type: 'application/json', body: '{"a":1}' }, null],
    ['nothing from nothing', {}, null],
  ])('%s', (_name, over, words) => {
    expect(said(answer({ status: 400, ...over }))).toBe(words);
  });

  test('are cut off at 200 characters', () => {
    expect(said(answer({ body: 'x'.repeat(1000) }))).toBe(`${'x'.repeat(199)}…`);
  });
});
