import type { DeliveryHealth } from '../../lib/model/delivery.ts';
import { deliveryWords } from './delivery-words.ts';

interface Props {
  health: DeliveryHealth;
  now: number;
  busy: boolean;
  onRetry(): void;
  onEndpoint(): void;
}

/** How the records get to the endpoint: what waits, since when, what went wrong and what to do. */
export function DeliveryState({ health, now, busy, onRetry, onEndpoint }: Props) {
  const words = deliveryWords(health, now);
  return (
    <section class="delivery" aria-labelledby="delivery-title">
      <div class="delivery-head">
        <h2 id="delivery-title">Records</h2>
        <span class="badge" data-tone={words.badge.tone}>
          {words.badge.word}
        </span>
      </div>
      <p>{words.facts}</p>
      {words.problem && (
        <p class="note" data-tone={words.badge.tone}>
          {words.problem}
        </p>
      )}
      <div class="delivery-actions">
        {health.waiting + health.setAside > 0 && health.state !== 'no endpoint' && (
          <button type="button" class="button small" disabled={busy} onClick={onRetry}>
            Retry now
          </button>
        )}
        {(health.state === 'no endpoint' || words.badge.tone === 'stop') && (
          <button type="button" class="button small" onClick={onEndpoint}>
            {health.state === 'no endpoint' ? 'Set an endpoint' : 'Check the endpoint'}
          </button>
        )}
      </div>
    </section>
  );
}
