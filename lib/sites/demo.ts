import type { SiteInput } from '../model/site.ts';
import { aiLabels } from './ai-labels.ts';
import { seen } from './seen.ts';

const day = '2026-11-23';

/**
 * The ticket page of the demo helpdesk. Messages of an AI in its conversation were sent long ago: they are not
 * drafts, so `aiOutput` stays empty.
 */
export const demo: SiteInput = {
  id: 'demo',
  name: 'Countersign demo helpdesk',
  kind: 'helpdesk',
  detect: {
    path: ['/ticket/*'],
    markers: ['meta[name="generator"][content="Countersign demo"]'],
  },
  aiControls: { selector: seen(day, 'button#draft-ai'), labels: aiLabels },
  request: seen(
    day,
    'section[aria-label="Conversation"] article.message[data-from="customer"] > .message-text',
  ),
  ticket: {
    url: '/ticket/([^/?#]+)',
    selector: seen(day, '.ticket-id'),
    title: seen(day, 'h1.ticket-title'),
  },
  customer: {
    name: seen(day, '.customer-name'),
    organisation: seen(day, '.customer-organisation'),
    tags: seen(day, '.customer-tags > li'),
    value: seen(day, '.customer-value'),
  },
  steps: seen(day, 'ol.ai-steps > li'),
  options: seen(day, '.ai-options > li'),
  confidence: seen(day, '.ai-confidence'),
  editor: { selector: seen(day, '#composer [contenteditable="true"], #composer textarea') },
  send: {
    selector: seen(day, 'form#reply button#send'),
    labels: ['Send', 'Send and close'],
    keys: ['Ctrl+Enter', 'Meta+Enter'],
    menus: seen(day, 'form#reply button#send-menu, form#reply [role="menu"] [role="menuitem"]'),
  },
  verified: { on: day, how: 'Written together with the demo helpdesk' },
  sources: ['test/demo'],
};
