import type { Message } from '../wire.ts';
import { el } from './dom.ts';

const authors: Record<Message['from'], string> = {
  customer: 'Customer',
  agent: 'You',
  ai: 'AI assistant',
};

/** One message of a conversation. */
export const messageView = ({ from, text }: Message, customer?: string): HTMLElement =>
  el(
    'article',
    { class: 'message', 'data-from': from },
    el(
      'p',
      { class: 'message-author' },
      from === 'customer' ? (customer ?? authors.customer) : authors[from],
    ),
    el('div', { class: 'message-text' }, text),
  );
