// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { EndpointSection } from '../../../components/settings/EndpointSection.tsx';
import { refusingAll, takingAll, usedAnswer } from '../../support/gallery-settings/fixtures.ts';

const saved = usedAnswer.settings.endpoint;
const address = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Endpoint address' });
const token = () => screen.getByLabelText<HTMLInputElement>('Bearer token');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (field: HTMLInputElement, value: string) =>
  fireEvent.input(field, { target: { value } });

function draw(changes: Partial<Parameters<typeof EndpointSection>[0]> = {}) {
  const props = { saved, locked: false, noAccess: false, actions: takingAll, ...changes };
  return render(<EndpointSection {...props} />);
}

afterEach(cleanup);

test('the prompt is asked for in the click itself, then the whole concern is saved', async () => {
  const allow = vi.fn(async () => true);
  const set = vi.fn(takingAll.set);
  draw({ actions: { ...takingAll, allow, set } });
  type(address(), ' https://in.example.org/records ');
  press('Save endpoint');
  expect(allow).toHaveBeenCalledWith('https://in.example.org');
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(set).toHaveBeenCalledExactlyOnceWith('endpoint', {
    url: 'https://in.example.org/records',
    token: 'cs_live_4fA9',
  });
});

test('an endpoint that the browser may not reach is not saved, and what was typed stays', async () => {
  const set = vi.fn(takingAll.set);
  draw({ actions: { ...takingAll, allow: async () => false, set } });
  type(address(), 'https://in.example.org/records');
  press('Save endpoint');
  expect((await screen.findByRole('alert')).textContent).toMatch(/was not allowed to reach in\.ex/);
  expect(set).not.toHaveBeenCalled();
  expect(address().value).toBe('https://in.example.org/records');
});

test('a refused address keeps its text, with the sentence read out beside it', async () => {
  draw({ actions: refusingAll });
  type(address(), 'http://records.example.com');
  press('Save endpoint');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe('The endpoint must be an https address (http only on localhost).');
  expect(address().getAttribute('aria-invalid')).toBe('true');
  expect(address().getAttribute('aria-describedby')).toContain(alert.id);
  expect(address().value).toBe('http://records.example.com');
  type(address(), 'https://records.example.com');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('no prompt is shown for an address that can’t be saved anyway', async () => {
  const allow = vi.fn(async () => true);
  draw({ actions: { ...refusingAll, allow } });
  type(address(), 'http://records.example.com');
  press('Save endpoint');
  await screen.findByRole('alert');
  expect(allow).not.toHaveBeenCalled();
});

test('a refusal of the token stands at the token', async () => {
  const sentence = 'That was not saved: “endpoint.token” is wrong: The token is too long.';
  draw({ actions: { ...takingAll, set: async () => ({ ok: false, sentence }) } });
  type(token(), 'x'.repeat(5000));
  press('Save endpoint');
  await screen.findByText(sentence);
  expect(token().getAttribute('aria-invalid')).toBe('true');
  expect(address().getAttribute('aria-invalid')).toBeNull();
});

test('emptied fields are saved as none', async () => {
  const set = vi.fn(takingAll.set);
  draw({ actions: { ...takingAll, set } });
  type(address(), '');
  type(token(), ' ');
  press('Save endpoint');
  await waitFor(() => expect(set).toHaveBeenCalledWith('endpoint', { url: null, token: null }));
});

test('a refresh of the data loses no edit, and moves what nobody touched', () => {
  const { rerender } = draw();
  const again = (url: string) =>
    rerender(
      <EndpointSection
        saved={{ url, token: null }}
        locked={false}
        noAccess={false}
        actions={takingAll}
      />,
    );
  again('https://moved.example.com/a');
  expect(address().value).toBe('https://moved.example.com/a');
  type(address(), 'https://typed.example.com/b');
  again('https://moved.example.com/c');
  expect(address().value).toBe('https://typed.example.com/b');
  press('Undo changes');
  expect(address().value).toBe('https://moved.example.com/c');
});

test('the token is hidden until it is asked for', () => {
  draw();
  expect(token().type).toBe('password');
  press('Show token');
  expect(token().type).toBe('text');
  press('Show token');
  expect(token().type).toBe('password');
});

test('the host is shown before anything goes there, and the endpoint’s answer after', async () => {
  draw();
  screen.getByText('It goes to records.example.com and holds no draft.');
  press('Send a test record');
  await screen.findByText('records.example.com took the test record (202 Accepted) after 84 ms.');
});

test('what is not saved can’t be tested', () => {
  draw();
  type(address(), 'https://other.example.com');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Send a test record' });
  expect(button.disabled).toBe(true);
  screen.getByText('Save the endpoint first.');
});

test('under a policy it is shown, disabled, and can be tested and allowed all the same', async () => {
  const allow = vi.fn(async () => true);
  draw({ locked: true, noAccess: true, actions: { ...takingAll, allow } });
  screen.getByText('Set by your team’s policy');
  expect(address().closest('fieldset')?.disabled).toBe(true);
  expect(address().value).toBe('https://records.example.com/countersign');
  press('Allow records.example.com');
  expect(allow).toHaveBeenCalledWith('https://records.example.com');
  press('Send a test record');
  await screen.findByText(/202 Accepted/);
});
