import { z } from 'zod';

/** A CSS selector and the day it was last known to be right. Lists of these are tried newest first. */
export const datedSelector = z.object({
  selector: z.string().min(1).max(300),
  seen: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be a date such as 2026-11 or 2026-11-22'),
});
export type DatedSelector = z.infer<typeof datedSelector>;

const selectors = z.array(datedSelector).default([]);

/**
 * What is known about one web application, as data only: a site can be written by a policy or a person, stored as
 * JSON, and used without a new release. Every selector is a claim; detection goes on without it when it is wrong.
 */
export const site = z.strictObject({
  /** Equal to the file's name. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['helpdesk', 'chatbot', 'mail', 'other']),
  /** Match patterns of the hosted service; empty where people host it themselves. */
  match: z.array(z.string()).default([]),
  /** How to know a self-hosted one: every `path` glob is tried on the URL's path and query, every marker must be on the page. */
  detect: z
    .strictObject({
      path: z.array(z.string()).default([]),
      markers: z.array(z.string()).default([]),
    })
    .default({ path: [], markers: [] }),
  /** Elements that hold AI text: messages (chatbots), or the AI's own panel (helpdesks). */
  aiOutput: selectors,
  /** Inside `aiOutput`: what is not part of the text. */
  aiOutputStrip: selectors,
  /** Controls that make the AI write, or that accept its text into the editor. `labels` match the whole accessible name. */
  aiControls: z
    .strictObject({ selector: selectors, labels: z.array(z.string()).default([]) })
    .default({ selector: [], labels: [] }),
  /** On the page while the AI is writing; its disappearance ends the stream. */
  streaming: selectors,
  request: selectors,
  ticket: z
    .strictObject({
      /** A regular expression on the URL; its first group is the ticket's id. */
      url: z.string().nullable().default(null),
      selector: selectors,
      title: selectors,
    })
    .default({ url: null, selector: [], title: [] }),
  customer: z
    .strictObject({ name: selectors, organisation: selectors, tags: selectors, value: selectors })
    .default({ name: [], organisation: [], tags: [], value: [] }),
  steps: selectors,
  options: selectors,
  confidence: selectors,
  editor: z
    .strictObject({ selector: selectors, family: z.string().nullable().default(null) })
    .default({ selector: [], family: null }),
  send: z
    .strictObject({
      selector: selectors,
      /** Whole visible labels or accessible names, any language. */
      labels: z.array(z.string()).default([]),
      /** Keys that send from inside the editor. */
      keys: z.array(z.enum(['Enter', 'Ctrl+Enter', 'Meta+Enter'])).default([]),
      /** Controls that open a menu of Send variants, and the entries in it. */
      menus: selectors,
      /** Controls that submit the reply's form and send nothing: they are let through, and use no approval up. */
      except: selectors,
    })
    .default({ selector: [], labels: [], keys: [], menus: [], except: [] }),
  verified: z.strictObject({ on: z.string(), how: z.string().min(1) }),
  sources: z.array(z.string()).min(1),
});
export type Site = z.infer<typeof site>;
/** A site as its file writes it: parts that are not known are left out. */
export type SiteInput = z.input<typeof site>;
