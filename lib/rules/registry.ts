import { hiddenCharacters } from './hidden-characters.ts';
import { highValueCustomer } from './high-value-customer.ts';
import { leftOverPlaceholder } from './left-over-placeholder.ts';
import { lowConfidence } from './low-confidence.ts';
import { policyKeyword } from './policy-keyword.ts';
import type { Rule } from './rule.ts';
import { severalOptions } from './several-options.ts';
import { taskFailure } from './task-failure.ts';

/** Every rule that ships, in the order in which their flags are shown: what stops a draft comes first. */
export const rules: readonly Rule[] = [
  policyKeyword,
  highValueCustomer,
  taskFailure,
  severalOptions,
  lowConfidence,
  hiddenCharacters,
  leftOverPlaceholder,
];
