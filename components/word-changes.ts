import { diffWordsWithSpace } from 'diff';

/** One stretch of two texts laid over each other. */
export interface Change {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Comparing may take this long in milliseconds; a keystroke must not wait for more. */
const PATIENCE = 60;

/** What changed between two texts, word by word; texts too different to compare in time are told whole. */
export function wordChanges(before: string, after: string): Change[] {
  if (before === after) return before ? [{ kind: 'same', text: before }] : [];
  const found = diffWordsWithSpace(before, after, { timeout: PATIENCE });
  if (found)
    return phrases(
      found.map(({ value, added, removed }) => ({
        kind: added ? 'new' : removed ? 'gone' : 'same',
        text: value,
      })),
    );
  const whole: Change[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}

/** Changes with nothing but a space between them read better as one phrase gone and one phrase new. */
function phrases(changes: Change[]): Change[] {
  const out: Change[] = [];
  let gone = '';
  let fresh = '';
  const close = () => {
    if (gone) out.push({ kind: 'gone', text: gone });
    if (fresh) out.push({ kind: 'new', text: fresh });
    gone = '';
    fresh = '';
  };
  changes.forEach(({ kind, text }, at) => {
    const isJoint = kind === 'same' && text === ' ' && gone !== '' && fresh !== '';
    if (kind === 'gone' || (isJoint && changes[at + 1])) gone += text;
    if (kind === 'new' || (isJoint && changes[at + 1])) fresh += text;
    if (kind !== 'same' || (isJoint && changes[at + 1])) return;
    close();
    out.push({ kind, text });
  });
  close();
  return out;
}

/** How many words were added and removed. */
export function changeCount(changes: Change[]): { added: number; removed: number } {
  const words = (kind: Change['kind']) =>
    changes
      .filter((change) => change.kind === kind)
      .reduce((sum, { text }) => sum + text.split(/\s+/u).filter(Boolean).length, 0);
  return { added: words('new'), removed: words('gone') };
}
