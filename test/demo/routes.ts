import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Desk } from './desk.ts';
import { paceOf, streamText } from './stream.ts';

const replyBody = z.object({ text: z.string().max(200_000), close: z.boolean().default(false) });
const chatBody = z.object({
  prompt: z.string().min(1).max(20_000),
  conversation: z.string().nullable(),
  turn: z.number().int().min(0),
});

interface Call {
  desk: Desk;
  policy: string | null;
  id: string;
  url: URL;
  request: IncomingMessage;
  response: ServerResponse;
}

const routes: [method: string, path: RegExp, answer: (call: Call) => void | Promise<void>][] = [
  ['GET', /^\/api\/tickets$/, ({ desk, response }) => json(response, desk.list())],
  ['GET', /^\/api\/tickets\/([^/]+)$/, ({ desk, id, response }) => json(response, desk.ticket(id))],
  [
    'POST',
    /^\/api\/tickets\/([^/]+)\/draft$/,
    ({ desk, id, response }) => json(response, desk.answer(id)),
  ],
  ['POST', /^\/api\/tickets\/([^/]+)\/stream$/, streamDraft],
  ['POST', /^\/api\/tickets\/([^/]+)\/reply$/, takeReply],
  ['POST', /^\/api\/chat$/, chat],
  ['GET', /^\/api\/sent$/, ({ desk, response }) => json(response, desk.sent)],
  ['GET', /^\/api\/policy$/, ({ policy, response }) => json(response, { text: policy })],
];

/** Answers one call of the pages to their server. */
export async function answerApi(
  desk: Desk,
  policy: string | null,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [method, path, answer] of routes) {
    const found = method === request.method ? path.exec(url.pathname) : null;
    if (!found) continue;
    const id = decodeURIComponent(found[1] ?? '');
    return answer({ desk, policy, id, url, request, response });
  }
  json(response, undefined);
}

async function streamDraft({ desk, id, url, response }: Call): Promise<void> {
  const answer = desk.answer(id);
  if (!answer) return json(response, undefined);
  return streamText(response, answer.draft, paceOf(url.searchParams));
}

async function chat({ desk, url, request, response }: Call): Promise<void> {
  const body = chatBody.safeParse(JSON.parse(await bodyOf(request)));
  if (!body.success) return refuse(response);
  const { id, text } = desk.chat(body.data.prompt, body.data.conversation, body.data.turn);
  response.setHeader('x-conversation', encodeURIComponent(id));
  return streamText(response, text, paceOf(url.searchParams));
}

async function takeReply({ desk, id, url, request, response }: Call): Promise<void> {
  const raw = await bodyOf(request);
  const byForm = !request.headers['content-type']?.startsWith('application/json');
  const fields = byForm ? Object.fromEntries(new URLSearchParams(raw)) : JSON.parse(raw);
  const body = replyBody.safeParse(byForm ? { ...fields, close: fields.close === 'true' } : fields);
  if (!body.success) return refuse(response);
  const { text, close } = body.data;
  // A form post ends its lines with CR LF, whatever the field held.
  const reply = { ticket: id, text: text.replaceAll('\r\n', '\n'), closed: close };
  if (!desk.reply({ ...reply, by: byForm ? 'form' : 'script' })) return json(response, undefined);
  if (byForm)
    response.writeHead(303, { location: `/ticket/${encodeURIComponent(id)}${url.search}` }).end();
  else json(response, desk.ticket(id));
}

function json(response: ServerResponse, value: unknown): void {
  response
    .writeHead(value === undefined ? 404 : 200, { 'content-type': 'application/json' })
    .end(JSON.stringify(value ?? { error: 'There is nothing here.' }));
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ error: 'The request could not be read.' }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
