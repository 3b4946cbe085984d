import type { RungName } from './rungs.ts';

/**
 * What has to be known of one family of editors. `rungs` are those that change its model and leave one undo, best
 * first; a rung that is not named was measured to do nothing or, worse, to change the screen and not the model.
 * `settle` is how long, in milliseconds, it needs to notice a new selection.
 */
export interface Family {
  match: string;
  rungs: readonly RungName[];
  settle?: number;
}

const PASTES = ['html', 'plain', 'insert'] as const;

/** Families by what only they have; the first match counts, and the last takes every editor not known here. */
const families: Record<string, Family> = {
  textarea: { match: 'textarea', rungs: ['type', 'value'], settle: 0 },
  input: { match: 'input', rungs: ['type', 'value'], settle: 0 },
  // A plain paste into the inline editor went in front of the old text in Firefox: never without HTML.
  ckeditor4: { match: '.cke_editable', rungs: ['html', 'type'], settle: 60 },
  ckeditor5: { match: '.ck-editor__editable', rungs: PASTES },
  prosemirror: { match: '.ProseMirror', rungs: [...PASTES, 'type'], settle: 60 },
  lexical: { match: '[data-lexical-editor]', rungs: PASTES },
  // Slate looks at a new selection at most ten times a second, and ignores a paste that carries HTML.
  slate: { match: '[data-slate-editor]', rungs: ['plain', 'insert'], settle: 250 },
  draftjs: { match: '.public-DraftEditor-content', rungs: ['plain', 'html'] },
  quill: { match: '.ql-editor', rungs: [...PASTES, 'type'] },
  tinymce: { match: '.mce-content-body', rungs: ['html', 'plain', 'type'] },
  froala: { match: '.fr-element', rungs: ['html', 'type'] },
  summernote: { match: '.note-editable', rungs: ['type'] },
  trix: { match: 'trix-editor', rungs: ['plain', 'insert', 'type'] },
  codemirror6: { match: '.cm-content', rungs: ['plain', 'type'] },
  contenteditable: { match: '*', rungs: ['plain', 'html', 'insert', 'type'] },
};

/** The name of the editor's family, for reports: `textarea`, `prosemirror`, `ckeditor4`, … or `contenteditable`. */
export const familyOf = (editor: HTMLElement): string =>
  Object.keys(families).find((name) => editor.matches(families[name]?.match ?? '*')) ?? '';

/** The rungs that may be used on the editor, best first, and the milliseconds that it needs to notice a selection. */
export function waysInto(editor: HTMLElement): Required<Omit<Family, 'match'>> {
  const { rungs = [], settle = 150 } = families[familyOf(editor)] ?? {};
  return { rungs, settle };
}
