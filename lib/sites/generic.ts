import type { SiteInput } from '../model/site.ts';
import { aiLabels } from './ai-labels.ts';
import { sendLabels } from './send-labels.ts';

/** Every page that no other file describes: only what is called the same nearly everywhere. */
export const generic: SiteInput = {
  id: 'generic',
  name: 'Any other page',
  kind: 'other',
  aiControls: { labels: aiLabels },
  send: { labels: sendLabels, keys: ['Ctrl+Enter', 'Meta+Enter'] },
  verified: {
    on: '2026-11-23',
    how: 'Labels in general use, compared with those that the known sites have',
  },
  sources: ['The other files of this folder'],
};
