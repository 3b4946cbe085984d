import type { DecideAnswer, PanelView } from '../../../lib/messaging/protocol.ts';
import { emptyWork, type Review } from '../../../lib/model/review.ts';
import {
  cleanText,
  decided,
  flagged,
  flaggedText,
  flags,
  reviewOf,
  sha,
  uuid,
  viewOf,
} from './fixtures.ts';
import { arabic, arabicSpan, handover, long } from './texts.ts';

/** One state of the checkpoint, as the gallery draws it. */
export interface State {
  view: PanelView;
  mode?: 'pill';
  room?: 'side';
  broken?: string;
  /** Pressed once the state is drawn: names of buttons. */
  press?: string[];
  /** What the background says to the decision; none means that it has not answered yet. */
  answer?: DecideAnswer;
}

const clean = reviewOf();
const withWork = (review: Review, work: Partial<Review['work']>): Review => ({
  ...review,
  work: { ...emptyWork, ...work },
});
const allAnswered = Object.fromEntries(flags.map(({ id }) => [id, 'confirmed' as const]));

const absent = { state: 'absent' } as const;
const nothingStated = reviewOf({
  context: {
    request: absent,
    steps: absent,
    confidence: absent,
    concerns: absent,
    options: absent,
    nextAction: absent,
  },
  subject: { ticket: null, title: null, customer: null },
});

const hidden = reviewOf({
  draft: {
    ...clean.draft,
    text: 'Pay to \u202Egro.elpmaxe\u202C now.\u200B Your family 👨‍👩‍👧 is welcome.\u0007',
    sha256: sha(9),
  },
});

const changedText = cleanText.replace(
  'on Thursday, 26 November',
  'on Friday, 27 November, for free',
);

const elsewhere = { ...clean.draft, place: 'message' as const, composer: true };

/** Every state there is. */
export const states: Record<string, State> = {
  clean: { view: viewOf(clean) },
  flagged: { view: viewOf(flagged()) },
  'flagged-half': {
    view: viewOf(
      withWork(flagged(), {
        answers: { [flags[0]?.id ?? '']: 'confirmed', [flags[1]?.id ?? '']: 'not a concern' },
        confidence: 2,
      }),
    ),
  },
  'hard-stop': {
    view: viewOf(
      flagged({
        flags: flags.slice(2),
        asks: { answers: [flags[2]?.id ?? ''], reason: ['approve'], confidence: false },
        gateWhy: 'A hard stop holds Send until you decide.',
        context: {
          ...flagged().context,
          nextAction: { state: 'present', value: 'Review the draft and decide on compensation.' },
        },
      }),
    ),
  },
  missing: { view: viewOf(flagged()), press: ['Approve'] },
  options: {
    view: viewOf(
      reviewOf({
        context: {
          ...clean.context,
          options: {
            state: 'present',
            value: [
              {
                id: 'a',
                label: 'Apologise and refund',
                text: `${cleanText.split('\n\n')[1]} We have put the shipping cost back on your card.`,
              },
              {
                id: 'b',
                label: 'Apologise only',
                text: 'We are sorry for the delay. Your parcel comes on Thursday.',
              },
            ],
          },
        },
        earlier: [{ id: 'e', text: 'Dear customer, your parcel is on its way.' }],
      }),
    ),
  },
  'nothing-stated': { view: viewOf(nothingStated) },
  edit: {
    view: viewOf(
      withWork(clean, {
        mode: 'edit',
        edit: cleanText
          .replace('thank you for writing to us', 'I am sorry that you had to ask')
          .replace('at once', 'the same day'),
      }),
    ),
  },
  reject: { view: viewOf(withWork(clean, { mode: 'reject', reason: 'The facts are wrong.' })) },
  escalate: {
    view: viewOf(
      withWork(flagged(), {
        mode: 'escalate',
        target: { kind: 'team', to: 'Billing' },
        reason: 'Did we refund this?',
      }),
    ),
  },
  'escalate-done': {
    view: viewOf(flagged()),
    press: ['Escalate', 'legal@desk.example.com', 'Escalate this draft'],
    answer: {
      ok: true,
      view: viewOf(
        flagged({
          ...decided({
            kind: 'escalate',
            reason: 'Did we refund this?',
            target: { kind: 'e-mail', to: 'legal@desk.example.com' },
          }),
          ...{ draft: flagged().draft, flags, context: flagged().context },
        }),
        { handover },
      ),
    },
  },
  redirect: {
    view: viewOf(withWork(clean, { mode: 'redirect', instruction: 'Make it shorter.' })),
  },
  'redirect-done': {
    view: viewOf(decided({ kind: 'redirect', text: 'Make it shorter. Name the carrier.' })),
  },
  saving: { view: viewOf(clean), press: ['Approve'] },
  approved: {
    view: viewOf(clean),
    press: ['Approve'],
    answer: {
      ok: true,
      view: viewOf(decided({}, { gate: 'open', approved: cleanText })),
    },
  },
  rejected: { view: viewOf(decided({ kind: 'reject', reason: 'The facts are wrong.' })) },
  refused: {
    view: viewOf(withWork(flagged(), { answers: allAnswered, confidence: 4 })),
    press: ['Approve'],
    answer: {
      ok: false,
      sentence: 'The draft changed while you decided. Nothing was recorded; look at it again.',
    },
  },
  changed: {
    view: viewOf(decided({}, { status: 'waiting', gate: 'held', changed: changedText })),
  },
  failure: {
    view: viewOf(
      reviewOf({
        draft: {
          ...clean.draft,
          text: 'Hello Mara,\n\nthank you for writing to us. Your parcel left our',
          failure: 'The text broke off in mid-sentence: the stream ended after 58 characters.',
          sha256: sha(5),
        },
      }),
    ),
  },
  'not-armed': {
    view: viewOf(
      reviewOf({
        gate: 'not armed',
        gateWhy: 'The Send button of this page could not be found, so Countersign can’t hold it.',
      }),
    ),
  },
  message: {
    view: viewOf(
      reviewOf({
        draft: elsewhere,
        gate: 'not armed',
        subject: { ticket: null, title: 'Trip to Lisbon', customer: null },
      }),
    ),
  },
  'message-edited': {
    view: viewOf(
      decided(
        { kind: 'edit', text: 'Your parcel comes on Thursday.' },
        { draft: elsewhere, gate: 'not armed', approved: 'Your parcel comes on Thursday.' },
      ),
    ),
  },
  pill: { view: viewOf(flagged()), mode: 'pill' },
  queue: {
    view: viewOf(clean, {
      queue: [1, 2, 3].map((n) => ({
        id: uuid(n === 2 ? 1 : n + 10),
        title: `#45${n}`,
        status: 'waiting' as const,
      })),
      delivery: {
        ...viewOf(null).delivery,
        waiting: 3,
        state: 'retrying',
        problem: 'the endpoint can’t be reached',
      },
    }),
  },
  long: {
    view: viewOf(
      flagged({
        draft: { ...clean.draft, text: `${long}\n\n${flaggedText}`, sha256: sha(6) },
        flags: flags.map((flag) => ({
          ...flag,
          span: flag.span && {
            start: flag.span.start + long.length + 2,
            end: flag.span.end + long.length + 2,
          },
        })),
      }),
    ),
    press: ['j', 'j'],
  },
  rtl: {
    view: viewOf(
      flagged({
        draft: { ...clean.draft, text: arabic, sha256: sha(7) },
        flags: [{ ...(flags[0] as (typeof flags)[0]), span: arabicSpan }],
        context: {
          ...clean.context,
          request: { state: 'present', value: 'أين طلبي؟ كان من المفترض أن يصل يوم الاثنين.' },
        },
        subject: {
          ticket: '#4521',
          title: 'أين طلبي؟',
          customer: { name: 'مارا', organisation: null, tags: [], value: null },
        },
      }),
    ),
  },
  hidden: { view: viewOf(hidden) },
  keys: { view: viewOf(clean), press: ['Keys'] },
  'keys-off': { view: viewOf(clean, { singleKeys: false, reviewer: { name: '', role: '' } }) },
  empty: { view: viewOf(null), room: 'side' },
  broken: {
    view: viewOf(withWork(clean, { mode: 'reject', reason: 'What I typed stays here.' })),
    broken: 'Countersign was updated. Reload this page to go on.',
  },
};
