/** Thrown by a check: the message says which field is wrong and what it must be. It never leaves this folder. */
export class Malformed extends Error {}

/** Turns a value from a page into a sound one, or throws `Malformed`. `at` names the field for the sentence. */
export type Check<T> = (value: unknown, at: string) => T;

/** The text, or its beginning with a visible "…" where it is longer than `max` UTF-16 units. */
export const cut = (text: string, max: number): string =>
  text.length > max ? `${text.slice(0, max - 1)}…` : text;

/** A value that passes the test. */
export const is =
  <T>(test: (value: unknown) => boolean, must: string): Check<T> =>
  (value, at) => {
    if (!test(value)) throw new Malformed(`${at ? `“${cut(at, 80)}”` : 'it'} must be ${must}.`);
    return value as T;
  };

const words = is<string>((value) => typeof value === 'string' && value.trim() !== '', 'a text');
const array = is<unknown[]>(Array.isArray, 'a list');
const fieldsOf = is<object>(
  (value) => Object(value) === value && !Array.isArray(value),
  'an object',
);

/** A text, trimmed and cut to `max` UTF-16 units. */
export const text =
  (max: number): Check<string> =>
  (value, at) =>
    cut(words(value, at).trim(), max);

/** A list, each entry checked, of which the first `max` are kept. */
export const list =
  <T>(entry: Check<T>, max: number): Check<T[]> =>
  (value, at) =>
    array(value, at)
      .slice(0, max)
      .map((one, index) => entry(one, `${at}[${index + 1}]`));

/**
 * An object with these fields and no others; one that is null, empty or not there is left out. A plain value stands
 * for an object with the `main` field.
 */
export const record =
  <T>(fields: { [K in keyof T]: Check<T[K]> }, main = ''): Check<Partial<T>> =>
  (value, at) => {
    const isPlain = main && typeof value !== 'object';
    const result: Partial<T> = {};
    for (const [name, given] of Object.entries(isPlain ? { [main]: value } : fieldsOf(value, at))) {
      const path = at && !isPlain ? `${at}.${name}` : at || name;
      const check = Object.hasOwn(fields, name) && fields[name as keyof T];
      if (!check) throw new Malformed(`“${cut(path, 80)}” is no known field.`);
      if (![null, undefined, ''].includes(given) && (given as unknown[]).length !== 0)
        result[name as keyof T] = check(given, path);
    }
    return result;
  };

/** The same, where the `main` field must be there. */
export const recordWith =
  <T, K extends keyof T & string>(fields: { [F in keyof T]: Check<T[F]> }, main: K) =>
  (value: unknown, at: string): Partial<T> & Pick<T, K> => {
    const found = record<T>(fields, main)(value, at);
    return { ...found, [main]: fields[main](found[main], `${at}.${main}`) } as never;
  };
