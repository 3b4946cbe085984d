/*
 * What the rules cost and how often they speak, over real drafts. `--data FILE.jsonl` (one JSON object a line with
 * `request`, `steps` and `draft`), else the demo's conversations, else made-up ones; `--json` ends with one JSON line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inputOf } from '../../lib/rules/example.ts';
import { rules } from '../../lib/rules/registry.ts';
import type { RuleInput } from '../../lib/rules/rule.ts';
import { runRules } from '../../lib/rules/run-rules.ts';

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const REPEATS = 20;

interface Line {
  request?: string;
  draft: string;
  steps?: { tool?: string; title?: string; result?: string }[];
}

function demoFile(): string | undefined {
  const demo = join(import.meta.dirname, '../demo');
  const file = readdirSync(demo, { recursive: true })
    .map(String)
    .find((name) => name.endsWith('.jsonl'));
  return file && join(demo, file);
}

function madeUp(): Line[] {
  const sentence =
    'Thank you for your message, your order 4821 is on its way and comes on Friday. ';
  return Array.from({ length: 200 }, (_, i) => ({ draft: sentence.repeat(1 + (i % 12)).trim() }));
}

function inputs(file: string | undefined): RuleInput[] {
  const lines: Line[] = file
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Line)
    : madeUp();
  return lines.map(({ draft, request, steps }) =>
    inputOf({
      text: draft,
      request: request || undefined,
      steps: steps?.length
        ? steps.map((step) => ({ title: step.title ?? step.tool ?? 'step', result: step.result }))
        : undefined,
    }),
  );
}

/** Milliseconds of each input: the best of several runs, as anything above it is another program's doing. */
function timed(all: readonly RuleInput[], work: (input: RuleInput) => unknown): number[] {
  const best = all.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < REPEATS; run++) {
    all.forEach((input, i) => {
      const start = performance.now();
      work(input);
      best[i] = Math.min(best[i] ?? 0, performance.now() - start);
    });
  }
  return best.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const file = options.data ?? demoFile();
const drafts = inputs(file);
const baseline = timed(drafts, ({ text }) => text.split(/\W+/));
const cost = timed(drafts, (input) => runRules(input, {}));
const flagged = Object.fromEntries(
  rules.map(({ id }) => [
    id,
    drafts.filter((input) => runRules(input, {}).flags.some(({ rule }) => rule === id)).length,
  ]),
);
const any = drafts.filter((input) => runRules(input, {}).flags.length > 0).length;

const median = { baseline: at(baseline, 0.5), rules: at(cost, 0.5) };
const p95 = { baseline: at(baseline, 0.95), rules: at(cost, 0.95) };
console.log(`${drafts.length} drafts from ${file ?? 'made-up text'}\n`);
console.table({
  'text.split': { 'median ms': median.baseline, 'p95 ms': p95.baseline, ratio: 1 },
  'all rules': {
    'median ms': median.rules,
    'p95 ms': p95.rules,
    ratio: Math.round(median.rules / median.baseline),
  },
});
console.table(
  Object.fromEntries(
    Object.entries({ ...flagged, 'any rule': any }).map(([id, count]) => [
      id,
      { drafts: count, '%': Math.round((1000 * count) / drafts.length) / 10 },
    ]),
  ),
);
if (options.json) console.log(JSON.stringify({ drafts: drafts.length, median, p95, flagged, any }));
