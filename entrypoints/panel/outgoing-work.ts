import type { Work } from '../../lib/model/review.ts';

/** Milliseconds of quiet after which what was typed is sent. */
const QUIET = 150;

/** Sends the person's work shortly after they pause, the newest only, and at once where that can't wait. */
export class OutgoingWork {
  #waiting: { review: string; work: Work } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #send: (review: string, work: Work) => Promise<unknown>;

  constructor(send: (review: string, work: Work) => Promise<unknown>) {
    this.#send = send;
  }

  put(review: string, work: Work): void {
    if (this.#waiting && this.#waiting.review !== review) void this.flush();
    this.#waiting = { review, work };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), QUIET);
  }

  /** Sends what waits; what could not be sent waits on, unless something newer came meanwhile. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const sent = this.#waiting;
    this.#waiting = null;
    if (!sent) return;
    try {
      await this.#send(sent.review, sent.work);
    } catch {
      this.#waiting ??= sent;
    }
  }
}
