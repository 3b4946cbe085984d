import { browser } from 'wxt/browser';

/** The alarm that wakes the worker while something waits. */
export const ALARM = 'countersign.drain';

/** Half a minute is the shortest period that Chromium grants. */
const PERIOD_MINUTES = 0.5;

/**
 * Sees to it that the alarm exists exactly while it is wanted. An alarm that exists is left alone: creating it anew at
 * each wake would push it back for ever (https://github.com/duckduckgo/duckduckgo-privacy-extension/issues/1241).
 */
export async function keepAlarm(wanted: boolean): Promise<void> {
  const exists = Boolean(await browser.alarms.get(ALARM));
  if (wanted && !exists) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
  if (!wanted && exists) await browser.alarms.clear(ALARM);
}
