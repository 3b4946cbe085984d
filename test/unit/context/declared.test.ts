import { describe, expect, it } from 'vitest';
import { DECLARED_SELECTOR, declarerOf } from '../../../lib/context/declared.ts';
import { block, page } from './declaring.ts';

describe('DECLARED_SELECTOR', () => {
  it('matches what declares a draft, and leads to the element that it is about', () => {
    const document = page(`
      <p id="a" data-ai-draft></p><p id="b" ai-disclosure="ai-generated"></p><p ai-disclosure="none"></p>
      <p id="c"></p>${block({}, 'c')}${block({}, 'gone')}<p data-ai-confidence="1"></p>`);
    const found = [...document.querySelectorAll(DECLARED_SELECTOR)].map(declarerOf);
    expect(found.map((element) => element?.id)).toEqual(['a', 'b', 'c', undefined]);
  });
});
