import type { SiteInput } from '../model/site.ts';
import { seen } from './seen.ts';

const day = '2026-11-23';

/** The chat page of the demo. */
export const demoChat: SiteInput = {
  id: 'demo-chat',
  name: 'Countersign demo chat',
  kind: 'chatbot',
  detect: {
    path: ['/chat', '/chat?*'],
    markers: [
      'meta[name="generator"][content="Countersign demo"]',
      'meta[name="application"][content="chat"]',
    ],
  },
  aiOutput: seen(day, '[data-role="assistant"] .bubble'),
  streaming: seen(day, '[data-streaming="true"]'),
  request: seen(day, '[data-role="user"] .bubble'),
  editor: { selector: seen(day, 'textarea#prompt'), family: 'textarea' },
  send: { selector: seen(day, 'button#ask'), labels: ['Ask'], keys: ['Enter'] },
  verified: { on: day, how: 'Written together with the demo chat' },
  sources: ['test/demo'],
};
