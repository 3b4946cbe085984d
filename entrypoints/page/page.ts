import { type Detection, detect, type Found } from '../../lib/detection/index.ts';
import { armGate } from '../../lib/gate/gate.ts';
import { ask } from '../../lib/messaging/client.ts';
import { onOrders } from '../../lib/messaging/orders.ts';
import type { FrameOrders, HelloAnswer } from '../../lib/messaging/protocol.ts';
import type { Site } from '../../lib/model/site.ts';
import { chooseSite } from '../../lib/sites/choose.ts';
import { unknownSite } from '../../lib/sites/unknown.ts';
import { hands } from './hands.ts';
import { earlyHoldsOf, holdsOf, lookAround } from './holds.ts';
import { createPanel } from './panel.ts';
import { reportOf } from './report.ts';

/** Until the background has answered, what a draft needs least to be safe: it is held. */
const cautious: FrameOrders = {
  on: true,
  drafts: [],
  pattern: 'checkpoint',
  holdUnknown: false,
  panel: null,
};

/**
 * Wires the page's senses and hands to the background, until the signal is aborted. `refresh` asks for the orders anew,
 * as when the site was turned on or its pattern was changed, and has the drafts judged by them.
 */
export function startPage(window: Window, signal: AbortSignal): { refresh(): void } {
  let orders = cautious;
  let sites: Site[] = [];
  let detection: Detection | null = null;
  let gate: ReturnType<typeof armGate> | null = null;
  /** The draft that the person asked to have reviewed, until that was told. */
  let asked: string | null = null;
  /** What a press is told by while its draft has only begun. */
  const early = crypto.randomUUID();
  const site = () => chooseSite(sites, window.document) ?? unknownSite;
  const found = () => (detection?.found() ?? []).filter((draft) => orders.on || isMarked(draft));
  const panel = createPanel({ window, signal, site, found });

  const apply = (next: FrameOrders) => {
    if (signal.aborted) return;
    orders = next;
    panel.show(next.panel);
  };
  const greet = greeting(window, (hello) => {
    sites = hello.sites;
    apply(hello.orders);
    detection?.remember(hello.pending);
    detection?.rescan();
  });
  const tell = (message: () => Promise<FrameOrders> | null) =>
    greet.now(() => void message()?.then(apply, reportTrouble));
  const report = (id: string) =>
    tell(() => {
      const draft = found().find((one) => one.id === id);
      if (!draft) return null;
      const isAsked = asked === id;
      if (isAsked && draft.state === 'settled') asked = null;
      return ask('draft.report', { ...reportOf(draft, site(), window), asked: isAsked });
    });

  detection = detect({
    window,
    signal,
    site,
    onDraft: (draft) => report(draft.id),
    onGone: (id, why) => {
      // A page that empties its editor while it sends: the press comes first.
      gate?.flush();
      tell(() => ask('draft.gone', { id, why }));
    },
  });
  gate = armGate({
    window,
    signal,
    site,
    holds: () => [
      ...holdsOf(found(), orders),
      ...earlyHoldsOf(detection?.begun() ?? [], early, orders),
    ],
    look: (_act, event) => lookAround(event, detection, window),
    onPress: (press) => {
      // A draft that the background has no open review of (its text went out once already) is judged anew.
      const known = orders.drafts.some((draft) => draft.id === press.id);
      if (!known && press.result !== 'passed') report(press.id);
      tell(() => ask('send.pressed', press));
    },
  });
  onOrders(signal, {
    ...hands({
      window,
      signal,
      site,
      found,
      detection,
      onAsked: ({ id, state }) => {
        asked = id;
        // One that is still forming is told of when it has settled.
        if (state === 'settled') report(id);
      },
    }),
    orders: (next) => {
      apply(next);
      return null;
    },
  });
  greet.now(() => undefined);
  return {
    refresh() {
      const wasOff = !orders.on;
      greet.again(() => {
        const isKnown = (id: string) => orders.drafts.some((draft) => draft.id === id);
        for (const { id } of found()) if (wasOff || isKnown(id)) report(id);
      });
    },
  };
}

/**
 * Says hello before anything else is said: the background takes a new document's hello for the end of the one before.
 * Whatever is told meanwhile waits for the answer; where none comes, the next thing told asks again. `again` says it
 * once more, as the same document.
 */
function greeting(window: Window, onHello: (hello: HelloAnswer) => void) {
  const params = { depth: depthOf(window), document: crypto.randomUUID() };
  let done = false;
  let asked: Promise<void> | null = null;
  const hello = () =>
    ask('frame.hello', params).then(
      (answer) => {
        done = true;
        onHello(answer);
      },
      (error) => {
        asked = null;
        reportTrouble(error);
      },
    );
  const once = (then: () => void) => {
    asked ??= hello();
    void asked.then(() => (done ? then() : undefined));
  };
  return {
    now(then: () => void) {
      // What is told while the page goes away has no time to wait.
      if (done) then();
      else once(then);
    },
    again(then: () => void) {
      if (done) asked = null;
      once(then);
    },
  };
}

const isMarked = (draft: Found) => draft.evidence.some(({ kind }) => kind === 'marked');

/** The background can't be reached: what is held stays held. The next press or change asks it again. */
function reportTrouble(error: unknown): void {
  console.warn('Countersign:', error instanceof Error ? error.message : error);
}

function depthOf(window: Window): number {
  let depth = 0;
  for (let at = window; at.parent !== at; at = at.parent) depth += 1;
  return depth;
}
