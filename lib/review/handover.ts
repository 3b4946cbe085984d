import type { Option, Part, Step } from '../model/context-package.ts';
import type { Decision } from '../model/decision.ts';
import type { Flag } from '../model/flag.ts';
import { emptyWork, type Review } from '../model/review.ts';
import type { Settings } from '../model/settings.ts';
import { nextAction } from './next-action.ts';

/** A step's output may be a whole data set; this much of it (UTF-16 units) tells what it was. */
const STEP_OUTPUT = 600;

/**
 * Everything that the one who takes over needs, as Markdown that reads as plain text: who hands over to whom and why,
 * then the seven parts of the context package. A part that the page did not state says so.
 */
export function handover(
  review: Review,
  decision: Decision,
  reviewer: Settings['reviewer'],
): string {
  const { context, draft } = review;
  const sections: [string, string][] = [
    ['1. Request', partOf(context.request, quoted)],
    ['2. What the AI did', partOf(context.steps, stepList)],
    ['3. Draft', draftOf(review)],
    ['4. Confidence', confidenceOf(review, decision)],
    ['5. Flags and concerns', concernsOf(review, decision)],
    ['6. Options', optionsOf(review)],
    ['7. Next action', nextStep(review, decision)],
  ];
  return [
    `# Hand-over: ${titleOf(review)}`,
    [
      ...facts(review, decision, reviewer),
      `- AI text: ${draft.evidence.map(({ kind, strength }) => `${kind} (${strength})`).join(', ')}`,
    ].join('\n'),
    ...(decision.reason?.trim() ? [quoted(decision.reason)] : []),
    ...sections.map(([title, body]) => `## ${title}\n\n${body}`),
  ]
    .join('\n\n')
    .concat('\n');
}

function titleOf({ subject: { title, ticket } }: Review): string {
  const named = [ticket, title].filter((text) => text?.trim()).map((text) => oneLine(text ?? ''));
  return named.join(', ') || 'an AI draft';
}

function facts(
  review: Review,
  { target }: Decision,
  { name, role }: Settings['reviewer'],
): string[] {
  const { customer } = review.subject;
  const who = [name.trim() || 'not named', role.trim()].filter(Boolean).join(', ');
  const about = [customer?.name, customer?.organisation, ...(customer?.tags ?? [])].filter(Boolean);
  return [
    `- To: ${target ? `${oneLine(target.to)} (${target.kind})` : 'not stated'}`,
    `- From: ${oneLine(who)}`,
    ...(review.decidedAt ? [`- At: ${review.decidedAt}`] : []),
    `- Page: ${review.url}`,
    `- Customer: ${oneLine(about.join(', ')) || 'not stated'}`,
  ];
}

function partOf<T>(part: Part<T>, tell: (value: T) => string): string {
  if (part.state === 'present') return tell(part.value);
  return part.state === 'absent' ? 'Not stated.' : 'Not applicable.';
}

function draftOf({ draft }: Review): string {
  const failure = draft.failure ? `The AI’s output failed: ${oneLine(draft.failure)}\n\n` : '';
  return failure + (draft.text.trim() === '' ? 'Empty.' : quoted(draft.text));
}

function confidenceOf({ context }: Review, decision: Decision): string {
  const ai = partOf(context.confidence, ({ value, label, source }) => {
    const number = value === null ? null : `${Math.round(value * 1000) / 10} %`;
    return `${[label && oneLine(label), number].filter(Boolean).join(', ')} (${source}).`;
  });
  const own = decision.confidence === null ? 'Not stated.' : `${decision.confidence} of 5.`;
  return `- The AI: ${ai}\n- The person: ${own}`;
}

function concernsOf({ flags, draft, context }: Review, { answers }: Decision): string {
  const concerns = context.concerns.state === 'present' ? context.concerns.value : [];
  const lines = [
    ...flags.map((flag) => flagLine(flag, draft.text, answers[flag.id])),
    ...concerns.map((concern) => `- Stated by the page: ${oneLine(concern)}`),
  ];
  const unstated = context.concerns.state === 'absent' ? '- By the page: not stated.' : null;
  return [...(flags.length === 0 ? ['- No rule raised a flag.'] : []), ...lines, unstated]
    .filter((line) => line !== null)
    .join('\n');
}

function flagLine(flag: Flag, text: string, answer: string | undefined): string {
  const words = flag.span && `“${oneLine(text.slice(flag.span.start, flag.span.end))}”`;
  const basis = words ?? (flag.fact === null ? null : oneLine(flag.fact));
  const what = `${flag.response} (${flag.rule}): ${oneLine(flag.sentence)}`;
  return `- ${what}${basis ? ` Rests on: ${basis}.` : ''} Answer: ${answer ?? 'none'}.`;
}

function optionsOf({ context, earlier }: Review): string {
  const stated = partOf(context.options, (options) => optionList(options, 'Option'));
  return earlier.length > 0 ? `${stated}\n\n${optionList(earlier, 'Earlier text')}` : stated;
}

function optionList(options: readonly Option[], name: string): string {
  return options
    .map(
      ({ label, text }, i) =>
        `${name} ${i + 1}${label ? ` (${oneLine(label)})` : ''}:\n\n${quoted(text)}`,
    )
    .join('\n\n');
}

function stepList(steps: readonly Step[]): string {
  return steps
    .map(({ title, detail, result, failed }, i) => {
      const more = [detail && ` – ${short(detail)}`, result && ` → ${short(result)}`].filter(
        Boolean,
      );
      return `${i + 1}. ${oneLine(title)}${failed ? ' (failed)' : ''}${more.join('')}`;
    })
    .join('\n');
}

/** Escalation hands the next action on; before a decision it is what the review asks for. */
function nextStep(review: Review, { kind }: Decision): string {
  const stated = review.context.nextAction;
  if (stated.state === 'present') return oneLine(stated.value);
  return `Not stated by the page. ${kind === 'escalate' ? 'For the one who takes over: ' : ''}${nextAction({ ...review, changed: null }, emptyWork)}`;
}

function quoted(text: string): string {
  return text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function short(text: string): string {
  const line = oneLine(text.slice(0, STEP_OUTPUT * 2));
  return line.length > STEP_OUTPUT
    ? `${line.slice(0, STEP_OUTPUT).replace(/[\uD800-\uDBFF]$/, '')}…`
    : line;
}
