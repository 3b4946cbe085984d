import type { Page } from 'puppeteer-core';
import type { Pattern } from '../../lib/model/pattern.ts';

/** What a person sets on the options page; what is left out stays as it is. */
export interface Setup {
  endpoint?: string;
  token?: string;
  reviewer?: { name: string; role: string };
  sites?: { origin: string; pattern?: Pattern }[];
}

const named = (role: string, name: string) => `::-p-aria([name="${name}"][role="${role}"])`;

/** Fills in the options page by the names of its controls, and waits until each part says that it is saved. */
export async function fillOptions(page: Page, setup: Setup): Promise<void> {
  const fill = (name: string, text: string) => page.locator(named('textbox', name)).fill(text);
  const press = (name: string) => page.locator(named('button', name)).click();
  const saved = (section: string) =>
    page
      .locator(`section#${section} [role="status"]`)
      .filter((word) => word.textContent === 'Saved')
      .wait();

  if (setup.endpoint !== undefined) {
    await fill('Endpoint address', setup.endpoint);
    await fill('Bearer token', setup.token ?? '');
    await press('Save endpoint');
    await saved('endpoint');
  }
  if (setup.reviewer) {
    await fill('Your name', setup.reviewer.name);
    await fill('Your role', setup.reviewer.role);
    await press('Save reviewer');
    await saved('reviewer');
  }
  for (const { origin, pattern } of setup.sites ?? []) {
    const row = named('combobox', `Pattern for ${origin}`);
    if (!(await page.$(row))) {
      await fill('Site address', origin);
      await press('Add site');
    }
    const choice = await page.waitForSelector(row);
    if (!choice || !pattern) continue;
    const before = await choice.evaluate((select) => (select as HTMLSelectElement).value);
    if (before === pattern) continue;
    await choice.select(pattern);
    await saved('sites');
  }
}
