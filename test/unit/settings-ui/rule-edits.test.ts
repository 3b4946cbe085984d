import { expect, test } from 'vitest';
import { paramText, readRuleEdits } from '../../../components/settings/rule-edits.ts';
import { freshAnswer } from '../../support/gallery-settings/fixtures.ts';

const { rules } = freshAnswer;

test('nobody’s rules are written that nobody changed', () => {
  const saved = { 'policy-keyword': { on: false, params: { amount: 90 } } };
  expect(readRuleEdits(rules, saved, {})).toEqual({ ok: true, value: saved });
});

test('only the parameters that were changed are written, beside those saved before', () => {
  const saved = { 'policy-keyword': { on: true, params: { amount: 90 } } };
  const edits = { 'policy-keyword': { params: { press: ' journalist\n\nreporter \nreporter' } } };
  expect(readRuleEdits(rules, saved, edits)).toEqual({
    ok: true,
    value: {
      'policy-keyword': { on: true, params: { amount: 90, press: ['journalist', 'reporter'] } },
    },
  });
});

test('parameters that the rule no longer has are dropped from a rule that is changed', () => {
  const saved = { 'policy-keyword': { on: true, params: { amount: 90, gone: 1 } } };
  expect(readRuleEdits(rules, saved, { 'policy-keyword': { on: false } })).toEqual({
    ok: true,
    value: { 'policy-keyword': { on: false, params: { amount: 90 } } },
  });
});

test('turning a rule off keeps its parameters at their defaults', () => {
  expect(readRuleEdits(rules, {}, { 'low-confidence': { on: false } })).toEqual({
    ok: true,
    value: { 'low-confidence': { on: false, params: {} } },
  });
});

test.each(['', 'most', '101', '-1', 'NaN'])('“%s” is no percentage', (text) => {
  expect(readRuleEdits(rules, {}, { 'low-confidence': { params: { below: text } } })).toEqual({
    ok: false,
    key: 'low-confidence/below',
    sentence: '“Flag below” must be a number from 0 to 100.',
  });
});

test('a decimal comma is read', () => {
  const read = readRuleEdits(rules, {}, { 'low-confidence': { params: { below: '62,5' } } });
  expect(read.ok && read.value['low-confidence']?.params.below).toBe(62.5);
});

test('values are shown as text, lists one entry per line', () => {
  const param = { key: 'x', label: 'X' };
  expect(paramText({ ...param, kind: 'list', value: ['a', 'b'] })).toBe('a\nb');
  expect(paramText({ ...param, kind: 'list', value: 'broken' })).toBe('');
  expect(paramText({ ...param, kind: 'number', value: 0 })).toBe('0');
  expect(paramText({ ...param, kind: 'text', value: null })).toBe('');
});
