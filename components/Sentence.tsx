import { Mark } from './Mark.tsx';

/** One sentence in an otherwise empty panel, with a way to try again where that can help. */
export function Sentence({ text, onRetry }: { text: string; onRetry: (() => void) | null }) {
  return (
    <main class="checkpoint">
      <div class="empty" role="status">
        <Mark />
        <p>{text}</p>
        {onRetry && (
          <button
            class="button"
            type="button"
            onClick={(event) => {
              if (event.isTrusted) onRetry();
            }}
          >
            Try again
          </button>
        )}
      </div>
    </main>
  );
}
