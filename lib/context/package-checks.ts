import type { ContextPackage, Part } from '../model/context-package.ts';
import { is, list, record, recordWith, text } from './checks.ts';
import type { Said } from './declared.ts';

/* The bounds of the model, of which the page has no schema; a test holds the two together. */
const long = text(100_000);
const sentence = text(500);
const name = text(200);
const short = text(100);
const numberTo = (most: number, must: string) =>
  is<number>((value) => typeof value === 'number' && value >= 0 && value <= most, must);

/** What a page may call the state of a draft, and what we call it. */
const states = {
  streaming: 'streaming',
  done: 'done',
  complete: 'done',
  failed: 'failed',
} as const;

const parts = {
  request: long,
  steps: list(
    recordWith(
      {
        title: sentence,
        detail: long,
        result: long,
        failed: is<boolean>((value) => typeof value === 'boolean', 'true or false'),
      },
      'title',
    ),
    200,
  ),
  confidence: record({ value: numberTo(1, 'a number from 0 to 1'), label: text(80) }, 'value'),
  concerns: list(text(1000), 50),
  options: list(recordWith({ id: short, label: name, text: long }, 'text'), 20),
  nextAction: sentence,
};
type PartName = keyof ContextPackage;
/** The parts of the context package. */
export const partNames = Object.keys(parts) as PartName[];

const whole = record({
  ...parts,
  subject: record({
    ticket: name,
    title: sentence,
    customer: record({
      name,
      organisation: name,
      tags: list(short, 50),
      value: numberTo(Number.MAX_VALUE, 'a number from 0 up'),
    }),
  }),
  draft: record({ id: short, text: text(200_000) }, 'text'),
  state: is<keyof typeof states>(
    (value) => Object.hasOwn(states, value as string),
    'streaming, done or failed',
  ),
  failure: sentence,
  notApplicable: list(
    is<PartName>((value) => partNames.includes(value as PartName), partNames.join(' or ')),
    partNames.length,
  ),
});

/**
 * What a context package in JSON says, each part cut to what the model takes; parts that are null or empty are left
 * out. Throws `Malformed` at the first field that is wrong.
 */
export function saidBy(json: unknown): Omit<Said, 'problem'> {
  const given = whole(json, '');
  const { confidence, options, subject, draft, state, failure = null } = given;
  const values: Record<PartName, unknown> = {
    ...(given as Record<PartName, unknown>),
    confidence: confidence &&
      Object.keys(confidence).length > 0 && {
        value: null,
        label: null,
        ...confidence,
        source: 'declared',
      },
    options: options?.map((option, index) => ({ id: `option-${index + 1}`, ...option })),
  };
  const stated = partNames.flatMap((part): [PartName, Part<unknown>][] => {
    const value = values[part];
    if (value) return [[part, { state: 'present', value }]];
    return given.notApplicable?.includes(part) ? [[part, { state: 'not applicable' }]] : [];
  });
  return {
    // What has failed need not be said to have.
    state: state ? states[state] : failure ? 'failed' : null,
    failure,
    draftId: draft?.id ?? null,
    parts: {
      ...Object.fromEntries(stated),
      ...(draft?.text && { draft: draft.text }),
      ...(subject && { subject }),
    },
  };
}
