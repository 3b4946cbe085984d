import type { Conversation } from './conversations.ts';
import type { AiAnswer, Reply, Ticket, TicketSummary } from './wire.ts';

const macro =
  'Thank you for your message. We have received it and will answer within one working day.\n\nKind regards\nThe support team';

/** The helpdesk's state: conversations from a file, and the replies sent since the start. */
export class Desk {
  readonly sent: Reply[] = [];
  readonly #conversations: Conversation[];
  readonly #waiting = new Set<() => void>();

  constructor(conversations: Conversation[]) {
    this.#conversations = conversations;
  }

  list(): TicketSummary[] {
    return this.#conversations.map((conversation) => ({
      id: conversation.id,
      title: conversation.title,
      customer: conversation.customer.name ?? 'Customer',
      excerpt: conversation.request.slice(0, 160),
      status: this.#status(conversation.id),
    }));
  }

  ticket(id: string): Ticket | undefined {
    const found = this.#find(id);
    if (!found) return undefined;
    const replies = this.sent.filter((reply) => reply.ticket === id);
    return {
      id,
      title: found.title,
      status: this.#status(id),
      customer: found.customer,
      messages: [
        ...found.conversation,
        { from: 'customer', text: found.request },
        ...replies.map(({ text }) => ({ from: 'agent' as const, text })),
      ],
      macro,
    };
  }

  answer(id: string): AiAnswer | undefined {
    const found = this.#find(id);
    if (!found) return undefined;
    const { request, draft, steps, options, confidence, concerns, nextAction } = found;
    return { request, draft, steps, options, confidence, concerns, nextAction };
  }

  /** Takes a reply; false if there is no such ticket. */
  reply(reply: Reply): boolean {
    if (!this.#find(reply.ticket)) return false;
    this.sent.push(reply);
    for (const wake of this.#waiting) wake();
    return true;
  }

  /** Resolves with all replies once there are `n`; rejects after `within` milliseconds. */
  waitForSent(n: number, within = 15_000): Promise<Reply[]> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        settle();
      };
      const look = () => {
        if (this.sent.length >= n) finish(() => resolve([...this.sent]));
      };
      const timer = setTimeout(
        () =>
          finish(() =>
            reject(new Error(`The demo got ${this.sent.length} of ${n} replies in time.`)),
          ),
        within,
      );
      this.#waiting.add(look);
      look();
    });
  }

  /**
   * What the chatbot answers: the stored draft of the conversation whose words are nearest to the prompt, or, asked
   * again in the same conversation, the next of its options.
   */
  chat(prompt: string, conversation: string | null, turn: number): { id: string; text: string } {
    const found = this.#find(conversation ?? '') ?? this.#nearest(prompt);
    const texts = [found.draft, ...found.options];
    return { id: found.id, text: texts[turn % texts.length] ?? found.draft };
  }

  #find(id: string): Conversation | undefined {
    return this.#conversations.find((conversation) => conversation.id === id);
  }

  #status(id: string): 'open' | 'closed' {
    return this.sent.some((reply) => reply.ticket === id && reply.closed) ? 'closed' : 'open';
  }

  #nearest(prompt: string): Conversation {
    const wanted = wordsOf(prompt);
    const score = ({ request }: Conversation) => {
      const words = wordsOf(request);
      const common = [...wanted].filter((word) => words.has(word)).length;
      return common / (words.size + wanted.size - common || 1);
    };
    return this.#conversations.reduce((best, next) => (score(next) > score(best) ? next : best));
  }
}

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []);
