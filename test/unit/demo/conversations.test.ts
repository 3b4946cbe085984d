import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConversations, policyBeside } from '../../demo/conversations.ts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-data-'));
const shipped = join(import.meta.dirname, '../../demo/data.jsonl');

afterAll(() => rmSync(folder, { recursive: true }));

const line = (change: Record<string, unknown> = {}) =>
  JSON.stringify({
    request: 'Can I swap my seat? Row 12 is fine.',
    conversation: [],
    steps: [],
    draft: 'Yes, you can.',
    outcome: 1,
    ...change,
  });

function load(...lines: string[]) {
  const file = join(folder, 'some.jsonl');
  writeFileSync(file, lines.join('\n'));
  return loadConversations(file);
}

describe('loading conversations', () => {
  it('takes what ships with the demo, with the policy beside it', () => {
    expect(loadConversations(shipped)).toHaveLength(8);
    expect(policyBeside(shipped)).toContain('Frames have a warranty of 24 months');
  });

  it('numbers what has no id and titles it with the first sentence', () => {
    expect(load(line(), '', line({ id: 'b', title: 'Seats' }))).toMatchObject([
      { id: '1', title: 'Can I swap my seat?' },
      { id: 'b', title: 'Seats' },
    ]);
  });

  it.each([
    ['a line that is not JSON', [line(), '{"request":'], 'Line 2 of some.jsonl is not JSON.'],
    [
      'a field that is missing',
      [line({ draft: undefined })],
      'Line 1 of some.jsonl does not fit: the field “draft”: Invalid input: expected string, received undefined.',
    ],
    [
      'a speaker nobody knows',
      [line({ conversation: [{ from: 'robot', text: 'Hi' }] })],
      'Line 1 of some.jsonl does not fit: the field “conversation.0.from”: Invalid option: expected one of "customer"|"agent"|"ai".',
    ],
    [
      'a confidence out of range',
      [line({ confidence: 7 })],
      'Line 1 of some.jsonl does not fit: the field “confidence”: Too big: expected number to be <=1.',
    ],
    [
      'the same id twice',
      [line({ id: 'a' }), line({ id: 'a' })],
      'Line 2 of some.jsonl has the same id as line 1.',
    ],
    ['an empty file', [''], 'some.jsonl has no conversations in it.'],
  ])('says in one sentence where %s is', (_, lines, sentence) => {
    expect(() => load(...lines)).toThrow(sentence);
  });

  it('says that there is no such file', () => {
    const missing = join(folder, 'nowhere.jsonl');
    expect(() => loadConversations(missing)).toThrow(
      `${missing} can't be used: there is no such file.`,
    );
  });
});
