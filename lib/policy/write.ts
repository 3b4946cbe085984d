import type { Done } from '../messaging/protocol.ts';
import { settingsSchema } from '../model/settings.ts';
import { type Database, strict } from '../storage/database.ts';
import { isConcern } from './managed.ts';
import { plainlyTyped } from './plain.ts';
import { readSettings } from './read.ts';

/** Saves one concern whole, or refuses with one sentence and changes nothing. */
export async function writeSetting(db: Database, concern: string, value: unknown): Promise<Done> {
  if (!isConcern(concern)) return refuse(`there is no setting “${concern}”`);
  const parsed = settingsSchema[concern].safeParse(value);
  if (!parsed.success) return refuse(plainlyTyped(parsed.error, concern));
  const { locked } = await readSettings(db);
  if (locked.includes(concern)) return refuse(`the team’s policy sets “${concern}”`);
  const tx = db.transaction('settings', 'readwrite', strict);
  await tx.store.put({ concern, value: parsed.data });
  await tx.done;
  return { ok: true, sentence: 'Saved.' };
}

function refuse(why: string): Done {
  return { ok: false, sentence: `That was not saved: ${why}.` };
}
