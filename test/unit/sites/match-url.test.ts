import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { fitsPath, fitsPattern } from '../../../lib/sites/match-url.ts';

describe('fitsPattern', () => {
  it.each([
    ['https://*.example.com/*', 'https://example.com/', true],
    ['https://*.example.com/*', 'https://desk.example.com/a', true],
    ['https://*.example.com/*', 'https://notexample.com/', false],
    ['https://*.example.com/agent/*', 'https://evil.test/x.example.com/agent/1', false],
    ['https://*.example.com/*', 'http://desk.example.com/', false],
    ['*://example.com/*', 'http://example.com:8080/a?b', true],
    ['*://example.com/*', 'ftp://example.com/', false],
    ['https://exa.mple/*', 'https://exaxmple/', false],
    ['https://example.com/a', 'https://example.com/ab', false],
  ])('%s on %s is %s', (pattern, url, expected) => {
    expect(fitsPattern(pattern, new URL(url))).toBe(expected);
  });

  it('agrees with the library that the build uses', () => {
    const host = fc.constantFrom('example.com', 'a.example.com', 'b.a.example.com', 'example.org');
    const path = fc.stringMatching(/^\/[a-c/.+]{0,6}$/);
    const pattern = fc
      .tuple(
        fc.constantFrom('*', 'http', 'https'),
        fc.constantFrom('', '*.'),
        host,
        fc.stringMatching(/^\/[a-c/.+*]{0,5}$/),
      )
      .map(([scheme, below, name, rest]) => `${scheme}://${below}${name}${rest}`);
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom('http', 'https'),
        host,
        path,
        (given, scheme, name, rest) => {
          const url = new URL(`${scheme}://${name}${rest}`);
          expect(fitsPattern(given, url)).toBe(new MatchPattern(given).includes(url.href));
        },
      ),
    );
  });
});

describe('fitsPath', () => {
  it('tries each glob on path and query', () => {
    const url = new URL('https://example.com/rt/Ticket/Update.html?id=3');
    expect(fitsPath(['/other', '*/Ticket/Update.html?id=*'], url)).toBe(true);
    expect(fitsPath(['/Ticket/Update.html*'], url)).toBe(false);
    expect(fitsPath([], url)).toBe(false);
  });
});
