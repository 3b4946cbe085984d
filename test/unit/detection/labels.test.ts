// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { aiControl } from '../../../lib/detection/labels.ts';
import type { Site } from '../../../lib/model/site.ts';
import { unknownSite } from '../../../lib/sites/unknown.ts';

/** The AI control met by a press on the innermost element of this HTML. */
function pressed(html: string, site: Partial<Site> = {}) {
  document.body.innerHTML = html;
  const path: Element[] = [];
  let at: Element | null = [...document.body.querySelectorAll('*')].at(-1) ?? null;
  for (; at; at = at.parentElement) path.push(at);
  return aiControl(path, { ...unknownSite, ...site })?.label ?? null;
}

describe('a control that says AI', () => {
  test.each([
    ['<button>Draft with AI</button>', 'Draft with AI'],
    ['<button>  Mit KI\n antworten </button>', 'Mit KI antworten'],
    ['<button>Réponse IA</button>', 'Réponse IA'],
    ['<button>AIで返信</button>', 'AIで返信'],
    ['<button aria-label="Ask Copilot"><svg></svg></button>', 'Ask Copilot'],
    ['<button title="Write with AI"><i></i></button>', 'Write with AI'],
    ['<button aria-label="Improve"><span>✨</span></button>', 'Improve'],
    ['<div role="menuitem"><b>Rewrite <i>✦</i></b></div>', 'Rewrite ✦'],
    ['<input type="button" value="AI reply">', 'AI reply'],
    ['<button><img alt="AI assistant"></button>', 'AI assistant'],
  ])('%s', (html, label) => {
    expect(pressed(html)).toBe(label);
  });

  test('is one that the site names by label or selector', () => {
    const aiControls = { selector: [{ selector: '.wand', seen: '2026-11' }], labels: ['Accept'] };
    expect(pressed('<button>ACCEPT</button>', { aiControls })).toBe('ACCEPT');
    expect(pressed('<span class="wand">Go</span>', { aiControls })).toBe('Go');
    expect(pressed('<button>Accept all</button>', { aiControls })).toBeNull();
  });

  test('is none if a selector of the site is no selector', () => {
    const aiControls = { selector: [{ selector: ':::', seen: '2026-11' }], labels: [] };
    expect(pressed('<button>Send</button>', { aiControls })).toBeNull();
  });
});

describe('a control that says something else', () => {
  test.each([
    '<button>Send</button>',
    '<button>Email</button>',
    '<button>AIR travel</button>',
    '<button>Kiwi</button>',
    '<p>AI</p>',
    '<button>Insert macro</button>',
    `<button>${'A long passage about AI. '.repeat(5)}</button>`,
    // The innermost control counts.
    '<div role="button" aria-label="AI panel"><button>Close</button></div>',
  ])('%s', (html) => {
    expect(pressed(html)).toBeNull();
  });
});
