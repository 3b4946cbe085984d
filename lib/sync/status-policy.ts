import type { Verdict } from './destination.ts';

/** What to do at a range of HTTP statuses. In a sentence, `{status}` stands for the number. */
export interface StatusRow {
  from: number;
  to: number;
  verdict: Verdict['verdict'];
  sentence: string;
}

/**
 * What each answer means; the first row that fits counts. `delivered` needs a body that confirms it as well. Anything that
 * is not foreseen here pauses: it may be about every record, and nothing is lost by asking.
 */
export const statusPolicy: readonly StatusRow[] = [
  row(200, 299, 'delivered', 'The endpoint confirmed the record ({status}).'),
  // 0 is a redirect that the browser was told not to follow.
  row(
    0,
    0,
    'pause',
    'The endpoint redirects to another address, which is never followed. Enter the final address in the options.',
  ),
  row(
    300,
    399,
    'pause',
    'The endpoint redirects to another address ({status}), which is never followed. Enter the final address in the options.',
  ),
  row(
    401,
    401,
    'pause',
    'The endpoint does not accept the token ({status}). Enter a valid token in the options.',
  ),
  row(
    403,
    403,
    'pause',
    'The endpoint forbids delivery with this token ({status}). Ask its owner for the right to write, or enter another token in the options.',
  ),
  row(
    407,
    407,
    'pause',
    'A proxy on the way wants a sign-in ({status}). Sign in to it, or ask your network’s administrator.',
  ),
  row(
    404,
    404,
    'pause',
    'There is nothing at the endpoint’s address ({status}). Check the address in the options.',
  ),
  row(
    405,
    405,
    'pause',
    'The address does not take deliveries ({status}). Check the address in the options.',
  ),
  row(
    415,
    415,
    'pause',
    'The endpoint does not understand CloudEvents JSON ({status}). Check the address in the options, or ask its owner to accept application/cloudevents+json.',
  ),
  row(
    410,
    410,
    'disable',
    'The endpoint has been closed for good ({status}). Enter another address in the options.',
  ),
  row(
    400,
    400,
    'set aside',
    'The endpoint refused the record as malformed ({status}). Ask its owner why, then try delivery again.',
  ),
  row(
    413,
    413,
    'set aside',
    'The endpoint refused the record as too large ({status}). Ask its owner to raise the limit, then try delivery again.',
  ),
  row(
    422,
    422,
    'set aside',
    'The endpoint refused the record’s content ({status}). Ask its owner why, then try delivery again.',
  ),
  row(408, 408, 'retry', 'The endpoint gave up waiting ({status}). It is tried again by itself.'),
  row(
    425,
    425,
    'retry',
    'The endpoint asks to come back later ({status}). It is tried again by itself.',
  ),
  row(
    429,
    429,
    'retry',
    'The endpoint takes no more for now ({status}). It is tried again by itself.',
  ),
  row(500, 599, 'retry', 'The endpoint has a fault ({status}). It is tried again by itself.'),
  row(
    100,
    999,
    'pause',
    'The endpoint answered with {status}, which says neither yes nor no. Ask its owner, then try delivery again.',
  ),
];

/** The row for a status; every status has one. */
export function rowFor(status: number): StatusRow {
  const found = statusPolicy.find(({ from, to }) => status >= from && status <= to);
  return (
    found ??
    row(
      status,
      status,
      'pause',
      'The endpoint’s answer ({status}) is no HTTP status. Ask its owner.',
    )
  );
}

function row(from: number, to: number, verdict: StatusRow['verdict'], sentence: string): StatusRow {
  return { from, to, verdict, sentence };
}
