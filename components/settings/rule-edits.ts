import type { SettingsAnswer } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';

type Rule = SettingsAnswer['rules'][number];
export type RuleParam = Rule['params'][number];

/** What a person has changed of one rule and not saved; parameters as they were typed. */
export interface RuleEdit {
  on?: boolean;
  params?: Record<string, string>;
}
export type RuleEdits = Record<string, RuleEdit>;

type Read<T> = { ok: true; value: T } | { ok: false; key: string; sentence: string };

/** A parameter's value as text for its field: lists one entry per line. */
export function paramText({ kind, value }: RuleParam): string {
  if (kind === 'list') return Array.isArray(value) ? value.join('\n') : '';
  return value === null || value === undefined ? '' : String(value);
}

/** Names one parameter of one rule, for the place of a refusal. */
export function paramKey(rule: string, param: string): string {
  return `${rule}/${param}`;
}

/**
 * The rules' setting with the edits in it. Rules and parameters that nobody changed are left as they are saved, so that
 * those never set go on following their defaults; parameters that a rule no longer has are dropped. Refused with the place and one sentence where a number is none.
 */
export function readRuleEdits(
  rules: readonly Rule[],
  saved: Settings['rules'],
  edits: RuleEdits,
): Read<Settings['rules']> {
  const value = { ...saved };
  for (const rule of rules) {
    const edit = edits[rule.id];
    if (!edit) continue;
    const params = known(rule, saved[rule.id]?.params ?? {});
    for (const param of rule.params) {
      const text = edit.params?.[param.key];
      if (text === undefined) continue;
      const read = readParam(param, text);
      if (!read.ok) return { ...read, key: paramKey(rule.id, param.key) };
      params[param.key] = read.value;
    }
    value[rule.id] = { on: edit.on ?? rule.on, params };
  }
  return { ok: true, value };
}

function known({ params }: Rule, saved: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(saved);
  return Object.fromEntries(entries.filter(([key]) => params.some((param) => param.key === key)));
}

function readParam({ label, kind }: RuleParam, text: string): Read<unknown> {
  if (kind === 'text') return { ok: true, value: text.trim() };
  if (kind === 'list') {
    const lines = text.split('\n').map((line) => line.trim());
    return { ok: true, value: [...new Set(lines.filter(Boolean))] };
  }
  const number = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
  const inRange = Number.isFinite(number) && (kind === 'number' || (number >= 0 && number <= 100));
  if (inRange) return { ok: true, value: number };
  const asked = kind === 'percent' ? 'a number from 0 to 100' : 'a number';
  return { ok: false, key: '', sentence: `“${label}” must be ${asked}.` };
}
