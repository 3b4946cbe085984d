import { z } from 'zod';
import { contextPackage, subject } from './context-package.ts';
import { evidence } from './evidence.ts';

/** The longest draft that is taken, in UTF-16 units. */
export const MAX_DRAFT = 200_000;

/** Where a draft stands: in an editor (can be written back), as a message on the page, or as text the person selected. */
export const place = z.enum(['editor', 'message', 'selection']);
export type Place = z.infer<typeof place>;

/**
 * A draft as the content script reports it. `id` is stable for the life of the text in the page; reports with the
 * same id are updates. `failure` is a diagnosis where the AI's output broke off, stalled, was empty or refused.
 */
export const draftReport = z.object({
  id: z.uuid(),
  site: z.string().min(1).max(60),
  place,
  state: z.enum(['forming', 'settled']),
  failure: z.string().max(500).nullable(),
  text: z.string().max(MAX_DRAFT),
  evidence: z.array(evidence).min(1).max(20),
  context: contextPackage,
  subject,
  /** False where Send can't be held for this draft; `armedWhy` then says the reason in one sentence. */
  armed: z.boolean(),
  armedWhy: z.string().max(300).nullable(),
  /** True where an instruction can be written into the page for the AI to try again. */
  composer: z.boolean(),
});
export type DraftReport = z.infer<typeof draftReport>;
