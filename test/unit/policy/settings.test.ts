import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../../lib/model/settings.ts';
import { readSettings } from '../../../lib/policy/read.ts';
import { writeSetting } from '../../../lib/policy/write.ts';
import type { Database } from '../../../lib/storage/database.ts';
import { newDevice } from '../storage/disk.ts';

const url = 'https://log.example.com/in';
const site = { on: true, pattern: 'checkpoint', holdUnknown: false };

let db: Database;
beforeEach(async () => {
  db = await newDevice();
});

const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);
const save = (concern: string, value: unknown) => db.put('settings', { concern, value } as never);

describe('reading settings', () => {
  test('gives the defaults where nobody has set anything', async () => {
    expect(await readSettings(db)).toEqual({
      settings: defaultSettings,
      locked: [],
      problems: [],
    });
  });

  test('gives the defaults where the browser has no policy and throws', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('no manifest'));
    expect((await readSettings(db)).problems).toEqual([]);
  });

  test('puts the policy over what was saved over the defaults, concern by concern', async () => {
    await writeSetting(db, 'endpoint', { url, token: 'mine' });
    await writeSetting(db, 'keys', { single: false });
    await setPolicy({ endpoint: { url: 'https://team.example.com/' } });
    const { settings, locked, problems } = await readSettings(db);
    expect(settings).toEqual({
      ...defaultSettings,
      endpoint: { url: 'https://team.example.com/', token: null },
      keys: { single: false },
    });
    expect([locked, problems]).toEqual([['endpoint'], []]);
  });

  test.each<[string, unknown, string]>([
    [
      'endpoint',
      { url: 'ftp://x', token: null },
      '“endpoint.url” is wrong: The endpoint must be an https address (http only on localhost)',
    ],
    ['endpoint', { url: null }, '“endpoint.token” is missing'],
    ['endpoint', 'https://x', '“endpoint” must be an object'],
    ['reviewer', { name: 7, role: '' }, '“reviewer.name” must be text'],
    [
      'sites',
      { 'desk.example.com': site },
      '“sites.desk.example.com” is not usable as a name: must be an origin such as https://desk.example.com',
    ],
    [
      'sites',
      { 'https://desk.example.com': { ...site, pattern: 'always' } },
      '“sites.https://desk.example.com.pattern” must be one of: preflight, checkpoint, posthoc, exception',
    ],
    ['capture', { text: 'some' }, '“capture.text” must be one of: none, full'],
    ['keys', { single: true, double: true }, '“keys” has a field that is not known: double'],
    ['keys', { single: 'yes' }, '“keys.single” must be true or false'],
    ['targets', { kind: 'team' }, '“targets” must be a list'],
    ['targets', [{ kind: 'team', to: '' }], '“targets.0.to” must not be empty'],
  ])(
    'leaves an unreadable “%s” out whole, keeps it as it is, and says so once',
    async (concern, value, why) => {
      await writeSetting(db, 'keys', { single: false });
      await save(concern, value);
      const { settings, problems } = await readSettings(db);
      expect(problems).toEqual([
        `A saved setting can’t be read and was left out: ${why}. Set it again in the options.`,
      ]);
      expect(settings[concern as 'keys']).toEqual(defaultSettings[concern as 'keys']);
      expect((await db.get('settings', concern as 'keys'))?.value).toEqual(value);
    },
  );

  test('keeps to what it knows, and leaves what another version saved', async () => {
    await save('future', { a: 1 });
    expect((await readSettings(db)).problems).toEqual([]);
    expect(await db.count('settings')).toBe(1);
  });

  test.each<[Record<string, unknown>, string]>([
    [
      { capture: { text: 'none' }, endpoint: { url: 'http://far.example.com' } },
      '“endpoint.url” is wrong: The endpoint must be an https address (http only on localhost)',
    ],
    [{ colour: 'red' }, '“colour” is not something a policy can set'],
    [
      { capture: { text: 'none' }, rules: { 'low-confidence': { on: true } } },
      '“rules.low-confidence.params” is missing',
    ],
    [{ targets: 'Billing' }, '“targets” must be a list'],
  ])('ignores a malformed policy whole: %j', async (policy, why) => {
    await writeSetting(db, 'capture', { text: 'full' });
    await setPolicy(policy);
    expect(await readSettings(db)).toEqual({
      settings: { ...defaultSettings, capture: { text: 'full' } },
      locked: [],
      problems: [
        `The team’s policy is malformed, so none of it is in force: ${why}. Ask your administrator to correct it.`,
      ],
    });
  });
});

describe('writing a setting', () => {
  test('saves it as it was parsed, and strictly', async () => {
    const transaction = vi.spyOn(db, 'transaction');
    expect(await writeSetting(db, 'reviewer', { name: ' r-17 ', role: 'agent' })).toEqual({
      ok: true,
      sentence: 'Saved.',
    });
    expect((await readSettings(db)).settings.reviewer).toEqual({ name: 'r-17', role: 'agent' });
    expect(transaction).toHaveBeenCalledWith('settings', 'readwrite', { durability: 'strict' });
  });

  test('puts an unreadable one right', async () => {
    await save('keys', 'broken');
    await writeSetting(db, 'keys', { single: false });
    expect(await readSettings(db)).toMatchObject({
      settings: { keys: { single: false } },
      problems: [],
    });
  });

  test.each<[string, unknown, RegExp]>([
    [
      'endpoint',
      { url: 'http://far.example.com', token: null },
      /not saved: the endpoint must be an https address/,
    ],
    [
      'endpoint',
      { url: 'https://user:pw@log.example.com', token: null },
      /not saved: the endpoint must be an https address/,
    ],
    ['colour', 'red', /there is no setting “colour”/],
    ['toString', {}, /there is no setting “toString”/],
    ['keys', undefined, /“keys” is missing/],
  ])('refuses %s: %j', async (concern, value, sentence) => {
    const done = await writeSetting(db, concern, value);
    expect(done).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/^That was not saved: /),
    });
    expect(done.sentence).toMatch(sentence);
    expect(await db.count('settings')).toBe(0);
  });

  test('refuses what the policy sets', async () => {
    await setPolicy({ capture: { text: 'none' } });
    expect(await writeSetting(db, 'capture', { text: 'full' })).toEqual({
      ok: false,
      sentence: 'That was not saved: the team’s policy sets “capture”.',
    });
    expect(await db.count('settings')).toBe(0);
  });
});
