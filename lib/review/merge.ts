import type { Option } from '../model/context-package.ts';
import type { DraftReport } from '../model/draft.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Flag } from '../model/flag.ts';
import type { Review, Work } from '../model/review.ts';
import { gateFor, type Judgement } from './judge.ts';

/** How many texts before the present one are kept, and how long one may be to be offered as an option (UTF-16 units). */
const MAX_EARLIER = 10;
const MAX_OPTION = 100_000;
const MAX_EVIDENCE = 20;

/**
 * The review after a later report of its draft; `sha256` is the hash of the report's text, `judgement` what is thought
 * of it. A closed review stays as it is. One that was decided keeps its decision as long as the text is the one that
 * was decided on, or the one that was allowed; any other text waits for a decision of its own. A text that was replaced
 * (not one that only grew) is kept in `earlier`. What the person has typed is kept, and the answers to flags that still
 * say the same of the same words.
 */
export function updateReview(
  review: Review,
  report: DraftReport,
  sha256: string,
  judgement: Judgement,
): Review {
  if (review.status === 'closed') return review;
  const { draft } = review;
  const known = {
    ...review,
    context: report.context,
    subject: report.subject,
    gateWhy: report.armed ? null : report.armedWhy,
  };
  const evidence = joined(report.evidence, draft.evidence);
  if (isDecidedOn(review, report.text)) {
    const gate = decidedGate(review, report.armed, judgement.hold);
    return { ...known, gate, draft: { ...draft, evidence, composer: report.composer } };
  }
  const { id, text, failure, place, composer } = report;
  const isSame = text === draft.text;
  const isGrown = text.startsWith(draft.text.trimEnd());
  return {
    ...known,
    draft: { id, text, sha256, evidence, failure, place, composer },
    earlier: isSame || isGrown ? review.earlier : withEarlier(review.earlier, draft),
    flags: judgement.flags,
    pattern: judgement.pattern,
    patternWhy: judgement.patternWhy,
    asks: judgement.asks,
    gate: gateFor(judgement.hold, report.armed),
    status: 'waiting',
    decision: null,
    decidedAt: null,
    approved: null,
    changed: null,
    work: keptWork(review, judgement.flags, text, isSame || isGrown),
  };
}

/** True while the text is the one that the person decided on, or allowed, or was shown as the changed one. */
function isDecidedOn({ status, draft, approved, changed }: Review, text: string): boolean {
  if (status === 'waiting') return changed !== null && text === changed;
  return text === approved || (approved === null && text === draft.text);
}

function decidedGate(review: Review, armed: boolean, hold: boolean): Review['gate'] {
  if (!armed) return 'not armed';
  if (review.gate !== 'not armed') return review.gate;
  // It could not be held before and can be now: an allowed text is open, any other as the pattern says.
  return review.approved === null ? gateFor(hold || review.changed !== null, true) : 'open';
}

/** Newest first, each sighting once, strong before weak where there are too many. */
function joined(now: readonly Evidence[], before: readonly Evidence[]): Evidence[] {
  const all = new Map(
    [...now, ...before].map((one) => [`${one.kind} ${one.strength} ${one.seen}`, one]),
  );
  const kept = [...all.values()];
  if (kept.length <= MAX_EVIDENCE) return kept;
  const strong = kept.filter(({ strength }) => strength === 'strong');
  return [...strong, ...kept.filter(({ strength }) => strength === 'weak')].slice(0, MAX_EVIDENCE);
}

function withEarlier(earlier: readonly Option[], { text, sha256 }: Review['draft']): Option[] {
  if (text.trim() === '' || text.length > MAX_OPTION) return [...earlier];
  const others = earlier.filter((option) => option.text !== text);
  return [{ id: `earlier-${sha256.slice(0, 16)}`, text }, ...others].slice(0, MAX_EARLIER);
}

/** The person's confidence was in the text that they read: a replaced one asks for it anew. */
function keptWork(
  review: Review,
  flags: readonly Flag[],
  text: string,
  isContinued: boolean,
): Work {
  const { work, draft } = review;
  const before = new Map(review.flags.map((flag) => [flag.id, aboutOf(flag, draft.text)]));
  const same = flags.filter((flag) => before.get(flag.id) === aboutOf(flag, text));
  const answers = Object.fromEntries(
    same.flatMap(({ id }) => {
      const answer = Object.hasOwn(work.answers, id) ? work.answers[id] : undefined;
      return answer ? [[id, answer]] : [];
    }),
  );
  return { ...work, answers, confidence: isContinued ? work.confidence : null };
}

/** What a flag is about: an answer is worth keeping only while this is the same. */
function aboutOf({ rule, response, fact, span }: Flag, text: string): string {
  return JSON.stringify([rule, response, fact, span && text.slice(span.start, span.end)]);
}
