export interface Ticket {
  subject: string;
  body: string;
  /** The customer's e-mail address. */
  requestor: string;
}

/** One part of a message as RT has stored it. */
export interface StoredMessage {
  type: 'Create' | 'Correspond' | 'Comment';
  contentType: string;
  /** As stored: HTML for what was written in the rich text editor. */
  content: string;
}

interface Account {
  name: string;
  password: string;
}

interface Listed {
  items: { id: string; Type?: string }[];
}

const said = ['Create', 'Correspond', 'Comment'] as const;

/** What tests ask of RT behind the browser's back, by its REST 2 interface. */
export function rtRest(url: string, { name, password }: Account) {
  const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;

  async function call<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${url}/REST/2.0/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!response.ok) throw new Error(`RT answered ${path} with ${response.status}.`);
    return response.json() as Promise<T>;
  }

  return {
    async createTicket({ subject, body, requestor }: Ticket): Promise<number> {
      const { id } = await call<{ id: string }>('ticket', {
        Queue: 'General',
        Subject: subject,
        Requestor: requestor,
        Content: body,
        ContentType: 'text/plain',
      });
      return Number(id);
    },

    async ticketHistory(id: number): Promise<StoredMessage[]> {
      const { items } = await call<Listed>(`ticket/${id}/history?fields=Type&per_page=100`);
      const messages: StoredMessage[] = [];
      for (const item of items) {
        const type = said.find((known) => known === item.Type);
        if (!type) continue;
        const parts = await call<Listed>(`transaction/${item.id}/attachments`);
        for (const part of parts.items) {
          const stored = await call<{ ContentType: string; Content?: string }>(
            `attachment/${part.id}`,
          );
          if (stored.Content === undefined) continue;
          const content = Buffer.from(stored.Content, 'base64').toString('utf8');
          messages.push({ type, contentType: stored.ContentType, content });
        }
      }
      return messages;
    },
  };
}
