import { type EditorFamily, editorFamilies } from '../editors/mount.ts';

const query = new URLSearchParams(location.search);
const declarations = ['none', 'attributes', 'json'] as const;
const pick = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
  known.find((value) => value === query.get(name)) ?? otherwise;
const confidence = Number(query.get('confidence') ?? Number.NaN);

/** What the page's address asks for. */
export const wanted = {
  editor: pick<EditorFamily>('editor', editorFamilies, 'textarea'),
  /** How the page tells that a text is AI text: not at all, by attributes, or by a JSON script block. */
  declare: pick('declare', declarations, 'none'),
  /** The draft grows in the editor instead of arriving whole. */
  stream: query.get('stream') === '1',
  /** Send is a plain form post that reloads the page. */
  reload: query.get('reload') === '1',
  /** Stated by the AI instead of what is stored, from 0 to 1. */
  confidence: confidence >= 0 && confidence <= 1 ? confidence : null,
};
