import { mountCkeditor4 } from './mount-ckeditor4.ts';
import { mountContenteditable } from './mount-contenteditable.ts';
import { mountField } from './mount-field.ts';
import { mountProsemirror } from './mount-prosemirror.ts';
import { mountReact } from './mount-react.ts';

/** What the page itself can do with one of its editors, by the editor's own API. */
export interface MountedEditor {
  /** The text that the editor's model holds: what the application would send. */
  get(): string;
  /** Puts a text in as an application does: no key, no paste, no `beforeinput`. */
  set(text: string): void;
  focus(): void;
  /** Resolves when the editor is on the page; all but CKEditor 4 are there at once. */
  ready: Promise<void>;
}

export type Mount = (
  host: HTMLElement,
  initialText: string,
  onChange?: (text: string) => void,
) => MountedEditor;

const mounts = {
  textarea: mountField('textarea'),
  input: mountField('input'),
  react: mountReact,
  contenteditable: mountContenteditable,
  prosemirror: mountProsemirror,
  ckeditor4: mountCkeditor4,
} satisfies Record<string, Mount>;

export type EditorFamily = keyof typeof mounts;
export const editorFamilies = Object.keys(mounts) as EditorFamily[];

/**
 * Mounts a real editor of the family in `host`. `onChange` hears the model's text after each change. CKEditor 4 is
 * loaded from `/ckeditor4/`, where the server has to serve the files of `node_modules/ckeditor4`.
 */
export function mountEditor(
  family: EditorFamily,
  host: HTMLElement,
  initialText: string,
  onChange?: (text: string) => void,
): MountedEditor {
  return mounts[family](host, initialText, onChange);
}
