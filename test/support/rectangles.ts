import type { Page } from 'puppeteer-core';

/** Where the panel's host stands in a page of the demo, and whether it covers the editor or Send; null for no panel. */
export const rectangles = (page: Page) =>
  page.evaluate(() => {
    const box = (element: Element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const host = document.querySelector(':popover-open');
    const panel = host && box(host);
    const kept = document.querySelectorAll(
      '#composer :is(textarea, iframe, [contenteditable]), #prompt, #send, #send-menu, #ask',
    );
    const isOver = (one: ReturnType<typeof box>) =>
      panel !== null &&
      one.left < panel.right &&
      panel.left < one.right &&
      one.top < panel.bottom &&
      panel.top < one.bottom;
    return {
      panel,
      covered: [...kept].map(box).some(isOver),
      outside:
        panel !== null &&
        (panel.left < 0 || panel.top < 0 || panel.right > innerWidth || panel.bottom > innerHeight),
    };
  });
