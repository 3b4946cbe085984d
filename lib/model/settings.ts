import { z } from 'zod';
import { origin } from './ids.ts';
import { pattern } from './pattern.ts';

/** True for https, and for http on this machine. */
function isSafeEndpoint(text: string): boolean {
  const url = URL.parse(text);
  if (!url) return false;
  if (url.username || url.password) return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

const endpoint = z.strictObject({
  url: z
    .string()
    .max(2000)
    .refine(isSafeEndpoint, 'The endpoint must be an https address (http only on localhost).')
    .nullable(),
  token: z.string().max(4000, 'The token is too long (4000 characters at most).').nullable(),
});

const reviewer = z.strictObject({
  name: z.string().trim().max(200, 'The name is too long (200 characters at most).'),
  role: z.string().trim().max(200, 'The role is too long (200 characters at most).'),
});

/** What the team set for one origin. */
export const siteSetting = z.strictObject({
  on: z.boolean(),
  pattern,
  /** Hold Send for texts of unknown origin too (inserted with no AI control pressed). */
  holdUnknown: z.boolean(),
});
export type SiteSetting = z.infer<typeof siteSetting>;

const rule = z.strictObject({
  on: z.boolean(),
  /** Parameters of the rule, checked by the rule's own schema; those left out take its defaults. */
  params: z.record(z.string(), z.unknown()),
});

/** Everything a person or a team can set, one storage item per concern. */
export const settingsSchema = {
  endpoint,
  reviewer,
  sites: z.record(origin, siteSetting),
  rules: z.record(z.string(), rule),
  capture: z.strictObject({ text: z.enum(['none', 'full']) }),
  keys: z.strictObject({ single: z.boolean() }),
  /** Targets offered when escalating, one per line in the options page. */
  targets: z
    .array(
      z.strictObject({
        kind: z.enum(['person', 'team', 'e-mail', 'url']),
        to: z.string().trim().min(1).max(500),
      }),
    )
    .max(50),
} as const;

export type Concern = keyof typeof settingsSchema;
export type Settings = { [C in Concern]: z.infer<(typeof settingsSchema)[C]> };

/** What holds where nobody has set anything. */
export const defaultSettings: Settings = {
  endpoint: { url: null, token: null },
  reviewer: { name: '', role: '' },
  sites: {},
  rules: {},
  capture: { text: 'none' },
  keys: { single: true },
  targets: [],
};
