import { describe, expect, it } from 'vitest';
import { declaredFor } from '../../../lib/context/declared.ts';
import { frameIn, one, pageAt } from '../sites/page.ts';
import { declared, page } from './declaring.ts';

describe('the AI disclosure of the WICG', () => {
  const strengths = (body: string, head = '') =>
    declared(body, head)?.evidence.map(({ strength }) => strength) ?? [];
  const area = '<textarea id="draft"></textarea>';

  it.each(['ai-disclosure', 'aidisclosure', 'data-ai-disclosure'])(
    'is strong by %s on the element, its parent or its form',
    (name) => {
      expect(strengths(`<textarea id="draft" ${name}="ai-generated"></textarea>`)).toEqual([
        'strong',
      ]);
      expect(strengths(`<div ${name}="ai-assisted">${area}</div>`)).toEqual(['strong']);
      expect(strengths(`<form ${name}="Autonomous"><p><b>${area}</b></p></form>`)).toEqual([
        'strong',
      ]);
    },
  );

  it('is strong in a form around the frame of an editor', () => {
    const outer = page('<form ai-disclosure="ai-generated"><p><iframe></iframe></p></form>');
    const inner = page('<div><p><b>Hello</b></p></div>');
    frameIn(inner, one(outer, 'iframe'));
    expect(declaredFor(one(inner, 'b'))?.evidence).toMatchObject([{ strength: 'strong' }]);
  });

  it('is a weak hint where it is about the page', () => {
    expect(
      strengths(`<main ai-disclosure="ai-generated"><div><div>${area}</div></div></main>`),
    ).toEqual(['weak']);
    expect(strengths(area, '<meta name="ai-disclosure" content="mixed">')).toEqual(['weak']);
    expect(
      declaredFor(
        one(pageAt('https://example.com/', `<body ai-disclosure="ai-generated">${area}`), '#draft'),
      )?.evidence,
    ).toMatchObject([{ strength: 'weak' }]);
  });

  it('is no evidence where the nearest says none, or says what is not known', () => {
    expect(
      strengths(`<form ai-disclosure="ai-generated"><p ai-disclosure="none">${area}</p></form>`),
    ).toEqual([]);
    expect(strengths(`<p ai-disclosure="yes">${area}</p>`)).toEqual([]);
    expect(strengths(area, '<meta name="ai-disclosure" content="none">')).toEqual([]);
  });

  it('adds to what is declared otherwise', () => {
    expect(strengths('<p id="draft" data-ai-draft ai-disclosure="ai-generated">')).toEqual([
      'strong',
      'strong',
    ]);
  });
});
