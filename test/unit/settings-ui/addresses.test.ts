import { expect, test } from 'vitest';
import { grantableOrigin } from '../../../components/settings/grantable-origin.ts';
import { readSiteAddress } from '../../../components/settings/site-address.ts';
import { origin } from '../../../lib/model/ids.ts';

test.each([
  ['desk.example.com', 'https://desk.example.com'],
  ['  https://Desk.Example.com/agent/tickets/4?x=1#y ', 'https://desk.example.com'],
  ['desk.example.com:8443/a', 'https://desk.example.com:8443'],
  ['localhost:4173', 'http://localhost:4173'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
])('%s is the site %s', (text, expected) => {
  expect(readSiteAddress(text)).toEqual({ ok: true, origin: expected });
  expect(origin.safeParse(expected).success).toBe(true);
});

test.each([
  ['', /Write the address/],
  ['http://desk.example.com', /https sites only/],
  ['*.example.com', /one site at a time/],
  ['desk example com', /no web address/],
  ['chrome://settings', /no web address/],
  ['https://me:secret@desk.example.com', /no web address/],
])('“%s” is refused with one sentence', (text, sentence) => {
  const read = readSiteAddress(text);
  expect(read.ok ? '' : read.sentence).toMatch(sentence);
});

test.each([
  ['https://records.example.com/in?x=1', 'https://records.example.com'],
  ['http://localhost:9/in', 'http://localhost:9'],
  ['http://records.example.com', null],
  ['ftp://records.example.com', null],
  ['records', null],
  ['', null],
])('the browser can be asked for %s: %s', (address, expected) => {
  expect(grantableOrigin(address)).toBe(expected);
});
