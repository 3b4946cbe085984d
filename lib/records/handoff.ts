import type { ContextPackage } from '../model/context-package.ts';
import type { LogRecord, RecordData } from '../model/record.ts';
import type { Review } from '../model/review.ts';
import { told } from './told.ts';

/** What every record of a handoff says of its review. */
export type HandoffData = Extract<RecordData, { kind: 'handoff.opened' }>['handoff'];

/** A review as its records tell it. The answers are those of the decision, or those given so far. */
export async function handoffData(
  review: Review,
  capture: LogRecord['capture'],
): Promise<HandoffData> {
  const { confidence } = review.context;
  const answers = review.decision?.answers ?? review.work.answers;
  return {
    review: review.id,
    site: review.site,
    origin: review.origin,
    place: review.draft.place,
    ticket: review.subject.ticket,
    draft: await told(review.draft.text, capture),
    evidence: review.draft.evidence.map(({ kind, strength }) => ({ kind, strength })),
    pattern: review.pattern,
    patternWhy: review.patternWhy,
    gate: review.gate,
    flags: review.flags.map((flag) => ({
      id: flag.id,
      rule: flag.rule,
      version: flag.ruleVersion,
      trigger: flag.trigger,
      response: flag.response,
      answer: answers[flag.id] ?? null,
    })),
    context: partsOf(review),
    ai: { confidence: confidence.state === 'present' ? confidence.value : null },
  };
}

/** Which of the seven parts were there. A draft that was written anew leaves an option behind, stated or not. */
function partsOf(review: Review): HandoffData['context'] {
  const names = Object.keys(review.context) as (keyof ContextPackage)[];
  const parts: HandoffData['context'] = { draft: 'present' };
  for (const name of names) parts[name] = review.context[name].state;
  if (review.earlier.length > 0) parts.options = 'present';
  return parts;
}
