interface FramedEditor {
  document?: { $: Document };
  on(event: string, listener: () => void): void;
}

/**
 * Hears the keys of CKEditor 4, whose text is in a frame: they do not come up to the page. The editor writes the
 * frame's document anew at each `setData`, which drops every listener, so they are added at each `contentDom`.
 */
export function onFrameKeys(listener: (event: KeyboardEvent) => void): void {
  const { CKEDITOR } = globalThis as { CKEDITOR?: { instances?: Record<string, FramedEditor> } };
  for (const editor of Object.values(CKEDITOR?.instances ?? {})) {
    const listen = () =>
      editor.document?.$.addEventListener('keydown', listener, { capture: true });
    editor.on('contentDom', listen);
    listen();
  }
}
