import '../../../components/theme.css';
import { render } from 'preact';
import { Checkpoint } from '../../../components/Checkpoint.tsx';
import { uuid } from './fixtures.ts';
import { type State, states } from './states.ts';

/* Draws one state (`?state=name`), or all of them side by side. */

const root = document.getElementById('root') as HTMLElement;
const name = new URLSearchParams(location.search).get('state');
const tick = () => new Promise((resolve) => setTimeout(resolve, 30));

function draw(state: State, height: number): void {
  let ticks = 0;
  render(
    <Checkpoint
      view={state.view}
      mode={state.mode ?? 'open'}
      room={state.room ?? 'panel'}
      trusted={() => true}
      now={() => ++ticks * 1000}
      newId={() => uuid(900)}
      activeMs={() => 0}
      refusal={() => null}
      broken={state.broken ?? null}
      said={null}
      onWork={() => {}}
      onDecide={async () => {
        if (!state.answer) return new Promise(() => {});
        if (state.answer.ok) draw({ ...state, view: state.answer.view }, height);
        return state.answer;
      }}
      onSelect={() => {}}
      onShow={() => {}}
      onClear={async () => ({ ok: true })}
      onCopy={async () => true}
      onCollapse={() => {}}
      onExpand={() => {}}
      onHeight={(wished) => {
        document.documentElement.dataset.wished = `${wished}`;
      }}
    />,
    root,
  );
}

async function play(state: State): Promise<void> {
  draw(state, 0);
  for (const pressed of state.press ?? []) {
    await tick();
    const all = [...document.querySelectorAll<HTMLElement>('button')];
    const button = all.find(
      (each) =>
        (each.ariaLabel ?? each.querySelector('span')?.textContent) === pressed ||
        each.textContent?.startsWith(pressed),
    );
    if (button) button.click();
    else window.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
  }
  await tick();
  document.documentElement.dataset.ready = 'yes';
}

function overview(): void {
  const frames = Object.keys(states).map((each) => (
    <figure key={each} style="margin:0">
      <figcaption style="padding:4px 0">{each}</figcaption>
      <iframe
        title={each}
        src={`?state=${each}`}
        style={`inline-size:400px;block-size:${states[each]?.mode ? 40 : 640}px;border:1px solid #999;border-radius:8px`}
      />
    </figure>
  ));
  render(<div style="display:flex;flex-wrap:wrap;gap:20px;padding:20px">{frames}</div>, root);
}

const state = name ? states[name] : undefined;
if (state) void play(state);
else overview();
