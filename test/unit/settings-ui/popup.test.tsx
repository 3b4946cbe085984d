// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Popup } from '../../../components/settings/Popup.tsx';
import type { Status } from '../../../lib/messaging/protocol.ts';
import { now, statuses } from '../../support/gallery-settings/fixtures.ts';

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

function draw(status: Status, changes: Partial<Parameters<typeof Popup>[0]> = {}) {
  const on = { turnOn: vi.fn(), turnOff: vi.fn(), retry: vi.fn(), settings: vi.fn() };
  render(
    <Popup
      status={status}
      now={now}
      shortcut="Alt+Shift+R"
      outcome={null}
      busy={false}
      onTurnOn={on.turnOn}
      onTurnOff={on.turnOff}
      onRetry={on.retry}
      onSettings={on.settings}
      {...changes}
    />,
  );
  return on;
}

afterEach(cleanup);

test('a site that is off is turned on by one press', () => {
  const { turnOn } = draw(statuses.off);
  screen.getByText('Off');
  press('Turn on for this site');
  expect(turnOn).toHaveBeenCalledExactlyOnceWith('https://desk.example.com');
});

test('a site that is on says how much oversight it gets, and what waits', () => {
  const { turnOff } = draw(statuses.on);
  screen.getByRole('heading', { name: 'Zendesk' });
  screen.getByText('https://desk.example.com');
  screen.getByText('Checkpoint: every draft is held');
  screen.getByText('2 waiting');
  screen.getByText('held');
  press('Turn off for this site');
  expect(turnOff).toHaveBeenCalledExactlyOnceWith('https://desk.example.com');
});

test('where Send can’t be held, it says so and why', () => {
  draw(statuses['not-armed']);
  screen.getByText('not armed');
  screen.getByText(/stands in a frame that Countersign may not enter/);
});

test('a site without its permission is off, whatever the settings say', () => {
  draw(statuses['not-granted']);
  screen.getByText('Off');
  screen.getByText(/the browser does not let Countersign in/);
  screen.getByRole('button', { name: 'Turn on for this site' });
});

test.each(['not-possible', 'plain-http'] as const)('%s: there is nothing to turn on', (name) => {
  draw(statuses[name]);
  screen.getByRole('heading', { name: 'Not on this page' });
  expect(screen.queryByRole('button', { name: /Turn/ })).toBeNull();
});

test('delivery that fails shows the sentence, and can be tried again', () => {
  const { retry } = draw(statuses.retrying);
  screen.getByText(/14 records waiting, the oldest for 2 hours/);
  screen.getByText(/does not answer/);
  press('Retry now');
  expect(retry).toHaveBeenCalledOnce();
});

test('delivery that is paused leads to the endpoint', () => {
  const { settings } = draw(statuses.paused);
  screen.getByText(/refuses the token/);
  screen.getByText(/1 set aside/);
  press('Check the endpoint');
  expect(settings).toHaveBeenCalledWith('endpoint');
});

test('with no endpoint there is nothing to retry', () => {
  draw(statuses['no-endpoint']);
  expect(screen.queryByRole('button', { name: 'Retry now' })).toBeNull();
  screen.getByRole('button', { name: 'Set an endpoint' });
  screen.getByText(/names the pattern “always”/);
});

test('what became of a press is said', () => {
  draw(statuses.off, { outcome: { ok: false, sentence: 'This site stays off.' }, busy: true });
  expect(screen.getByRole('status').textContent).toBe('This site stays off.');
  expect(
    screen.getByRole<HTMLButtonElement>('button', { name: 'Turn on for this site' }).disabled,
  ).toBe(true);
});

test('the shortcut is shown as the browser has it, and the menu where there is none', () => {
  draw(statuses.on, { shortcut: 'Ctrl+Shift+9' });
  screen.getByText('Ctrl+Shift+9');
  cleanup();
  draw(statuses.on, { shortcut: null });
  screen.getByText(/choose “Review this”/);
});
