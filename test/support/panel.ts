import type { Frame, Page } from 'puppeteer-core';
import { words } from '../../components/words.ts';

/** Waits for the panel on a page and returns its frame, which stands in a closed root where no selector reaches. */
export const panelFrame = (page: Page, within = 15_000): Promise<Frame> =>
  page.waitForFrame((frame) => /^chrome-extension:\/\/[a-p]+\/panel\.html/.test(frame.url()), {
    timeout: within,
  });

/** Selects what a person knows a control by: its role and its whole name. */
export const byName = (role: string, name: string): string =>
  `::-p-aria([name="${name}"][role="${role}"])`;

/** How long, in milliseconds, a person tries again while the panel asks them to look first. */
const PATIENCE = 10_000;
const LOOK_FIRST = /\blook (at it|again), then decide\.$/;

/** The panel as a person works in it: by the names of its controls and by its keys. */
export class Panel {
  readonly page: Page;
  readonly frame: Frame;

  private constructor(page: Page, frame: Frame) {
    this.page = page;
    this.frame = frame;
  }

  /** Waits until the panel is on the page and shows a review; a collapsed one is opened. */
  static async on(page: Page): Promise<Panel> {
    const frame = await panelFrame(page);
    for (;;) {
      const shown = await frame.waitForFunction(() => {
        if (document.querySelector('.checkpoint [data-at="draft"]')) return 'review';
        const pill = document.querySelector('.pill')?.textContent;
        return pill && !/^(Nothing|Reading)/.test(pill) ? 'pill' : false;
      });
      if ((await shown.jsonValue()) === 'review') return new Panel(page, frame);
      // It may open by itself in this very moment.
      await frame.click('.pill').catch(() => null);
    }
  }

  /** Clicks a button by its name. */
  async click(name: string): Promise<void> {
    await this.frame.locator(byName('button', name)).click();
  }

  /**
   * Clicks a button until it has had its effect, as a person does who misses one that has just moved: the panel grows and
   * shrinks with what it says.
   */
  async press(name: string, hasEffect: () => Promise<boolean>): Promise<void> {
    while (!(await hasEffect())) {
      await this.frame
        .locator(byName('button', name))
        .setTimeout(2_000)
        .click()
        .catch(() => null);
      // A panel that is no longer drawn, as on a page that sleeps, never gets to be idle.
      await this.frame.evaluate(
        () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 })),
      );
    }
  }

  /** Puts the focus into the panel and presses a key there. */
  async key(name: string): Promise<void> {
    const body = await this.frame.waitForSelector('body');
    await body?.evaluate((element) => {
      if (element.contains(document.activeElement) && document.activeElement !== element) return;
      element.tabIndex = -1;
      element.focus();
    });
    await this.page.keyboard.press(name as Parameters<Page['keyboard']['press']>[0]);
  }

  /**
   * Replaces what stands in a field. As typed text, not by a script: the panel takes only what a person does.
   */
  async write(selector: string, text: string): Promise<void> {
    const field = await this.frame.waitForSelector(selector);
    await field?.evaluate((element) => {
      (element as HTMLTextAreaElement).focus();
      (element as HTMLTextAreaElement).select();
    });
    await this.page.keyboard.sendCharacter(text);
    await this.frame.waitForFunction(
      (element, wanted) => (element as HTMLTextAreaElement | null)?.value === wanted,
      {},
      field,
      text,
    );
  }

  /** How many controls of this name there are now. */
  async count(selector: string): Promise<number> {
    return (await this.frame.$$(selector)).length;
  }

  /** The whole text of the panel. */
  text(): Promise<string> {
    return this.frame.$eval('body', (body) => body.textContent ?? '');
  }

  /** Waits until the panel shows this draft, white space aside. */
  async shows(draft: string): Promise<void> {
    await this.frame.waitForFunction(
      (wanted) => document.body.textContent?.replace(/\s+/g, '').includes(wanted),
      {},
      draft.replace(/\s+/g, ''),
    );
  }

  /** Waits until there is nothing to review any more: the panel says so, or is gone. */
  async over(): Promise<void> {
    const empty = this.frame.waitForFunction(() => !document.querySelector('[data-at="draft"]'));
    await empty.catch((error: unknown) => {
      if (!this.frame.detached) throw error;
    });
  }

  /** What the panel asks of the person next: its first line. */
  title(): Promise<string> {
    return this.frame.$eval('h1', (title) => title.textContent ?? '');
  }

  /** What the panel answers to a decision: a sentence, or nothing once it is recorded. Null if it says nothing at all. */
  async #answer(): Promise<string | null> {
    const said = this.frame.waitForFunction(
      (recorded, saving) => {
        if (document.querySelector('.recorded')?.textContent?.startsWith(recorded)) return ' ';
        const line = document.querySelector('.said:not([hidden])')?.textContent;
        return line && line !== saving ? line : false;
      },
      { timeout: 2_000 },
      words.recorded,
      words.saving,
    );
    return said.then(
      async (found) => String(await found.jsonValue()).trim(),
      () => null,
    );
  }

  /**
   * Takes a decision by `act`, and waits until it is recorded. What came onto the screen a moment ago can't be decided
   * on yet: the panel says so, and the act is repeated, as a person would. `goOn` says of anything else the panel asks
   * for whether `act` can give it now; if not, this throws with the panel's sentence.
   */
  async decide(act: () => Promise<void>, goOn?: (sentence: string) => boolean): Promise<void> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      await act();
      const sentence = await this.#answer();
      if (sentence === '') return;
      // A click that missed, as the panel has just moved, has no answer at all.
      if (sentence === null && Date.now() < end) continue;
      if (sentence === null) throw new Error('The panel does not answer.');
      const again = LOOK_FIRST.test(sentence) || goOn?.(sentence);
      if (!again || Date.now() > end) throw new Error(`The panel says: ${sentence}`);
    }
  }
}
