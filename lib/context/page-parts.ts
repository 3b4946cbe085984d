import type { Site } from '../model/site.ts';
import { textOf } from '../sites/select.ts';
import { amountOf } from './amount.ts';
import { type DraftOnPage, requestFor } from './request.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * What the site's selectors find around a draft, in the form of a declared context package. A step is one element:
 * title, detail and result where it has elements of the classes `step-title`, `step-detail` and `step-result`, or
 * else its whole text as the title; it failed where it says so by `data-failed`.
 */
export function partsOnPage(draft: DraftOnPage, site: Site, { ticket, page, own }: Surroundings) {
  const { name, organisation, tags, value } = site.customer;
  return {
    request: requestFor(draft, site, page),
    steps: stepsOf(own.elements(site.steps)),
    options: optionsOf(own.elements(site.options)),
    subject: {
      ticket,
      title: page.texts(site.ticket.title)[0],
      customer: {
        name: page.texts(name)[0],
        organisation: page.texts(organisation)[0],
        tags: page.texts(tags),
        value: amountOf(page.texts(value)[0] ?? ''),
      },
    },
  };
}

/** The steps that elements state, one each. */
export const stepsOf = (elements: Iterable<Element>) =>
  [...elements]
    .map((element) => {
      const inner = (name: string) => {
        const found = element.querySelector(`.step-${name}`);
        return found && textOf(found);
      };
      return {
        title: inner('title') || textOf(element),
        detail: inner('detail'),
        result: inner('result'),
        failed: /^(?!false$)/.test(element.getAttribute('data-failed') ?? 'false') || null,
      };
    })
    .filter(({ title }) => title);

/** The drafts that elements hold, one each. */
export const optionsOf = (elements: Iterable<Element>) =>
  [...elements]
    .map((element) => ({ label: element.getAttribute('aria-label'), text: textOf(element) }))
    .filter(({ text }) => text);
