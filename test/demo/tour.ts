import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { DecisionKind } from '../../lib/model/decision.ts';
import { inProject } from '../support/browser.ts';
import { Panel } from '../support/panel.ts';
import { plays } from '../support/plays.ts';
import type { Conversation } from './conversations.ts';
import type { Demo } from './server.ts';

export interface Tour {
  page: Page;
  demo: Demo;
  conversations: Conversation[];
}

/** Decisions on the first tickets, in their order; redirecting is shown on the chat page. */
const onTickets: DecisionKind[] = ['approve', 'edit', 'reject', 'escalate'];

/** Runs a part of the tour; an error says in which part it happened. */
export async function during<T>(part: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${part} did not go as expected: ${(error as Error).message}`);
  }
}

/** Opens a ticket, lets the AI draft, and waits for the panel. */
export async function openDraft(page: Page, url: string, ticket: string): Promise<Panel> {
  await page.goto(`${url}/ticket/${encodeURIComponent(ticket)}`);
  await page.waitForSelector('html[data-ready]');
  await page.locator('#draft-ai').click();
  return Panel.on(page);
}

/**
 * Plays one review of each kind through the real panel, and takes screenshots on the way. Returns the folder with them
 * and their number. Throws one sentence if anything is not as a person would expect it.
 */
export async function playTour({ page, demo, conversations }: Tour) {
  const folder = inProject('.output/demo-screenshots');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let shots = 0;
  const shoot = (name: string) => {
    shots += 1;
    return page.screenshot({ path: join(folder, `${shots}-${name}.png`) as `${string}.png` });
  };

  await page.goto(demo.url);
  await page.waitForSelector('.tickets li');
  const rows = (await page.$$('.tickets li')).length;
  if (rows !== conversations.length)
    throw new Error(`The list shows ${rows} of ${conversations.length} tickets.`);
  await shoot('tickets');

  for (const [index, kind] of onTickets.entries()) {
    const ticket = conversations[index % conversations.length]?.id ?? '';
    await during(`The review “${kind}” of ticket ${ticket}`, async () => {
      const panel = await openDraft(page, demo.url, ticket);
      await shoot(`${kind}-asked`);
      await plays[kind](panel);
      await shoot(`${kind}-recorded`);
      if (kind !== 'approve' && kind !== 'edit') return;
      const before = demo.sent.length;
      await page.locator('#send').click();
      await demo.waitForSent(before + 1);
    });
  }
  await during('The review “redirect” of a chat answer', async () => {
    await page.goto(`${demo.url}/chat`);
    await askChat(page, conversations[0]?.request ?? '');
    const panel = await Panel.on(page);
    await shoot('redirect-asked');
    await plays.redirect(panel);
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#prompt')?.value.trim() !== '',
    );
    await shoot('redirect-recorded');
  });
  return { folder, shots };
}

/** Asks the chatbot a question and waits until it has answered. */
async function askChat(page: Page, question: string): Promise<void> {
  // Key by key: a text that appears in the composer by itself would be a draft, too.
  await page.type('#prompt', question.replaceAll('\n', ' '));
  await page.locator('#ask').click();
  await page.waitForSelector('[data-role="assistant"]:not([data-streaming])');
}
