/** A record could not be written, and nothing else of the same step was; `message` is the sentence for the person. */
export class NotRecorded extends Error {
  override name = 'NotRecorded';
}

/** The error for a failed write: says what the browser gave as its reason, and what to do. */
export function notRecorded(error: unknown): NotRecorded {
  const name = error instanceof Error ? error.name : String(error);
  const full = name === 'QuotaExceededError';
  const what = full ? 'there is no space left on this device' : `the browser reported ${name}`;
  const todo = full ? 'Free some disk space and try again' : 'Try again';
  return new NotRecorded(
    `The record could not be written: ${what}. ${todo}; nothing was changed.`,
    {
      cause: error,
    },
  );
}
