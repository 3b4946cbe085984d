import { describe, expect, it } from 'vitest';
import { seen } from '../../../lib/sites/seen.ts';
import { all, first, nearest, textOf, texts } from '../../../lib/sites/select.ts';
import { one, pageAt } from './page.ts';

const page = pageAt(
  'https://example.com/',
  `<body><section data-id=" 7 "><p class="a">One</p><p class="a">Two</p><p class="b"> </p>
   <input value=" typed "><textarea>Line 1\nLine 2</textarea><p id="c">Three<br>four</p></section>`,
);

describe('selecting', () => {
  it('takes the newest selector that matches anything, and passes over those that are none', () => {
    const dated = seen('2026-11', '.missing', '::(', '.a', '.b');
    expect(all(page, dated).map((element) => element.textContent)).toEqual(['One', 'Two']);
    expect(first(page, dated)?.textContent).toBe('One');
  });

  it('finds nothing by an empty list or where nothing matches', () => {
    expect(all(page, [])).toEqual([]);
    expect(first(page, seen('2026-11', '.missing'))).toBeNull();
    expect(texts(page, seen('2026-11', '.missing'))).toEqual([]);
    expect(nearest(one(page, '.a'), seen('2026-11', '.missing'))).toBeNull();
  });

  it('goes on to the next selector where what was found states nothing', () => {
    expect(texts(page, seen('2026-11', '.b', '.a'))).toEqual(['One', 'Two']);
  });

  it('reads the attribute that is named after @, trimmed', () => {
    const dated = seen('2026-11', 'section@data-id');
    expect(texts(page, dated)).toEqual(['7']);
    expect(nearest(one(page, '.a'), dated)).toBe('7');
    expect(first(page, dated)?.localName).toBe('section');
  });

  it('keeps an @ inside an attribute selector', () => {
    const mail = pageAt('https://example.com/', '<body><a href="mailto:a@b.test">Mail</a>');
    expect(texts(mail, seen('2026-11', 'a[href="mailto:a@b.test"]'))).toEqual(['Mail']);
  });
});

describe('textOf', () => {
  it('reads values of fields and lines of text, trimmed', () => {
    expect(textOf(one(page, 'input'))).toBe('typed');
    expect(textOf(one(page, 'textarea'))).toBe('Line 1\nLine 2');
    expect(textOf(one(page, '#c'))).toBe('Three\nfour');
  });
});
