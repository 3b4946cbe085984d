/** What a request or a draft can be about that a person has to decide. */
export const topics = [
  'legal action',
  'regulator',
  'safety',
  'self-harm',
  'press',
  'discrimination',
  'data protection',
] as const;
export type Topic = (typeof topics)[number];

/**
 * The words that rules look for in one language, in lower case. Case and accents make no difference, an apostrophe or a
 * hyphen counts as a space, and `lawyer*` stands for every word that begins so. Every list is used on every text: a
 * phrase that is ordinary speech in another language does not belong here.
 */
export interface Language {
  topics: Record<Topic, readonly string[]>;
  /** Longer phrases that contain one of the above and are no concern. */
  harmless: readonly string[];
  /** Money given back, or given to make up for something. */
  refund: readonly string[];
  /** An assistant that declines the task. */
  refusal: readonly string[];
  /** How the message of a broken assistant begins. */
  error: readonly string[];
  /** An AI's word for low confidence. */
  low: readonly string[];
  /** Words that no sentence ends with. */
  dangling: readonly string[];
  /** Words that stand in the brackets of a template. */
  blanks: readonly string[];
}

/** Reads phrases written as one text with commas between them. */
export function phrases(text: string): string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '));
}
