import type { Confidence } from '../model/confidence.ts';
import { cut } from './checks.ts';

const level =
  '(?:(?:very|sehr|très|muy) )?(?:low|medium|moderate|high|niedrig|mittel|hoch|faible|moyenne|élevée|baja|media|alta)(?!\\p{L})';
const name =
  '(?:confidence|certainty|konfidenz|confiance|confianza)(?: (?:level|score|rating))?[ *_]*[:=][ *_]*';
const word = new RegExp(`(?<!\\p{L})${level}`, 'iu');
/** A line or a bracket that begins with the name and a colon: elsewhere the AI may be writing of something else. */
const statement = new RegExp(
  `(?:^|[([])[ \\t*_#>-]*(?:(?:AI|overall|my) )?${name}((?:\\d|${level})(?:[^.;\\n]|\\.\\d){0,40})`,
  'imu',
);

/**
 * The confidence that a short text states: a share from 0 to 1 read from `85 %`, `85/100` or `0.85`, and the word for
 * it in the page's own spelling. Null where it says neither; a number out of range is none.
 */
export function readConfidence(text: string, source: Confidence['source']): Confidence | null {
  const [, number = '', unit = ''] =
    /(\d+(?:[.,]\d+)?)\s*(%|percent|Prozent|(?:\/|out of)\s*\d+)/i.exec(text) ??
    /(?<![\d.,])([01][.,]\d+)(?!\d*[.,%])/.exec(text) ??
    [];
  const whole = unit ? Number(/\d+/.exec(unit) ?? 100) : 1;
  const share = Number.parseFloat(number.replace(',', '.')) / whole;
  const value = share >= 0 && share <= 1 ? share : null;
  const label = word.exec(text)?.[0] ?? null;
  return value === null && label === null ? null : { value, label, source };
}

/** The confidence that an element of the page states; where it is neither share nor known word, its wording. */
export const confidenceOnPage = (text = ''): Confidence | null =>
  readConfidence(text, 'page') ??
  (text ? { value: null, label: cut(text, 80), source: 'page' } : null);

/** The confidence that the AI states in its own text, in a line or a bracket such as `Confidence: Medium (85%)`. */
export const confidenceInText = (text: string): Confidence | null =>
  readConfidence(statement.exec(text)?.[1] ?? '', 'parsed from text');
