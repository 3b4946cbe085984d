import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const words = z.string().trim().min(1, 'must not be empty');

/** One line of a data file: what the customer wrote, what the AI did, and the draft it stored. */
const line = z.object({
  id: z
    .string()
    .regex(/^[\w.-]+$/, 'may only have letters, digits, dots, hyphens and underscores')
    .optional(),
  title: words.optional(),
  customer: z
    .object({
      name: words.optional(),
      organisation: words.optional(),
      tags: z.array(words).default([]),
      value: z.number().nonnegative().optional(),
    })
    .default({ tags: [] }),
  request: words,
  conversation: z.array(z.object({ from: z.enum(['customer', 'agent', 'ai']), text: z.string() })),
  steps: z.array(z.object({ tool: words, arguments: z.string(), result: z.string() })),
  draft: words,
  options: z.array(words).default([]),
  confidence: z.number().min(0).max(1).optional(),
  concerns: z.array(words).default([]),
  nextAction: words.optional(),
  outcome: z.number(),
});

export type Conversation = z.infer<typeof line> & { id: string; title: string };

/** Something is wrong with a data file; `message` is one sentence that says what and where. */
class DataError extends Error {
  override name = 'DataError';
}

/** The conversations of a JSONL file, in its order. Throws `DataError` at the first line that does not fit. */
export function loadConversations(file: string): Conversation[] {
  const seen = new Map<string, number>();
  const found = read(file)
    .split('\n')
    .map((text, index) => ({ text, number: index + 1 }))
    .filter(({ text }) => text.trim())
    .map(({ text, number }) => {
      const where = `Line ${number} of ${basename(file)}`;
      const conversation = parse(text, number, where);
      const before = seen.get(conversation.id);
      if (before) throw new DataError(`${where} has the same id as line ${before}.`);
      seen.set(conversation.id, number);
      return conversation;
    });
  if (found.length === 0) throw new DataError(`${basename(file)} has no conversations in it.`);
  return found;
}

/** The text of the policy that lies beside a data file (`policy.md` or `…-policy.md`), or null. */
export function policyBeside(file: string): string | null {
  const folder = dirname(file);
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find((entry) => /^(.*-)?policy\.md$/.test(entry));
  return name ? readFileSync(join(folder, name), 'utf8') : null;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'there is no such file'
        : 'it is not readable';
    throw new DataError(`${file} can't be used: ${why}.`);
  }
}

function parse(text: string, number: number, where: string): Conversation {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DataError(`${where} is not JSON.`);
  }
  const result = line.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    const field = issue?.path.length ? `the field “${issue.path.join('.')}”` : 'the line';
    throw new DataError(`${where} does not fit: ${field}: ${issue?.message ?? 'unreadable'}.`);
  }
  const { id = String(number), title, ...rest } = result.data;
  return { ...rest, id, title: title ?? titleFrom(rest.conversation[0]?.text ?? rest.request) };
}

/** The first sentence of what the customer wrote first, after a mere greeting, cut at a word. */
function titleFrom(text: string): string {
  const sentences = text.trim().split(/(?<=[.!?])\s+|\n+/);
  const title = sentences.find((sentence) => sentence.length > 12) ?? text.trim();
  return title.length <= 72 ? title : `${title.slice(0, 72).replace(/\s+\S*$/, '')}…`;
}
