import type { SiteInput } from '../model/site.ts';
import { seen } from './seen.ts';

const day = '2026-08';
/** All open tickets stay on the page: what is said of one is looked for inside that one. */
const inTicket = '[data-ticket-id="{ticket}"]';

/**
 * Zendesk Agent Workspace. Nothing on the page tells the customer's messages from the agent's, so the request is the
 * last message of the ticket. No key that sends was found: those that send elsewhere are taken to send here too.
 */
export const zendesk: SiteInput = {
  id: 'zendesk',
  name: 'Zendesk Agent Workspace',
  kind: 'helpdesk',
  match: ['https://*.zendesk.com/agent/*'],
  aiControls: {
    selector: seen(day, '[aria-label="Enhance writing"]'),
    labels: ['Enhance writing'],
  },
  request: seen(
    day,
    `${inTicket} [data-test-id="omni-log-message-content"]`,
    `${inTicket} [data-test-id="omni-log-item-message"]`,
    `${inTicket} article[data-test-id="omni-log-comment-item"]`,
  ),
  ticket: {
    url: '/agent/tickets/(\\d+)',
    selector: seen(
      day,
      '[data-test-id="header-tab"][aria-current="page"]@data-entity-id',
      '[data-ticket-id]@data-ticket-id',
    ),
    title: seen(day, `${inTicket} [data-test-id="omni-header-subject"]`),
  },
  customer: {
    name: seen(day, `${inTicket} [data-test-id="ticket-system-field-requester-menu"]`),
    organisation: seen(day, `${inTicket} [data-test-id="tabs-nav-item-organizations"]`),
  },
  editor: {
    selector: seen(
      day,
      '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]',
      '[data-test-id*="plain-text-ckeditor"][contenteditable="true"]',
    ),
    family: 'ckeditor5',
  },
  send: {
    selector: seen(day, '[data-test-id="submit_button-button"]'),
    keys: ['Ctrl+Enter', 'Meta+Enter'],
    menus: seen(day, '[data-test-id="submit_button-menu-button"]'),
  },
  verified: {
    on: '2026-11-22',
    how: 'Read in the source of other tools for this site, not on the page',
  },
  sources: ['Briskine/briskine@98b08db (2026-08-20): src/content/editors'],
};
