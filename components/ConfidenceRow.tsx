import type { Confidence } from '../lib/model/confidence.ts';
import type { Desk } from './desk.ts';
import { Escaped } from './Escaped.tsx';
import { useGuard } from './press.ts';
import { PartValue, Row } from './Row.tsx';
import { confidenceSources, ownConfidences, parts } from './words.ts';

/** What the AI says of itself: a claim, and told as one. */
function Claim({ value, label, source }: Confidence) {
  const percent = value === null ? null : `${Math.round(value * 100)} %`;
  return (
    <>
      <strong>{percent ?? (label && <Escaped text={label} />)}</strong>
      {percent && label && (
        <span>
          “<Escaped text={label} />”
        </span>
      )}
      <span class="faint small">{confidenceSources[source]}</span>
    </>
  );
}

/** The person's own, from 1 to 5. */
function Scale({ desk }: { desk: Desk }) {
  const { review, work } = desk;
  const guard = useGuard();
  const needed = review.asks.confidence ? 'needed' : 'optional';
  return (
    <fieldset
      class="scale"
      data-at="confidence"
      tabIndex={-1}
      aria-label={`Your own confidence (${needed})`}
    >
      {ownConfidences.map((word, at) => (
        <label key={word} title={word}>
          <input
            type="radio"
            name="own-confidence"
            value={at + 1}
            aria-label={`${at + 1}: ${word}`}
            checked={work.confidence === at + 1}
            onChange={guard(() => desk.set({ confidence: at + 1 }))}
          />
          <span aria-hidden="true">{at + 1}</span>
        </label>
      ))}
      <span class="faint small" aria-hidden="true">
        {work.confidence ? ownConfidences[work.confidence - 1] : needed}
      </span>
    </fieldset>
  );
}

function Given({ confidence }: { confidence: number | null }) {
  if (confidence === null) return <span class="absent">not given</span>;
  return (
    <span class="claim">
      <strong>{confidence}</strong> {ownConfidences[confidence - 1]}
    </span>
  );
}

/** The AI's confidence beside the person's own. */
export function ConfidenceRow({ desk }: { desk: Desk }) {
  return (
    <Row name={parts.confidence}>
      <div class="beside">
        <span class="label">AI</span>
        <span class="claim">
          <PartValue part={desk.review.context.confidence}>
            {(claim) => <Claim {...claim} />}
          </PartValue>
        </span>
        <span class="label">You</span>
        {desk.deciding ? (
          <Scale desk={desk} />
        ) : (
          <Given confidence={desk.review.decision?.confidence ?? null} />
        )}
      </div>
    </Row>
  );
}
