import { browser } from 'wxt/browser';

/** The values that the team's policy gives, unparsed. Empty where there is no policy, for which Firefox throws. */
export async function managedValues(): Promise<Record<string, unknown>> {
  try {
    return (await browser.storage.managed.get(null)) ?? {};
  } catch {
    return {};
  }
}
