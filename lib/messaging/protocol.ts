import { z } from 'zod';
import { decision } from '../model/decision.ts';
import type { DeliveryHealth } from '../model/delivery.ts';
import { draftReport, MAX_DRAFT } from '../model/draft.ts';
import type { Evidence } from '../model/evidence.ts';
import { origin } from '../model/ids.ts';
import type { Pattern } from '../model/pattern.ts';
import { type Review, work } from '../model/review.ts';
import type { Concern, Settings, SiteSetting } from '../model/settings.ts';
import type { Site } from '../model/site.ts';

/*
 * Everything that crosses a room's border, grouped by direction. Messages are one-shot (`docs/decisions/0002`): each
 * wakes the background if it sleeps, and every answer carries the whole state the asker needs, so that a repeated or
 * late message does no harm. What enters the background is parsed here; each message has exactly one handler.
 */

/* ── content → background ─────────────────────────────────────────────────────────────────────────────── */

/** What the page script may tell and ask, by name. */
export const contentMessages = {
  /**
   * A frame has a new document: answered with the frame's orders and the sites that may fit its URL. `document` is made
   * anew for each, so that the same hello sent twice is known for one.
   */
  'frame.hello': z.object({ depth: z.number().int().min(0).max(50), document: z.uuid() }),
  /**
   * A draft was found, has grown, or has changed. Answered with the frame's orders. `asked`: the person has just asked
   * for its review, so the panel opens with it.
   */
  'draft.report': draftReport.extend({ asked: z.boolean() }),
  /** A draft has left the page: its editor was emptied or rewritten by the person, or its element is gone. */
  'draft.gone': z.object({ id: z.uuid(), why: z.enum(['emptied', 'rewritten', 'removed']) }),
  /** The person pressed Send. `held` was stopped, `changed` was stopped as the text is not the approved one. */
  'send.pressed': z.object({
    id: z.uuid(),
    result: z.enum(['held', 'changed', 'passed']),
    text: z.string().max(MAX_DRAFT),
  }),
} as const;

/** What a frame's content script has to bring about; always complete, so the newest one replaces all before. */
export interface FrameOrders {
  /** False where nobody has turned the site on: only what the person marks is a draft there. */
  on: boolean;
  /**
   * What the background knows of each draft of this frame; `pass` is the decision that allowed the text, and opens Send
   * once. Drafts not named here are held while the pattern is `checkpoint`.
   */
  drafts: { id: string; gate: Review['gate']; approved: { text: string; pass: string } | null }[];
  pattern: Pattern;
  holdUnknown: boolean;
  /** The panel that this frame is to show; null in every frame but the one that hosts it. */
  panel: PanelOrders | null;
}

/** How the panel is to stand: `draft` is what it stands beside; sizes are in CSS pixels, as the panel asked for. */
export interface PanelOrders {
  nonce: string;
  mode: 'open' | 'pill';
  height: number;
  /** Of the pill, which is as wide as its words. */
  width: number;
  /** True while there is nothing to show yet but a draft that is being written: no hurry, it may be over at once. */
  quiet: boolean;
  /** True where the draft was sent or discarded: a page that goes on to something else need not tell it any more. */
  over: boolean;
  draft: string | null;
}

export interface HelloAnswer {
  orders: FrameOrders;
  /** Sites that may fit, best first; the generic site is always the last one. */
  sites: Site[];
  /** Texts of this origin's reviews that have no end yet, newest last: a new document may put them back by itself. */
  pending: PendingText[];
}

/** The text of a review that has no end yet, and how strong the evidence for it was. */
export interface PendingText {
  text: string;
  strength: Evidence['strength'];
}

/* ── background → content ─────────────────────────────────────────────────────────────────────────────── */

export interface ToContent {
  /** The frame's orders have changed. */
  orders: { params: FrameOrders; answer: null };
  /** Put this text into the draft's editor; the answer tells the text that stands there now, as the editor gives it. */
  write: {
    params: { id: string; text: string };
    answer: { ok: true; text: string } | { ok: false; sentence: string };
  };
  /** Put this instruction into the site's composer, for the person to send. */
  compose: { params: { id: string; text: string }; answer: WriteAnswer };
  /** Scroll the draft into view and give it the focus. */
  show: { params: { id: string }; answer: null };
  /**
   * Report the selected text as a draft; the answer says whether there was any. `focused`: only where the person is in
   * this frame; null where they are in another.
   */
  mark: { params: { focused: boolean }; answer: WriteAnswer | null };
}

export type WriteAnswer = { ok: true } | { ok: false; sentence: string };

/* ── panel (and side panel) → background ──────────────────────────────────────────────────────────────── */

/** What a panel may tell and ask, by name. */
export const panelMessages = {
  /** First word of a panel: the nonce that its frame was given. The side panel, which no page can open, gives a tab. */
  'panel.attach': z.union([
    z.object({ nonce: z.string().max(100) }),
    z.object({ tab: z.number().int() }),
  ]),
  /** What the panel would like: a height, a width for its pill (CSS pixels), or to be opened or folded by the person. */
  'panel.size': z.object({
    mode: z.enum(['open', 'pill']).optional(),
    height: z.number().int().min(0).max(5000).optional(),
    width: z.number().int().min(0).max(5000).optional(),
  }),
  /** The person looks at another review of this tab. */
  'review.select': z.object({ review: z.uuid() }),
  /** What the person has typed or chosen so far. */
  'review.work': z.object({ review: z.uuid(), work }),
  /** The decision. Answered only when it is on disk. */
  'review.decide': decision,
  /** Show the draft in the page. */
  'review.show': z.object({ review: z.uuid() }),
  /** Empty the editor of a rejected draft. */
  'review.clear': z.object({ review: z.uuid() }),
} as const;

/** Everything the panel draws, sent whole at every change. */
export interface PanelView {
  tab: number;
  /** When it was made, in milliseconds: of two views the later one counts, in whatever order they arrive. */
  made: number;
  /** All reviews of the tab that are not closed, oldest first. */
  queue: { id: string; title: string; status: Review['status'] }[];
  current: Review | null;
  /** The place in the log of the current review's decision; null where there is none yet. */
  recorded: number | null;
  /** The whole context package as text, for whoever takes over; null where nothing was escalated. */
  handover: string | null;
  /** How the panel is meant to stand; where the page has no room for that it is a pill all the same. */
  mode: 'open' | 'pill';
  /** True while a draft is being written that has no review yet. */
  forming: boolean;
  reviewer: Settings['reviewer'];
  singleKeys: boolean;
  targets: Settings['targets'];
  delivery: DeliveryHealth;
  /** One sentence about something that went wrong, until the next view. */
  notice: string | null;
}

/** The answer to a decision: recorded, or refused with one sentence. */
export type DecideAnswer = { ok: true; view: PanelView } | { ok: false; sentence: string };

/* ── background → panel ───────────────────────────────────────────────────────────────────────────────── */

export interface ToPanel {
  /** Broadcast to every extension page; a panel takes only what is for its own tab. */
  view: { params: PanelView; answer: null };
}

/* ── popup and options → background ───────────────────────────────────────────────────────────────────── */

/** What the popup and the options page may ask and set, by name. */
export const pageMessages = {
  /** What is on for this tab, and how delivery stands. */
  'status.get': z.object({ tab: z.number().int().nullable() }),
  /** Every setting, what the team's policy has locked, and what could not be read. */
  'settings.get': z.object({}),
  /** Replace one concern's setting. Refused with one sentence if it does not parse; then nothing changes. */
  'settings.set': z.object({ concern: z.string(), value: z.unknown() }),
  /** Turn a site on or off, after the permission was asked from the click. */
  'site.set': z.object({ origin, on: z.boolean() }),
  /** Send one test record and wait for the endpoint's answer. */
  'endpoint.test': z.object({}),
  /** Try delivery now. */
  'delivery.retry': z.object({}),
} as const;

export interface Status {
  origin: string | null;
  /** Whether an extension may run there at all. */
  possible: boolean;
  on: boolean;
  granted: boolean;
  setting: SiteSetting | null;
  siteName: string | null;
  drafts: { waiting: number; decided: number };
  gate: Review['gate'] | null;
  gateWhy: string | null;
  delivery: DeliveryHealth;
  problems: string[];
}

export interface SettingsAnswer {
  settings: Settings;
  /** Concerns that the team's policy sets; the person can't change them. */
  locked: Concern[];
  /** One sentence for each thing that could not be read; it was left out whole. */
  problems: string[];
  /** What the rules are, for the options page. */
  rules: {
    id: string;
    title: string;
    description: string;
    response: string;
    on: boolean;
    params: {
      key: string;
      label: string;
      kind: 'percent' | 'number' | 'list' | 'text';
      value: unknown;
    }[];
  }[];
  knownSites: { id: string; name: string; hosts: string[] }[];
}

export type Done = { ok: true; sentence: string } | { ok: false; sentence: string };

/** The answer of each message into the background. */
export interface Answers {
  'frame.hello': HelloAnswer;
  'draft.report': FrameOrders;
  'draft.gone': FrameOrders;
  'send.pressed': FrameOrders;
  'panel.attach': { ok: true; view: PanelView } | { ok: false; sentence: string };
  'panel.size': null;
  'review.select': PanelView;
  'review.work': null;
  'review.decide': DecideAnswer;
  'review.show': null;
  'review.clear': WriteAnswer;
  'status.get': Status;
  'settings.get': SettingsAnswer;
  'settings.set': Done;
  'site.set': Done;
  'endpoint.test': Done;
  'delivery.retry': Done;
}

type Schemas = typeof contentMessages & typeof panelMessages & typeof pageMessages;
export type MessageName = keyof Schemas;
export type Params<N extends MessageName> = z.infer<Schemas[N]>;
