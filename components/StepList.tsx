import type { Step } from '../lib/model/context-package.ts';
import { Escaped } from './Escaped.tsx';
import { Folded } from './Folded.tsx';

/** What the AI did on the way to the draft; details are folded away. */
export function StepList({ steps }: { steps: Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ title, detail, result, failed }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity but their place
        <li key={at}>
          <span>
            <Escaped text={title} />
          </span>
          {failed && (
            <span class="badge" data-tone="stop">
              failed
            </span>
          )}
          {(detail || result) && (
            <details>
              <summary aria-label={`Details of step ${at + 1}`}>details</summary>
              {detail && <Folded text={detail} of={`the detail of step ${at + 1}`} />}
              {result && <Folded text={result} of={`the result of step ${at + 1}`} />}
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
