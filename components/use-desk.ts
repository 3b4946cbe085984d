import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Decision, DecisionKind } from '../lib/model/decision.ts';
import type { FlagAnswer } from '../lib/model/flag.ts';
import type { Review } from '../lib/model/review.ts';
import { keptBack } from '../lib/review/decide.ts';
import type { CheckpointProps } from './checkpoint-props.ts';
import type { Desk, Phase } from './desk.ts';
import { makeDecision, saysTheSame } from './make-decision.ts';
import { missing } from './missing.ts';
import { useFocus } from './use-focus.ts';
import { useSettled } from './use-settled.ts';
import { useWork } from './use-work.ts';
import { words } from './words.ts';

/** Where the focus goes when the form of a decision opens. */
const firstField: Record<DecisionKind, string> = {
  approve: 'reason',
  edit: 'edit',
  reject: 'reason',
  escalate: 'target',
  redirect: 'instruction',
};

/** Everything a person can do with one review. Mounted anew for each review. */
export function useDesk(
  review: Review,
  props: CheckpointProps,
  root: RefObject<HTMLElement | null>,
): Desk {
  const { work, set, timed } = useWork(review, props.activeMs, (kept) =>
    props.onWork(review.id, kept),
  );
  const firstOpen = review.flags.findIndex(({ id }) => !work.answers[id]);
  const [current, look] = useState(Math.max(0, firstOpen));
  const [phase, setPhase] = useState<Phase>('idle');
  const [said, say] = useState<string | null>(null);
  const focus = useFocus(root);
  const unsettled = useSettled(`${review.draft.sha256} ${review.changed}`, props.now);
  const last = useRef<Decision | null>(null);
  const busy = useRef(false);
  // What kept the draft back may be thought better of; an approval is used up by Send only.
  const [reopened, reopen] = useState<string | null>(null);
  const { decision } = review;
  const isKeptBack = keptBack(review);
  const deciding =
    review.status === 'waiting' ||
    (review.status === 'decided' && review.changed !== null) ||
    (isKeptBack && reopened === decision?.id);

  const change: Desk['set'] = (part) => {
    if (!busy.current) {
      setPhase('idle');
      say(null);
    }
    set(part);
  };

  const send = async (decision: Decision) => {
    last.current = decision;
    busy.current = true;
    setPhase('saving');
    say(null);
    const answer = await props.onDecide(decision).catch((error: unknown) => ({
      ok: false as const,
      sentence: error instanceof Error ? error.message : String(error),
    }));
    busy.current = false;
    setPhase(answer.ok ? 'idle' : 'refused');
    if (!answer.ok) say(answer.sentence);
  };

  const open = (mode: DecisionKind, at = firstField[mode]) => {
    const edit = work.edit ?? review.changed ?? review.draft.text;
    if (work.mode !== mode) change(mode === 'edit' ? { mode, edit } : { mode });
    focus(at);
  };

  const decide = (kind: DecisionKind) => {
    if (busy.current || !deciding) return;
    const refusal = props.broken ?? props.refusal() ?? unsettled();
    if (refusal) return say(refusal);
    const need = missing(review, work, kind);
    if (need) {
      // The form is opened where the field that is asked for stands in it.
      if (need.at === firstField[kind] || need.at === 'reason') open(kind, need.at);
      else focus(need.at);
      return say(need.sentence);
    }
    const made = makeDecision(review, timed(), kind, props.newId());
    const before = last.current;
    void send(before && saysTheSame(before, made) ? { ...made, id: before.id } : made);
  };

  const press = (kind: DecisionKind) => {
    if (busy.current || !deciding) return;
    if (kind !== 'approve') return open(kind);
    if (work.mode === null || work.mode === 'approve') return decide(kind);
    // The draft may be out of sight behind a form: it is shown again before it can be approved.
    change({ mode: null });
    focus('draft');
    say(words.backToDraft);
  };

  const move = (by: number) => {
    const at = Math.min(Math.max(0, current + by), review.flags.length - 1);
    const flag = review.flags[at];
    if (!flag) return;
    look(at);
    focus(`flag:${flag.id}`);
  };

  const answer = (flag: string, given: FlagAnswer) =>
    change({ answers: { ...work.answers, [flag]: given } });

  return {
    review,
    work,
    phase,
    said,
    current,
    deciding,
    again: isKeptBack && !deciding ? () => reopen(decision?.id ?? null) : null,
    set: change,
    press,
    decide,
    back: () => {
      if (work.mode === null) return;
      change({ mode: null });
      focus('draft');
    },
    choose: (text) => {
      change({ mode: 'edit', edit: text });
      focus('edit');
    },
    answer,
    answerCurrent: (given) => {
      const flag = review.flags[current];
      if (!flag || !deciding) return;
      answer(flag.id, given);
      const rest = [...review.flags.keys()].filter((at) => at !== current);
      const open = rest.filter((at) => !work.answers[review.flags[at]?.id ?? '']);
      const next = open.find((at) => at > current) ?? open[0];
      if (next !== undefined) move(next - current);
      else focus(`flag:${flag.id}`);
    },
    move,
    look,
  };
}
