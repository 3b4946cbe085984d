import type { ToContent, ToPanel } from './protocol.ts';

/** What travels to the background. `params` is whatever the sender wrote until it has been parsed. */
export interface Envelope {
  to: 'background';
  name: string;
  params: unknown;
}

/** The background's answer: a value, or one sentence that says why not. */
export type Reply = { ok: true; value: unknown } | { ok: false; sentence: string };

/** What travels to a content script. */
export type ContentEnvelope = {
  [N in keyof ToContent]: { to: 'content'; name: N; params: ToContent[N]['params'] };
}[keyof ToContent];

/** What travels to the extension's own pages. */
export type PanelEnvelope = {
  [N in keyof ToPanel]: { to: 'panel'; name: N; params: ToPanel[N]['params'] };
}[keyof ToPanel];
