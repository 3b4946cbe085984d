import type { AiAnswer, Ticket } from '../wire.ts';
import { el, one } from './dom.ts';

const money = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

/** Shows who the customer is, as far as the data says. */
export function showCustomer({ customer }: Ticket): void {
  const { name, organisation, tags, value } = customer;
  const tagList = tags.map((tag) => el('li', { class: 'badge' }, tag));
  one('.customer').replaceChildren(
    el('h2', {}, 'Customer'),
    name ? el('p', { class: 'customer-name' }, name) : el('p', { class: 'soft' }, 'Name not known'),
    organisation ? el('p', { class: 'customer-organisation soft' }, organisation) : '',
    tags.length ? el('ul', { class: 'customer-tags' }, ...tagList) : '',
    value === undefined
      ? ''
      : el(
          'p',
          { class: 'soft' },
          'Yearly value ',
          el('span', { class: 'customer-value' }, money.format(value)),
        ),
  );
}

/** Shows what the AI says of its draft; null takes it away. */
export function showAi(answer: AiAnswer | null): void {
  const card = one('.ai');
  card.hidden = answer === null;
  card.replaceChildren();
  if (!answer) return;
  const { steps, confidence, concerns, options } = answer;
  card.append(
    el('h2', {}, 'AI draft'),
    confidence === undefined
      ? ''
      : el('p', { class: 'ai-confidence' }, `Confidence: ${Math.round(confidence * 100)}%`),
    ...(steps.length ? [el('h3', {}, 'What the AI did'), stepList(steps)] : []),
    ...(concerns.length ? [el('h3', {}, 'What the AI doubts'), concernList(concerns)] : []),
    ...(options.length ? [el('h3', {}, 'Other drafts'), optionList(options)] : []),
  );
}

const concernList = (concerns: string[]) =>
  el(
    'ul',
    { class: 'ai-concerns', id: 'ai-concerns' },
    ...concerns.map((text) => el('li', {}, text)),
  );

const stepList = (steps: AiAnswer['steps']) =>
  el(
    'ol',
    { class: 'ai-steps', id: 'ai-steps' },
    ...steps.map(({ tool, arguments: sent, result }) =>
      el(
        'li',
        { 'data-failed': /^error\b/i.test(result) },
        el('p', { class: 'step-title' }, tool),
        el('p', { class: 'step-detail' }, sent),
        result ? el('p', { class: 'step-result' }, result) : '',
      ),
    ),
  );

const optionList = (options: string[]) =>
  el('ol', { class: 'ai-options', id: 'ai-options' }, ...options.map((text) => el('li', {}, text)));
