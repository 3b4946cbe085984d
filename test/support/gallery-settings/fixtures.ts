import type { SettingsActions } from '../../../components/settings/actions.ts';
import type { SettingsAnswer, Status } from '../../../lib/messaging/protocol.ts';
import type { DeliveryHealth } from '../../../lib/model/delivery.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';

/** The instant that the gallery and the tests take for now. */
export const now = Date.parse('2026-11-23T10:00:00.000Z');

const idle: DeliveryHealth = {
  waiting: 0,
  oldest: null,
  delivered: 1284,
  setAside: 0,
  state: 'idle',
  nextTry: null,
  problem: null,
};

const on: Status = {
  origin: 'https://desk.example.com',
  possible: true,
  on: true,
  granted: true,
  setting: { on: true, pattern: 'checkpoint', holdUnknown: false },
  siteName: 'Zendesk',
  drafts: { waiting: 2, decided: 7 },
  gate: 'held',
  gateWhy: null,
  delivery: idle,
  problems: [],
};

const off: Status = {
  ...on,
  on: false,
  granted: false,
  setting: null,
  siteName: null,
  drafts: { waiting: 0, decided: 0 },
  gate: null,
};

/** One status for each state of the popup. */
export const statuses = {
  off,
  on,
  quiet: { ...on, drafts: { waiting: 0, decided: 0 }, gate: null },
  'not-armed': {
    ...on,
    siteName: null,
    origin: 'https://very-long-subdomain.support-operations.example-customer-care.com',
    setting: { on: true, pattern: 'exception', holdUnknown: false },
    drafts: { waiting: 1, decided: 0 },
    gate: 'not armed',
    gateWhy: 'The Send button of this page stands in a frame that Countersign may not enter.',
  },
  'not-granted': { ...off, setting: on.setting },
  'not-possible': { ...off, origin: null, possible: false },
  'plain-http': { ...off, origin: 'http://intranet.example.com' },
  retrying: {
    ...on,
    delivery: {
      ...idle,
      waiting: 14,
      oldest: '2026-11-23T07:48:00.000Z',
      state: 'retrying',
      nextTry: '2026-11-23T10:04:00.000Z',
      problem: 'records.example.com does not answer. Nothing is lost; it is tried again.',
    },
  },
  paused: {
    ...on,
    delivery: {
      ...idle,
      waiting: 3,
      oldest: '2026-11-21T09:00:00.000Z',
      setAside: 1,
      state: 'paused',
      nextTry: '2026-11-23T10:55:00.000Z',
      problem: 'The endpoint refuses the token (401). Put in a new one in the settings.',
    },
  },
  'set-aside': {
    ...on,
    delivery: {
      ...idle,
      setAside: 2,
      problem:
        '2 records were refused by the endpoint and kept here. The endpoint refused the record’s content (422). Ask its owner why, then try delivery again.',
    },
  },
  'no-endpoint': {
    ...off,
    delivery: {
      ...idle,
      waiting: 5,
      oldest: '2026-11-23T09:00:00.000Z',
      delivered: 0,
      state: 'no endpoint',
      problem: 'No endpoint is set, so 5 records wait on this device. Set one in the options.',
    },
    problems: [
      'The team’s policy names the pattern “always”, which is none. Sites were left as they are.',
    ],
  },
} satisfies Record<string, Status>;

const rules: SettingsAnswer['rules'] = [
  {
    id: 'low-confidence',
    title: 'Low confidence',
    description: 'Flags a draft whose AI states less than 70 % confidence, or a low one in words.',
    response: 'flag for review',
    on: true,
    params: [
      { key: 'below', label: 'Flag below', kind: 'percent', value: 70 },
      {
        key: 'words',
        label: 'Words for low',
        kind: 'list',
        value: ['low', 'not sure', 'uncertain'],
      },
    ],
  },
  {
    id: 'policy-keyword',
    title: 'Policy keyword',
    description:
      'Stops a draft where the request or the draft names a subject that a person must decide.',
    response: 'hard stop',
    on: true,
    params: [
      {
        key: 'legal',
        label: 'Legal action',
        kind: 'list',
        value: ['lawyer', 'lawsuit', 'legal action', 'sue', 'court', 'attorney'],
      },
      { key: 'amount', label: 'Refund above', kind: 'number', value: 250 },
      { key: 'press', label: 'Press', kind: 'list', value: [] },
    ],
  },
  {
    id: 'several-options',
    title: 'Several options',
    description: 'Presents the choices where the AI offers more than one draft.',
    response: 'present choices',
    on: true,
    params: [],
  },
  {
    id: 'high-value-customer',
    title: 'High-value customer',
    description:
      'Asks for approval where the page says that the customer is worth more than an amount, or bears a tag.',
    response: 'require approval',
    on: false,
    params: [{ key: 'value', label: 'Worth more than', kind: 'number', value: 10000 }],
  },
];

/** What a fresh install answers. */
export const freshAnswer: SettingsAnswer = {
  settings: defaultSettings,
  locked: [],
  problems: [],
  rules,
  knownSites: [
    { id: 'chatgpt', name: 'ChatGPT', hosts: ['chatgpt.com'] },
    { id: 'claude', name: 'Claude', hosts: ['claude.ai'] },
    { id: 'zendesk', name: 'Zendesk', hosts: ['*.zendesk.com'] },
  ],
};

/** What the install of a working team answers. */
export const usedAnswer: SettingsAnswer = {
  ...freshAnswer,
  settings: {
    ...defaultSettings,
    endpoint: { url: 'https://records.example.com/countersign', token: 'cs_live_4fA9' },
    reviewer: { name: 'Ana Ruiz', role: 'Support agent' },
    sites: {
      'https://acme.zendesk.com': { on: true, pattern: 'checkpoint', holdUnknown: true },
      'https://chatgpt.com': { on: true, pattern: 'exception', holdUnknown: false },
      'https://support.example.org': { on: false, pattern: 'posthoc', holdUnknown: false },
    },
    targets: [
      { kind: 'team', to: 'Second line' },
      { kind: 'e-mail', to: 'legal@example.com' },
    ],
  },
};

/** Actions that take everything and change nothing. */
export const takingAll: SettingsActions = {
  set: async () => ({ ok: true, sentence: 'Saved.' }),
  setSite: async () => ({ ok: true, sentence: 'Saved.' }),
  allow: async () => true,
  giveBack: async () => undefined,
  sendTest: async () => ({
    ok: true,
    sentence: 'records.example.com took the test record (202 Accepted) after 84 ms.',
  }),
};

/** Actions that refuse everything, each with a sentence such as the background gives. */
export const refusingAll: SettingsActions = {
  set: async (concern) => ({
    ok: false,
    sentence:
      {
        endpoint: 'The endpoint must be an https address (http only on localhost).',
        reviewer: 'The role is too long (200 characters at most).',
      }[concern as string] ??
      `Nothing was saved: “${concern}” could not be written to disk. Try again.`,
  }),
  setSite: async () => ({ ok: false, sentence: 'Sites are set by your team’s policy.' }),
  allow: async () => true,
  giveBack: async () => undefined,
  sendTest: async () => ({
    ok: false,
    sentence: 'records.example.com answered 401 Unauthorized. Check the token.',
  }),
};
