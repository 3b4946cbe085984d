import type { Reply, Verdict } from './destination.ts';
import { retryAfter } from './retry-after.ts';
import { said } from './said.ts';
import { rowFor } from './status-policy.ts';

type Answer = Extract<Reply, { kind: 'answer' }>;

const unreached: Record<'timeout' | 'network', string> = {
  timeout: 'The endpoint did not answer in time. It is tried again by itself.',
  network:
    'The endpoint can’t be reached. Check the connection and the address; it is tried again by itself.',
};

/** What a reply means by the status policy alone, for formats whose acknowledgement is any 2xx that is not a web page. */
export function judge(reply: Reply): Verdict {
  if (reply.kind === 'failure') return { verdict: 'retry', sentence: unreached[reply.reason] };
  const { verdict, sentence } = rowFor(reply.status);
  const filled = sentence.replace('{status}', String(reply.status));
  if (verdict === 'delivered') return unconfirmed(reply) ?? { verdict, sentence: filled };
  const words = verdict === 'set aside' ? said(reply) : null;
  const after = verdict === 'retry' ? retryAfter(reply) : undefined;
  return { verdict, sentence: words ? `${filled} It said: “${words}”` : filled, after };
}

/** A sign-in page or a captive portal answers 200 too, and has stored nothing. */
function unconfirmed(answer: Answer): Verdict | null {
  const what = isPage(answer)
    ? 'with a web page'
    : isBrokenJson(answer)
      ? 'with broken JSON'
      : null;
  if (!what) return null;
  return {
    verdict: 'pause',
    sentence: `The endpoint answered ${what} (${answer.status}) and did not confirm the record. Check the address, and whether a sign-in page stands in between.`,
  };
}

function isPage({ type, body }: Answer): boolean {
  if (type?.includes('json')) return false;
  const start = body.slice(0, 4096);
  const marked = /<(!doctype\s+html|html|head|body|title|meta|script|form)\b/i.test(start);
  return marked || (/html/i.test(type ?? '') && /<[a-z!]/i.test(start));
}

function isBrokenJson({ type, body, cut }: Answer): boolean {
  if (!type?.includes('json') || cut || body.trim() === '') return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}
