import { z } from 'zod';

/** Why a text is thought to come from an AI; declared in its markup, known of the site, grown token by token, put into an editor, carried over, or marked by the person. */
export const evidenceKind = z.enum([
  'declared',
  'site',
  'streamed',
  'inserted',
  'carried',
  'marked',
]);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/**
 * One sighting that a text is AI text. `seen` names in one sentence what was seen. `weak` means that a macro or a
 * script of the page would have looked the same: it never holds Send unless the team's settings say so.
 */
export const evidence = z.object({
  kind: evidenceKind,
  strength: z.enum(['strong', 'weak']),
  seen: z.string().min(1).max(500),
});
export type Evidence = z.infer<typeof evidence>;
