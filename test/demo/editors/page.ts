import { type EditorFamily, type MountedEditor, mountEditor } from './mount.ts';

declare global {
  var mounted: MountedEditor;
  var changes: string[];
}

/** One editor alone: `?editor=prosemirror&text=Hello`. The tests ask `mounted` what the model holds. */
const query = new URLSearchParams(location.search);
const host = document.querySelector<HTMLElement>('#host');
const family = query.get('editor') as EditorFamily;
if (host) {
  globalThis.changes = [];
  globalThis.mounted = mountEditor(family, host, query.get('text') ?? '', (text) => {
    globalThis.changes.push(text);
  });
  await globalThis.mounted.ready;
  document.documentElement.dataset.ready = family;
}
