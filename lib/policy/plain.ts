import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/**
 * What is wrong with a value that a person has typed: in the words that were written for them, where there are some, as
 * the field is before them.
 */
export function plainlyTyped(error: z.ZodError, root: string): string {
  const [issue] = error.issues;
  if (issue?.code !== 'custom') return plain(error, root);
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1).replace(/\.$/, '');
}

/** What is wrong with a value, as one clause that names the field: `“token” must be text`. */
export function plain(error: z.ZodError, root: string): string {
  const issue = error.issues[0];
  if (!issue) return `“${root}” can’t be read`;
  const field = [root, ...issue.path].join('.');
  return `“${field}” ${reason(issue)}`;
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

function reason(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? 'is missing'
        : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `has a field that is not known: ${issue.keys.join(', ')}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return `is not usable as a name: ${issue.issues[0]?.message ?? 'unreadable'}`;
    case 'too_small':
      return issue.origin === 'string' ? 'must not be empty' : `must be ${issue.minimum} or more`;
    default:
      return `is wrong: ${issue.message.replace(/\.$/, '')}`;
  }
}
