import type { Page } from 'puppeteer-core';

/* A stand-in for an assistant built into RT: a control that says AI, and writes by the editor's own interface. */

interface CkEditor {
  status: string;
  focus(): void;
  createRange(): { moveToElementEditStart(element: unknown): void };
  editable(): unknown;
  getSelection(): { selectRanges(ranges: unknown[]): void };
  getData(): string;
  setData(html: string, options?: { callback(): void }): void;
  insertHtml(html: string): void;
}
interface Rt {
  CKEDITOR?: { instances: Record<string, CkEditor> };
}

/** Waits until the page's message can be written: in CKEditor where RT puts it, else in the plain field. */
export const untilEditable = (page: Page) =>
  page.waitForFunction(() => {
    if (document.readyState !== 'complete') return false;
    const { CKEDITOR } = globalThis as unknown as Rt;
    if (!CKEDITOR) return document.querySelector('textarea.messagebox') !== null;
    const editors = Object.values(CKEDITOR.instances);
    return editors.length > 0 && editors.every(({ status }) => status === 'ready');
  });

/**
 * Puts a button “Draft with AI” above the editor. Pressed, it writes the reply: into an empty editor as its whole data,
 * else above what stands there.
 */
export const addAssistant = (page: Page, reply: string) =>
  page.evaluate((text) => {
    const escaped = (plain: string) => plain.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const html = text
      .split(/\n{2,}/)
      .map((paragraph) => `<p>${escaped(paragraph).replace(/\n/g, '<br>')}</p>`)
      .join('');
    const write = () => {
      const [editor] = Object.values((globalThis as unknown as Rt).CKEDITOR?.instances ?? {});
      if (!editor) {
        const field = document.querySelector<HTMLTextAreaElement>('textarea.messagebox');
        if (field) field.value = text;
      } else if (editor.getData() === '') {
        editor.setData(html);
      } else {
        editor.focus();
        const start = editor.createRange();
        start.moveToElementEditStart(editor.editable());
        editor.getSelection().selectRanges([start]);
        editor.insertHtml(html);
      }
    };
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Draft with AI';
    button.addEventListener('click', write);
    document.querySelector('textarea.messagebox')?.before(button);
  }, reply);

/** Puts a text into the rich text editor by CKEditor's own interface; resolves when it stands there. */
export const setReply = (page: Page, html: string) =>
  page.evaluate(async (data) => {
    const { CKEDITOR } = globalThis as unknown as Required<Rt>;
    await new Promise<void>((resolve) =>
      CKEDITOR.instances.UpdateContent?.setData(data, { callback: resolve }),
    );
  }, html);
