import type { Page } from 'puppeteer-core';
import type { Panel } from '../support/panel.ts';
import { during, openDraft, type Tour } from './tour.ts';

/** Opens each conversation, lets the AI draft, and waits until the panel shows that draft. None is decided on. */
export async function openEvery({ page, demo, conversations }: Tour): Promise<void> {
  for (const [index, { id, draft }] of conversations.entries()) {
    await during(`The draft of ticket ${id}`, async () => {
      const panel = await openDraft(page, demo.url, id);
      await panel.shows(draft);
      await discard(page, panel);
    });
    const done = index + 1;
    if (done % 50 === 0 || done === conversations.length)
      console.log(`${done} of ${conversations.length} drafts were shown in the panel.`);
  }
}

/** Empties the editor, as a person who wants to write the reply themselves, and waits until the review is over. */
async function discard(page: Page, panel: Panel): Promise<void> {
  await page.$eval('#composer textarea', (area) => {
    (area as HTMLTextAreaElement).focus();
    (area as HTMLTextAreaElement).select();
  });
  await page.keyboard.press('Delete');
  await panel.over();
}
