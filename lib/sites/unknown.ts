import type { Site } from '../model/site.ts';

/**
 * The page before the background has said which sites it may be: nothing is known but the keys that send nearly
 * everywhere. It is written out whole, as the page has no schema to fill in what is left out.
 */
export const unknownSite: Site = {
  id: 'generic',
  name: 'Any other page',
  kind: 'other',
  match: [],
  detect: { path: [], markers: [] },
  aiOutput: [],
  aiOutputStrip: [],
  aiControls: { selector: [], labels: [] },
  streaming: [],
  request: [],
  ticket: { url: null, selector: [], title: [] },
  customer: { name: [], organisation: [], tags: [], value: [] },
  steps: [],
  options: [],
  confidence: [],
  editor: { selector: [], family: null },
  send: { selector: [], labels: [], keys: ['Ctrl+Enter', 'Meta+Enter'], menus: [], except: [] },
  verified: { on: '2026-11-23', how: 'Holds by definition' },
  sources: ['None'],
};
