import { ConfidenceRow } from './ConfidenceRow.tsx';
import type { Desk } from './desk.ts';
import { Escaped } from './Escaped.tsx';
import { Folded } from './Folded.tsx';
import { OptionList } from './OptionList.tsx';
import { PartRow, Row } from './Row.tsx';
import { StepList } from './StepList.tsx';
import { evidences, parts, patterns, words } from './words.ts';

/** The context package, and why this draft is here at all. */
export function ContextRows({ desk }: { desk: Desk }) {
  const { context, draft, pattern, patternWhy } = desk.review;
  return (
    <dl class="rows">
      <PartRow name={parts.request} part={context.request}>
        {(request) => <Folded text={request} of="the request" />}
      </PartRow>
      <ConfidenceRow desk={desk} />
      <OptionList desk={desk} />
      <PartRow name={parts.steps} part={context.steps}>
        {(steps) => <StepList steps={steps} />}
      </PartRow>
      <PartRow name={parts.concerns} part={context.concerns}>
        {(concerns) => (
          <ul class="plain-list">
            {concerns.map((concern) => (
              <li key={concern} dir="auto">
                <Escaped text={concern} />
              </li>
            ))}
            <li class="faint">{words.stated}</li>
          </ul>
        )}
      </PartRow>
      <PartRow name={parts.nextAction} part={context.nextAction}>
        {() => <span class="faint">above, as {words.stated}</span>}
      </PartRow>
      <Row name="Why AI text">
        <ul class="plain-list">
          {draft.evidence.map(({ kind, strength, seen }) => (
            <li key={kind + seen}>
              {evidences[kind]}
              {strength === 'weak' && <span class="faint"> (weak)</span>}
              <span class="soft">
                : <Escaped text={seen} />
              </span>
            </li>
          ))}
        </ul>
      </Row>
      <Row name="Oversight">
        {patterns[pattern]}. <span class="soft">{patternWhy}</span>
      </Row>
    </dl>
  );
}
