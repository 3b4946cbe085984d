import type { ContextPackage, Subject } from '../model/context-package.ts';
import type { Place } from '../model/draft.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Flag } from '../model/flag.ts';
import type { GateState } from '../model/gate.ts';
import type { Pattern } from '../model/pattern.ts';
import type { Asks } from '../model/review.ts';
import type { Settings, SiteSetting } from '../model/settings.ts';
import { runRules } from '../rules/run-rules.ts';
import { asksFor } from './asks.ts';
import { patterns } from './patterns.ts';

/** What there is to judge. `siteSetting` is what the team set for the draft's origin. */
export interface Case {
  draft: { text: string; evidence: readonly Evidence[]; failure: string | null; place: Place };
  context: ContextPackage;
  subject: Subject;
  siteSetting: SiteSetting;
  rules: Settings['rules'];
}

/** What the rules found, how much oversight the draft gets and why, and what the person is asked. */
export interface Judgement {
  flags: Flag[];
  pattern: Pattern;
  /** One sentence for the person. */
  patternWhy: string;
  /** Whether Send is to be held until there is a decision; whether it can be is for the page to say. */
  hold: boolean;
  asks: Asks;
}

const UNSURE = 'Send is not held, as it is not certain that an AI wrote this text.';
const ASKED = 'You asked for this review: no Send waits for it.';

/**
 * Judges a draft. Never throws: a rule that fails is a flag. A text that only weak evidence calls AI text is not held,
 * unless the site's setting says that such texts are.
 */
export function judge({ draft, context, subject, siteSetting, rules }: Case): Judgement {
  const { text, failure, evidence, place } = draft;
  const { flags } = runRules({ text, context, subject, failure }, rules);
  const { pattern, holdUnknown } = siteSetting;
  const { hold, why } = patterns[pattern](flags);
  const isUnsure = !holdUnknown && evidence.every(({ strength }) => strength === 'weak');
  const otherwise = place === 'selection' ? ASKED : hold && isUnsure ? UNSURE : null;
  return {
    flags,
    pattern,
    patternWhy: otherwise ?? why,
    hold: hold && !isUnsure,
    asks: asksFor(flags),
  };
}

/** The gate of a draft that nobody has decided on. */
export function gateFor(hold: boolean, armed: boolean): GateState {
  if (!armed) return 'not armed';
  return hold ? 'held' : 'open';
}
