import { describe, expect, test } from 'vitest';
import { type Source, sources } from '../support/source.ts';

const product = sources('lib', 'components', 'entrypoints');
const rooms = {
  page: ['sites', 'editors', 'detection', 'context', 'gate', 'host'],
  pure: ['rules', 'review', 'metrics'],
  background: ['records', 'outbox', 'sync', 'policy', 'storage', 'checkpoint', 'activation'],
};

/** The one file of a page folder that only the background loads, as it parses what it knows. */
const registry = 'lib/sites/registry.ts';

const folderOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? '';
const inRoom = (room: keyof typeof rooms) => (source: Source) =>
  rooms[room].includes(folderOf(source.path)) && source.path !== registry;

/** Imports of a file that lead somewhere not allowed, as readable lines. */
const wrong = (from: Source[], allowed: (target: string, typeOnly: boolean) => boolean) =>
  from.flatMap(({ path, imports }) =>
    imports
      .filter(({ target, typeOnly }) => !allowed(target, typeOnly))
      .map(({ target }) => `${path} imports ${target}`),
  );

describe('the rooms', () => {
  test('what runs in the page knows the page and types of the model, nothing else', () => {
    const allowed = (target: string, typeOnly: boolean) =>
      (target.startsWith('lib/model/') && typeOnly) || rooms.page.includes(folderOf(target));
    expect(wrong(product.filter(inRoom('page')), allowed)).toEqual([]);
  });

  test('rules and review are pure: only the model and each other', () => {
    const packages = ['zod', 'fastest-levenshtein'];
    const allowed = (target: string, typeOnly: boolean) =>
      packages.includes(target) ||
      target.startsWith('lib/model/') ||
      rooms.pure.includes(folderOf(target)) ||
      (typeOnly && target.startsWith('lib/'));
    expect(wrong(product.filter(inRoom('pure')), allowed)).toEqual([]);
    const impure =
      /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|document\.|window\.|browser\.|fetch\()/;
    const files = product.filter(inRoom('pure')).filter(({ text }) => impure.test(text));
    expect(files.map(({ path }) => path)).toEqual([]);
  });

  test('the background does not reach into the page’s folders, but for the registry of sites', () => {
    const allowed = (target: string) =>
      !rooms.page.includes(folderOf(target)) || target === registry;
    expect(wrong(product.filter(inRoom('background')), allowed)).toEqual([]);
  });

  test('components draw: no browser, no storage, no messages, only types from the library', () => {
    const components = product.filter(({ path }) => path.startsWith('components/'));
    const allowed = (target: string, typeOnly: boolean) =>
      target.startsWith('components/') ||
      (!target.startsWith('lib/') && target !== 'wxt/browser') ||
      typeOnly ||
      target.startsWith('lib/review/');
    expect(wrong(components, allowed)).toEqual([]);
  });

  test('the page script carries no schema library and no polyfill', () => {
    const page = product.filter(({ path }) => path.startsWith('entrypoints/page/'));
    const allowed = (target: string, typeOnly: boolean) =>
      typeOnly ||
      target.startsWith('entrypoints/page/') ||
      target.startsWith('wxt/utils/') ||
      rooms.page.includes(folderOf(target)) ||
      ['client', 'orders', 'runtime'].some((name) => target === `lib/messaging/${name}.ts`);
    expect(wrong(page, allowed)).toEqual([]);
  });
});

describe('the shape of files', () => {
  test('none is longer than 300 lines, and the median is at most 100', () => {
    const lengths = product.map(({ path, text }) => ({ path, lines: text.split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 300)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(100);
  });

  test('whatever listens or observes in the page stops on a signal', () => {
    const listening = /\baddEventListener\(|new (Mutation|Resize|Intersection)Observer/;
    const deaf = product
      .filter(inRoom('page'))
      .filter(({ text }) => listening.test(text) && !/signal/.test(text));
    expect(deaf.map(({ path }) => path)).toEqual([]);
  });

  test('every function, class and constant that the library exports says what it promises', () => {
    const undocumented = product
      .filter(({ path }) => path.startsWith('lib/'))
      .flatMap(({ path, text }) => {
        const lines = text.split('\n');
        return lines
          .filter((line, index) => {
            const exported = /^export (async )?(function|class|const) /.test(line);
            // Files of pure data say what they are by their type.
            if (/: (SiteInput|Language) =/.test(line)) return false;
            return exported && !/\*\/\s*$/.test(lines[index - 1] ?? '');
          })
          .map((line) => `${path}: ${line}`);
      });
    expect(undocumented).toEqual([]);
  });

  test('no markup is ever built from text', () => {
    const unsafe = /\.innerHTML\s*=|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write\(/;
    expect(product.filter(({ text }) => unsafe.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
