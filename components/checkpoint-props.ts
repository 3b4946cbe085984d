import type { DecideAnswer, PanelView, WriteAnswer } from '../lib/messaging/protocol.ts';
import type { Decision } from '../lib/model/decision.ts';
import type { Work } from '../lib/model/review.ts';
import type { Trusted } from './press.ts';

/** What the checkpoint is drawn from, and what comes out of it. */
export interface CheckpointProps {
  view: PanelView;
  mode: 'open' | 'pill';
  /** Beside the page's text, or in the browser's side panel, which is as high as the window. */
  room: 'panel' | 'side';
  trusted?: Trusted;
  /** A clock in milliseconds that never goes back. */
  now(): number;
  /** A fresh UUIDv7, for a decision at the moment of the press. */
  newId(): string;
  /** Milliseconds that the panel was looked at since it was opened. */
  activeMs(): number;
  /** Why no decision can be taken at this moment, as one sentence, or null. */
  refusal(): string | null;
  /** One sentence where nothing can be sent any more; the buttons are off then, what was typed stays. */
  broken: string | null;
  /** One sentence on a pill that could not be opened. */
  said: string | null;
  onWork(review: string, work: Work): void;
  onDecide(decision: Decision): Promise<DecideAnswer>;
  onSelect(review: string): void;
  onShow(review: string): void;
  onClear(review: string): Promise<WriteAnswer>;
  /** Puts a text on the clipboard; false where the browser refused. */
  onCopy(text: string): Promise<boolean>;
  onCollapse(): void;
  onExpand(): void;
  /** The height in CSS pixels at which nothing would have to scroll. */
  onHeight?(height: number): void;
  /** The width in CSS pixels at which the pill cuts no word off. */
  onWidth?(width: number): void;
}
