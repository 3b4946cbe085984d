import type { AiAnswer, Ticket, TicketSummary } from '../wire.ts';

async function call<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

const ticketPath = (id: string) => `/api/tickets/${encodeURIComponent(id)}`;

export const api = {
  tickets: () => call<TicketSummary[]>('/api/tickets'),
  ticket: (id: string) => call<Ticket>(ticketPath(id)),
  draft: (id: string) => call<AiAnswer>(`${ticketPath(id)}/draft`, {}),
  reply: (id: string, reply: { text: string; close: boolean }) =>
    call<Ticket>(`${ticketPath(id)}/reply`, reply),
  policy: () => call<{ text: string | null }>('/api/policy'),
  streamDraft: (id: string) =>
    fetch(`${ticketPath(id)}/stream${location.search}`, { method: 'POST' }),
  chat: (question: { prompt: string; conversation: string | null; turn: number }) =>
    fetch(`/api/chat${location.search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    }),
};

/** Calls `grown` with the text so far at each piece of a streamed answer. Throws if the answer breaks off. */
export async function readStream(
  response: Response,
  grown: (text: string) => void,
): Promise<string> {
  if (!response.ok || !response.body) throw new Error('The answer did not start.');
  let text = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
    grown(text);
  }
}
