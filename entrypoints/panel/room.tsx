import { render } from 'preact';
import { v7 } from 'uuid';
import { Checkpoint } from '../../components/Checkpoint.tsx';
import { Sentence } from '../../components/Sentence.tsx';
import { words } from '../../components/words.ts';
import { ask, onPanelView } from '../../lib/messaging/client.ts';
import { Outdated } from '../../lib/messaging/errors.ts';
import type { Answers, MessageName, PanelView, Params } from '../../lib/messaging/protocol.ts';
import { activeClock } from './active-clock.ts';
import { copyText } from './copy-text.ts';
import type { Mode } from './frame-mode.ts';
import { OutgoingWork } from './outgoing-work.ts';

/** What differs between the panel in a page and the side panel. */
export interface RoomOptions {
  root: HTMLElement;
  room: 'panel' | 'side';
  refusal(): string | null;
  mode(): Mode;
  onCollapse?(): void;
  onExpand?(tab: number): void;
  onHeight?(height: number): void;
  onWidth?(width: number): void;
}

export interface Room {
  /** Takes its place before the background; a later call leaves the former tab. */
  attach(params: Params<'panel.attach'>): Promise<void>;
  /** Sends one message; a failure that can't be mended turns the buttons off. */
  send<N extends MessageName>(name: N, params: Params<N>): Promise<Answers[N]>;
  draw(): void;
  /** Shows one sentence on the pill until the next view; null shows none. */
  say(sentence: string | null): void;
}

const now = () => performance.now();

/** Draws the checkpoint of one tab and carries its messages. It stays until the page it stands in is closed. */
export function openRoom(options: RoomOptions): Room {
  const { root, room } = options;
  const { signal } = new AbortController();
  const activeMs = activeClock(now, signal);
  let view: PanelView | null = null;
  let broken: string | null = null;
  let sentence: string = words.connecting;
  let retry: (() => void) | null = null;
  let said: string | null = null;
  let calls = 0;

  const send: Room['send'] = async (name, params) => {
    try {
      return await ask(name, params);
    } catch (error) {
      if (error instanceof Outdated) {
        broken = error.message;
        draw();
      }
      throw error;
    }
  };
  /** For messages whose failure costs nothing but themselves: the next view tells what is so. */
  const post = <N extends MessageName>(name: N, params: Params<N>) =>
    send(name, params).catch(() => null);
  const outgoing = new OutgoingWork((review, work) => send('review.work', { review, work }));
  /** Views that came before this panel had its place; one of them may be newer than the answer. */
  const early = new Map<number, PanelView>();
  const show = (next: PanelView) => {
    if (view?.tab === next.tab && next.made < view.made) return;
    view = next;
    said = null;
    draw();
  };

  function draw(): void {
    if (!view) {
      render(<Sentence text={broken ?? sentence} onRetry={broken ? null : retry} />, root);
      return;
    }
    render(
      <Checkpoint
        view={view}
        mode={options.mode()}
        room={room}
        now={now}
        newId={v7}
        activeMs={activeMs}
        refusal={options.refusal}
        broken={broken}
        said={said}
        onWork={(review, work) => outgoing.put(review, work)}
        onDecide={async (decision) => {
          await outgoing.flush();
          const answer = await send('review.decide', decision);
          if (answer.ok) show(answer.view);
          return answer;
        }}
        onSelect={async (review) => {
          await outgoing.flush();
          const next = await post('review.select', { review });
          if (next) show(next);
        }}
        onShow={(review) => void post('review.show', { review })}
        onClear={(review) => send('review.clear', { review })}
        onCopy={copyText}
        onCollapse={() => options.onCollapse?.()}
        onExpand={() => view && options.onExpand?.(view.tab)}
        onHeight={options.onHeight}
        onWidth={options.onWidth}
      />,
      root,
    );
  }

  async function attach(params: Params<'panel.attach'>): Promise<void> {
    calls += 1;
    const call = calls;
    await outgoing.flush();
    retry = null;
    try {
      const answer = await send('panel.attach', params);
      if (call !== calls) return;
      view = answer.ok ? newer(answer.view, early.get(answer.view.tab)) : null;
      sentence = answer.ok ? '' : answer.sentence;
      early.clear();
    } catch (error) {
      if (call !== calls) return;
      view = null;
      sentence = error instanceof Error ? error.message : String(error);
      retry = () => void attach(params);
    }
    draw();
  }

  onPanelView(signal, (next) => {
    if (view?.tab === next.tab) show(next);
    else if (!view) early.set(next.tab, next);
  });
  window.addEventListener('pagehide', () => void outgoing.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void outgoing.flush();
  });
  draw();
  const say = (sentence: string | null) => {
    said = sentence;
    draw();
  };
  return { attach, send, draw, say };
}

const newer = (one: PanelView, other: PanelView | undefined) =>
  other && other.made > one.made ? other : one;
