import type { AiAnswer } from '../wire.ts';
import { el, one } from './dom.ts';
import { wanted } from './query.ts';

type State = 'streaming' | 'done' | 'failed';

const marks = [
  'data-ai-draft',
  'data-ai-state',
  'data-ai-request',
  'data-ai-steps',
  'data-ai-concerns',
  'data-ai-options',
  'data-ai-confidence',
  'data-ai-next-action',
];

/** Says in the page's markup that the composer holds an AI draft, in the way that the page's address asks for. */
export function declareDraft(answer: AiAnswer, state: State): void {
  takeBack();
  if (wanted.declare === 'attributes') declareByAttributes(answer, state);
  if (wanted.declare === 'json') declareByBlock(answer, state);
}

/** Takes everything back that was declared. */
export function takeBack(): void {
  for (const name of marks) one('#composer').removeAttribute(name);
  document.querySelector('script[data-ai-for]')?.remove();
}

function declareByAttributes(answer: AiAnswer, state: State): void {
  const request = [...document.querySelectorAll('[data-from="customer"] > .message-text')].at(-1);
  if (request) request.id = 'request';
  const values: Record<string, string | undefined> = {
    'data-ai-draft': '',
    'data-ai-state': state,
    'data-ai-request': request?.id,
    'data-ai-steps': document.querySelector('.ai-steps')?.id,
    'data-ai-concerns': document.querySelector('.ai-concerns')?.id,
    'data-ai-options': document.querySelector('.ai-options')?.id,
    'data-ai-confidence': answer.confidence?.toString(),
    'data-ai-next-action': answer.nextAction,
  };
  for (const [name, value] of Object.entries(values))
    if (value !== undefined) one('#composer').setAttribute(name, value);
}

function declareByBlock(answer: AiAnswer, state: State): void {
  const { request, steps, options, confidence, concerns, nextAction } = answer;
  // Parts that the AI did not state are left out of the JSON.
  const stated = <T>(items: T[]) => (items.length ? items : undefined);
  const block = {
    state,
    request,
    steps: stated(
      steps.map(({ tool, arguments: detail, result }) => ({
        title: tool,
        detail,
        result: result || undefined,
        failed: /^error\b/i.test(result) || undefined,
      })),
    ),
    confidence,
    concerns: stated(concerns),
    options: stated(options),
    nextAction,
  };
  const type = 'application/ai-handoff+json';
  one('#composer').after(el('script', { type, 'data-ai-for': 'composer' }, JSON.stringify(block)));
}
