import type { Site } from '../model/site.ts';

const CONTROL =
  'button, a, summary, input:is([type=button], [type=submit], [type=image]), [role=button], [role=menuitem], [role=option], [role=tab], [role=link]';
/** A name longer than this is a passage of text and no label. */
const LONGEST = 80;
/** Words that say AI in the languages the sites' labels are in, and the sparkles that stand for it. */
const SAYS_AI =
  /(?<![\p{Script=Latin}\p{N}.])(AI|A\.I\.|KI|IA|GPT|ChatGPT|Copilot)(?![\p{Script=Latin}\p{N}])|[✨✦✧🪄]/u;

/** A control that makes an AI write, and what it is called. */
export interface AiControl {
  label: string;
}

/**
 * The AI control that a press met, if any: one that the site names by selector or label, or one whose name says AI.
 * `path` is the event's composed path; only the innermost control of it counts.
 */
export function aiControl(path: readonly EventTarget[], site: Site): AiControl | null {
  const { selector, labels } = site.aiControls;
  for (const target of path) {
    if (!('matches' in target)) continue;
    const element = target as Element;
    const known = selector.some((entry) => fits(element, entry.selector));
    if (!known && !element.matches(CONTROL)) continue;
    const names = namesOf(element);
    const label = names[0] ?? '';
    const says = (name: string) =>
      SAYS_AI.test(name) || labels.some((one) => one.toLowerCase() === name.toLowerCase());
    return known || names.some(says) ? { label } : null;
  }
  return null;
}

/** What a control is called, by its own attributes, value and text, and those of an icon in it; the best name first. */
function namesOf(control: Element): string[] {
  const icon = control.querySelector('[aria-label], [alt]');
  const candidates = [
    control.getAttribute('aria-label'),
    control.tagName === 'INPUT' ? (control as HTMLInputElement).value : null,
    control.textContent,
    control.getAttribute('title'),
    icon?.getAttribute('aria-label'),
    icon?.getAttribute('alt'),
  ];
  return candidates
    .map((candidate) => candidate?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((name) => name && name.length <= LONGEST);
}

function fits(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}
