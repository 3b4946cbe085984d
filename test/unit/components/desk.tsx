import { fireEvent, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { Checkpoint } from '../../../components/Checkpoint.tsx';
import type { CheckpointProps } from '../../../components/checkpoint-props.ts';
import type { DecideAnswer, PanelView } from '../../../lib/messaging/protocol.ts';
import type { Decision } from '../../../lib/model/decision.ts';
import type { Work } from '../../../lib/model/review.ts';
import { uuid } from '../../support/gallery/fixtures.ts';

/** A checkpoint on a bench: drawn, driven by name, with everything that came out of it. */
export function setUp(view: PanelView, props: Partial<CheckpointProps> = {}) {
  let ticks = 0;
  let ids = 900;
  let drawn = view;
  const decided: Decision[] = [];
  const worked: Work[] = [];
  const answers: (DecideAnswer | Error)[] = [];
  const all: CheckpointProps = {
    view,
    mode: 'open',
    room: 'panel',
    trusted: () => true,
    now: () => ++ticks * 1000,
    newId: () => uuid(++ids),
    activeMs: () => 0,
    refusal: () => null,
    broken: null,
    said: null,
    onWork: (_review, work) => void worked.push(work),
    onDecide: async (decision) => {
      decided.push(decision);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      if (!answer) return new Promise(() => {});
      if (answer.ok) show(answer.view);
      return answer;
    },
    onSelect: vi.fn(),
    onShow: vi.fn(),
    onClear: vi.fn(async () => ({ ok: true as const })),
    onCopy: vi.fn(async () => true),
    onCollapse: vi.fn(),
    onExpand: vi.fn(),
    ...props,
  };
  const screen = render(<Checkpoint {...all} />);
  const show = (next: PanelView, more: Partial<CheckpointProps> = {}) => {
    drawn = next;
    screen.rerender(<Checkpoint {...all} {...more} view={drawn} />);
  };
  return {
    ...screen,
    all,
    decided,
    worked,
    answers,
    show,
    button: (name: string | RegExp) => screen.getByRole('button', { name }),
    click: (name: string | RegExp, init = {}) =>
      fireEvent.click(screen.getByRole('button', { name }), init),
    key: (key: string, init: KeyboardEventInit = {}, on: Element = document.body) =>
      fireEvent.keyDown(on, { key, ...init }),
    type: (name: string | RegExp, value: string) =>
      fireEvent.input(
        screen.queryByRole('textbox', { name }) ?? screen.getByRole('combobox', { name }),
        { target: { value } },
      ),
    valueOf: (name: string | RegExp) =>
      (screen.getByRole('textbox', { name }) as HTMLTextAreaElement).value,
    isChecked: (name: string) => (screen.getByRole('radio', { name }) as HTMLInputElement).checked,
    said: () => screen.container.querySelector('.bar p.said')?.textContent ?? '',
    title: () => screen.getByRole('heading', { level: 1 }).textContent,
  };
}
