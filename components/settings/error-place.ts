/**
 * Which field a refusal is about: the key of the first field whose word the sentence names, or null when it names
 * none. A refusal is one sentence by contract, and each sentence about a field names it.
 */
export function errorPlace<K extends string>(
  sentence: string | null,
  words: Record<K, RegExp>,
): K | null {
  if (!sentence) return null;
  const keys = Object.keys(words) as K[];
  return keys.find((key) => words[key].test(sentence)) ?? null;
}
