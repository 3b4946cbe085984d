import type { SiteInput } from '../model/site.ts';
import { seen } from './seen.ts';

/** Claude in the browser. Sources disagree on the class of an answer: the newest comes first. */
export const claude: SiteInput = {
  id: 'claude',
  name: 'Claude',
  kind: 'chatbot',
  match: ['https://claude.ai/*'],
  aiOutput: [
    ...seen('2026-07', '.font-claude-response'),
    ...seen('2026-01', '.font-claude-message', '[data-testid="assistant-message"]'),
  ],
  aiOutputStrip: seen('2026-01', '#markdown-artifact, button'),
  streaming: [
    ...seen('2026-07', '[data-is-streaming="true"]'),
    ...seen('2026-01', 'button[aria-label="Stop response"]'),
  ],
  request: seen('2026-07', '[data-testid="user-message"]'),
  ticket: { url: '/chat/([0-9a-f-]+)' },
  editor: {
    selector: seen('2026-07', 'div.ProseMirror[contenteditable="true"]'),
    family: 'prosemirror',
  },
  send: {
    selector: [
      ...seen('2026-07', 'button[aria-label="Send message"], button[aria-label="Send Message"]'),
      ...seen('2026-01', '[data-testid="send-button"]'),
    ],
    labels: ['Send message'],
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
