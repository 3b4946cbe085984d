import type { SiteInput } from '../model/site.ts';
import { seen } from './seen.ts';

/** ChatGPT in the browser. The composer kept the id of the textarea it once was. */
export const chatgpt: SiteInput = {
  id: 'chatgpt',
  name: 'ChatGPT',
  kind: 'chatbot',
  match: ['https://chatgpt.com/*', 'https://chat.openai.com/*'],
  aiOutput: seen('2026-07', '[data-message-author-role="assistant"]', '[data-turn="assistant"]'),
  aiOutputStrip: seen('2026-07', 'button'),
  streaming: [
    ...seen('2026-07', '[data-testid="stop-button"]'),
    ...seen('2026-01', 'button[aria-label="Stop generating"]'),
  ],
  request: seen(
    '2026-07',
    '[data-message-author-role="user"] .whitespace-pre-wrap',
    '[data-message-author-role="user"]',
  ),
  ticket: { url: '/c/([0-9a-f-]+)' },
  editor: {
    selector: seen('2026-07', '#prompt-textarea[contenteditable="true"]', '#prompt-textarea'),
    family: 'prosemirror',
  },
  send: {
    selector: seen('2026-07', '[data-testid="send-button"]', 'button[aria-label="Send prompt"]'),
    labels: ['Send prompt'],
    keys: ['Enter'],
  },
  verified: {
    on: '2026-11-22',
    how: 'Read in the source of other tools for this site, not on the page',
  },
  sources: [
    'Nagi-ovo/gemini-voyager@103c367 (2026-07-24)',
    'urzeye/ophel@db0fb83 (2026-01-31)',
    'JaySmith502/PiiI@4ecb3b8 (2026-06-30)',
  ],
};
