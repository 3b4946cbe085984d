// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { CaptureSection } from '../../../components/settings/CaptureSection.tsx';
import { KeysSection } from '../../../components/settings/KeysSection.tsx';
import { ReviewerSection } from '../../../components/settings/ReviewerSection.tsx';
import { RulesSection } from '../../../components/settings/RulesSection.tsx';
import { TargetsSection } from '../../../components/settings/TargetsSection.tsx';
import {
  freshAnswer,
  refusingAll,
  takingAll,
  usedAnswer,
} from '../../support/gallery-settings/fixtures.ts';

const { settings, rules } = usedAnswer;
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });

function taking() {
  const set = vi.fn(takingAll.set);
  return { set, actions: { ...takingAll, set } };
}

afterEach(cleanup);

test('the reviewer is saved whole, and a refusal stands at its field', async () => {
  const { set, actions } = taking();
  const { rerender } = render(
    <ReviewerSection saved={settings.reviewer} locked={false} actions={actions} />,
  );
  type('Your name', 'Bo Li');
  press('Save reviewer');
  await screen.findByText('Saved');
  expect(set).toHaveBeenCalledWith('reviewer', { name: 'Bo Li', role: 'Support agent' });

  rerender(<ReviewerSection saved={settings.reviewer} locked={false} actions={refusingAll} />);
  type('Your role', 'far too long');
  press('Save reviewer');
  await screen.findByRole('alert');
  expect(box('Your role').getAttribute('aria-invalid')).toBe('true');
  expect(box('Your role').value).toBe('far too long');
});

test('what is typed while a save is under way is kept', async () => {
  let answer = () => {};
  const actions = {
    ...takingAll,
    set: () =>
      new Promise<{ ok: true; sentence: string }>((resolve) => {
        answer = () => resolve({ ok: true, sentence: 'Saved.' });
      }),
  };
  render(<ReviewerSection saved={settings.reviewer} locked={false} actions={actions} />);
  type('Your name', 'Bo');
  press('Save reviewer');
  type('Your name', 'Bo Li');
  answer();
  await screen.findByText('Not saved yet');
  expect(box('Your name').value).toBe('Bo Li');
});

test('rules: switches and parameters are saved together, and only what was changed', async () => {
  const { set, actions } = taking();
  render(<RulesSection rules={rules} saved={{}} locked={false} actions={actions} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Several options' }));
  type('Low confidence: Flag below', '60');
  press('Save rules');
  await screen.findByText('Saved');
  expect(set).toHaveBeenCalledExactlyOnceWith('rules', {
    'several-options': { on: false, params: {} },
    'low-confidence': { on: true, params: { below: 60 } },
  });
});

test('rules: a number that is none is refused at its field, and nothing is written', async () => {
  const { set, actions } = taking();
  render(<RulesSection rules={rules} saved={{}} locked={false} actions={actions} />);
  type('Policy keyword: Refund above', 'a lot');
  press('Save rules');
  expect((await screen.findByRole('alert')).textContent).toBe('“Refund above” must be a number.');
  const field = box('Policy keyword: Refund above');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.value).toBe('a lot');
  expect(set).not.toHaveBeenCalled();
});

test('rules: a refused save keeps every edit', async () => {
  render(<RulesSection rules={rules} saved={{}} locked={false} actions={refusingAll} />);
  type('Policy keyword: Press', 'journalist');
  press('Save rules');
  await screen.findByRole('alert');
  expect(box('Policy keyword: Press').value).toBe('journalist');
  press('Undo changes');
  expect(box('Policy keyword: Press').value).toBe('');
});

test('targets are added, changed and removed; empty ones are not saved', async () => {
  const { set, actions } = taking();
  render(<TargetsSection saved={settings.targets} locked={false} actions={actions} />);
  press('Remove target 1');
  press('Add a target');
  fireEvent.change(screen.getByRole('combobox', { name: 'Kind of target 2' }), {
    target: { value: 'person' },
  });
  type('Target 2', 'Dana');
  press('Add a target');
  press('Save targets');
  await waitFor(() =>
    expect(set).toHaveBeenCalledWith('targets', [
      { kind: 'e-mail', to: 'legal@example.com' },
      { kind: 'person', to: 'Dana' },
    ]),
  );
});

test('text capture says what leaves the device before it is saved', async () => {
  const { set, actions } = taking();
  render(
    <CaptureSection
      saved={settings.capture}
      locked={false}
      host="records.example.com"
      actions={actions}
    />,
  );
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'No message text' }).checked).toBe(
    true,
  );
  fireEvent.click(screen.getByRole('radio', { name: 'Full text' }));
  screen.getByText(/message text leaves the device and goes to records\.example\.com/);
  expect(set).not.toHaveBeenCalled();
  press('Save text capture');
  await screen.findByText('Saved');
  expect(set).toHaveBeenCalledWith('capture', { text: 'full' });
});

test('single keys are switched at once, and taken back when that is refused', async () => {
  render(
    <KeysSection
      saved={freshAnswer.settings.keys}
      locked={false}
      shortcut={null}
      actions={refusingAll}
    />,
  );
  const keys = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Decide with single keys' });
  fireEvent.click(keys);
  await screen.findByRole('alert');
  expect(keys.checked).toBe(true);
  screen.getByText(/No shortcut is set/);
});
