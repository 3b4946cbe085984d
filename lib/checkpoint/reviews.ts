import { type Review, review as schema } from '../model/review.ts';
import type { Database } from '../storage/database.ts';

/*
 * Reviews on disk. What is read is parsed: one that an older version wrote otherwise is left where it is and not
 * shown, rather than half understood.
 */

/** The review of this id, or null. */
export async function getReview(db: Database, id: string): Promise<Review | null> {
  return parse(await db.get('reviews', id));
}

/** All reviews that were last seen in this tab, oldest first. */
export async function reviewsOfTab(db: Database, tab: number): Promise<Review[]> {
  return parseAll(await db.getAllFromIndex('reviews', 'tab', tab));
}

/** All reviews of a draft with this hash. */
export async function reviewsBySha(db: Database, sha: string): Promise<Review[]> {
  return parseAll(await db.getAllFromIndex('reviews', 'sha', sha));
}

/** All reviews of an origin that have no end yet, oldest first. */
export async function openReviews(db: Database, origin: string): Promise<Review[]> {
  const [waiting, decided] = await Promise.all([
    db.getAllFromIndex('reviews', 'open', [origin, 'waiting']),
    db.getAllFromIndex('reviews', 'open', [origin, 'decided']),
  ]);
  return parseAll([...waiting, ...decided]);
}

/** Puts a review on disk; resolves when it is there. Changes that make a record go through `appendRecord` instead. */
export async function putReview(db: Database, review: Review): Promise<void> {
  const tx = db.transaction('reviews', 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(review), tx.done]);
}

function parse(raw: unknown): Review | null {
  const parsed = schema.safeParse(raw);
  return parsed.success ? parsed.data : null;
}

function parseAll(raw: unknown[]): Review[] {
  return raw
    .map(parse)
    .filter((review) => review !== null)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
