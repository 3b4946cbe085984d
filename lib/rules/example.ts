import type { Confidence } from '../model/confidence.ts';
import type { ContextPackage, Part, Step, Subject } from '../model/context-package.ts';
import type { RuleInput } from './rule.ts';

/** A draft and as much around it as a rule needs, written short. What is left out is absent. */
export interface Example {
  text: string;
  request?: string;
  confidence?: Partial<Confidence>;
  options?: string[];
  steps?: Step[];
  failure?: string;
  customer?: Partial<NonNullable<Subject['customer']>>;
}

const absent = { state: 'absent' } as const;
const present = <T>(value: T | undefined): Part<T> =>
  value === undefined ? absent : { state: 'present', value };

/** The example as a rule gets it. */
export function inputOf(example: Example): RuleInput {
  const { request, confidence, options, steps, customer } = example;
  const context: ContextPackage = {
    request: present(request),
    steps: present(steps),
    confidence: present(
      confidence && { value: null, label: null, source: 'page' as const, ...confidence },
    ),
    concerns: absent,
    options: present(options?.map((text, i) => ({ id: `option-${i + 1}`, text }))),
    nextAction: absent,
  };
  const subject: Subject = {
    ticket: null,
    title: null,
    customer: customer
      ? { name: null, organisation: null, tags: [], value: null, ...customer }
      : null,
  };
  return { text: example.text, context, subject, failure: example.failure ?? null };
}
