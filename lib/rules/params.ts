import { z } from 'zod';
import type { Param } from './rule.ts';
import { tokenise } from './text/tokens.ts';

/** A share in percent, from 0 to 100. */
export function percent(label: string, fallback: number): Param<number> {
  const schema = z
    .number('must be a number')
    .min(0, 'must be 0 or more')
    .max(100, 'must be 100 or less');
  return { label, kind: 'percent', fallback, schema };
}

/** A number, not below `least`. */
export function number(label: string, fallback: number, least = 0): Param<number> {
  const schema = z.number('must be a number').min(least, `must be ${least} or more`);
  return { label, kind: 'number', fallback, schema };
}

/** A list of words or phrases. Each needs a letter or a digit, as nothing else can be told apart in a text. */
export function list(label: string, fallback: string[] = []): Param<string[]> {
  const entry = z
    .string('must be text')
    .trim()
    .max(100, 'is too long (100 characters at most)')
    .refine((text) => tokenise(text).length > 0, 'needs a letter or a digit');
  const schema = z.array(entry, 'must be a list').max(200, 'has too many entries (200 at most)');
  return { label, kind: 'list', fallback, schema };
}

/** One of a few words. */
export function choice<T extends string>(
  label: string,
  options: readonly T[],
  fallback: T,
): Param<T> {
  const schema = z.enum(options, `must be ${options.map((option) => `“${option}”`).join(' or ')}`);
  return { label: `${label} (${options.join(' or ')})`, kind: 'text', fallback, schema };
}
