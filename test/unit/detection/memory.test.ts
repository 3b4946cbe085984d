import { expect, test } from 'vitest';
import { memory } from '../../../lib/detection/memory.ts';
import type { Evidence } from '../../../lib/model/evidence.ts';

const evidence = (seen: string): Evidence => ({ kind: 'site', strength: 'strong', seen });
const text = 'Your refund of 120 dollars was sent on Monday and arrives within five days.';

test('a remembered text is known again, also changed a bit and with other text around it', () => {
  const memories = memory();
  memories.keep(text, evidence('panel'));
  expect(memories.recall(text)?.seen).toBe('panel');
  expect(memories.recall(`Dear Ms Li,\n${text.replace('Monday', 'Tuesday')}\nBye`)?.seen).toBe(
    'panel',
  );
  expect(memories.recall('I will ask a colleague and write to you again tomorrow.')).toBeNull();
});

test('what people say too is not remembered, and a growing text is one', () => {
  const memories = memory();
  memories.keep('Thank you!', evidence('short'));
  expect(memories.recall('Thank you!')).toBeNull();
  for (let end = 40; end <= text.length; end++)
    memories.keep(text.slice(0, end), evidence(`${end}`));
  for (let i = 0; i < 19; i++)
    memories.keep(`${i} is another text of the AI, with number ${i}.`, evidence('other'));
  expect(memories.recall(text)?.seen).toBe(`${text.length}`);
});

test('the oldest of more than twenty is forgotten', () => {
  const memories = memory();
  memories.keep(text, evidence('first'));
  for (let i = 0; i < 20; i++)
    memories.keep(`${i} is another text of the AI, with number ${i}.`, evidence('other'));
  expect(memories.recall(text)).toBeNull();
});
