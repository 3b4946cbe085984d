// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { SettingsActions } from '../../../components/settings/actions.ts';
import { SitesSection } from '../../../components/settings/SitesSection.tsx';
import type { Done } from '../../../lib/messaging/protocol.ts';
import { freshAnswer, takingAll, usedAnswer } from '../../support/gallery-settings/fixtures.ts';

const saved = usedAnswer.settings.sites;
const chatgpt = 'https://chatgpt.com';
const off = 'https://support.example.org';
const taken: Done = { ok: true, sentence: 'Saved.' };

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const pattern = (origin: string) =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `Pattern for ${origin}` });
const address = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Site address' });

function draw(actions: Partial<SettingsActions> = {}, noAccess: string[] = [], locked = false) {
  render(
    <SitesSection
      saved={saved}
      known={freshAnswer.knownSites}
      locked={locked}
      noAccess={noAccess}
      actions={{ ...takingAll, ...actions }}
    />,
  );
}

function add(text: string) {
  fireEvent.input(address(), { target: { value: text } });
  fireEvent.submit(address().closest('form') as HTMLFormElement);
}

afterEach(cleanup);

test('a site is asked for in the click itself and then turned on', async () => {
  const allow = vi.fn(async () => true);
  const setSite = vi.fn(async () => taken);
  draw({ allow, setSite });
  add('desk.example.com/agent');
  expect(allow).toHaveBeenCalledWith('https://desk.example.com');
  await waitFor(() => expect(address().value).toBe(''));
  expect(setSite).toHaveBeenCalledExactlyOnceWith('https://desk.example.com', true);
});

test('a site that the person did not allow stays off, and its address stays typed', async () => {
  const setSite = vi.fn(async () => taken);
  draw({ allow: async () => false, setSite });
  add('desk.example.com');
  expect((await screen.findByRole('alert')).textContent).toMatch(/stays off/);
  expect(setSite).not.toHaveBeenCalled();
  expect(address().value).toBe('desk.example.com');
});

test.each([
  ['http://desk.example.com', /https sites only/],
  ['chatgpt.com', /in the list already/],
])('“%s” is not added and nobody is asked', async (text, sentence) => {
  const allow = vi.fn(async () => true);
  draw({ allow });
  add(text);
  expect((await screen.findByRole('alert')).textContent).toMatch(sentence);
  expect(allow).not.toHaveBeenCalled();
});

test('a known site is added by one press', async () => {
  const setSite = vi.fn(async () => taken);
  draw({ setSite });
  fireEvent.click(screen.getByRole('button', { name: 'Add Claude' }));
  await waitFor(() => expect(setSite).toHaveBeenCalledWith('https://claude.ai', true));
});

test('another pattern is saved at once, with every other site as it was', async () => {
  const set = vi.fn(async () => taken);
  draw({ set });
  fireEvent.change(pattern(chatgpt), { target: { value: 'checkpoint' } });
  await screen.findByText('Saved');
  expect(set).toHaveBeenCalledExactlyOnceWith('sites', {
    ...saved,
    [chatgpt]: { on: true, pattern: 'checkpoint', holdUnknown: false },
  });
});

test('two quick changes arrive in their order and neither is lost', async () => {
  const written: unknown[] = [];
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  draw({
    set: async (_, value) => {
      if (written.length === 0) await slow;
      written.push(value);
      return taken;
    },
  });
  fireEvent.change(pattern(chatgpt), { target: { value: 'checkpoint' } });
  fireEvent.click(box(`Hold texts of unknown origin on ${chatgpt}`));
  release();
  await waitFor(() => expect(written).toHaveLength(2));
  expect(written[1]).toMatchObject({ [chatgpt]: { pattern: 'checkpoint', holdUnknown: true } });
});

test('a refused change is taken back, with the sentence', async () => {
  draw({
    set: async () => ({ ok: false, sentence: 'The disk is full. Make room and try again.' }),
  });
  fireEvent.change(pattern(chatgpt), { target: { value: 'posthoc' } });
  await screen.findByText('The disk is full. Make room and try again.');
  expect(pattern(chatgpt).value).toBe('exception');
});

test('turning on asks the browser; refused, the box is off again', async () => {
  const setSite = vi.fn(async () => taken);
  draw({ allow: async () => false, setSite });
  fireEvent.click(box(`On for ${off}`));
  expect((await screen.findByRole('alert')).textContent).toMatch(/stays off/);
  await waitFor(() => expect(box(`On for ${off}`).checked).toBe(false));
  expect(setSite).not.toHaveBeenCalled();
});

test('turning off asks nobody', async () => {
  const allow = vi.fn(async () => true);
  const setSite = vi.fn(async () => taken);
  draw({ allow, setSite });
  fireEvent.click(box(`On for ${chatgpt}`));
  await waitFor(() => expect(setSite).toHaveBeenCalledWith(chatgpt, false));
  expect(allow).not.toHaveBeenCalled();
});

test('a removed site gives its access back, but only once it is removed', async () => {
  const giveBack = vi.fn(async () => undefined);
  const set = vi.fn(async (): Promise<Done> => taken);
  draw({ set, giveBack });
  const remove = screen.getByRole('button', { name: `Remove ${chatgpt}` });
  set.mockResolvedValueOnce({ ok: false, sentence: 'Not now.' });
  fireEvent.click(remove);
  await screen.findByText('Not now.');
  expect(giveBack).not.toHaveBeenCalled();
  fireEvent.click(remove);
  await waitFor(() => expect(giveBack).toHaveBeenCalledExactlyOnceWith(chatgpt));
  const { [chatgpt]: _, ...rest } = saved;
  expect(set).toHaveBeenLastCalledWith('sites', rest);
});

test('a site that the browser does not allow is shown off, and says so', () => {
  draw({}, [chatgpt]);
  expect(box(`On for ${chatgpt}`).checked).toBe(false);
  screen.getByText('Not allowed by the browser');
});

test('a site that the policy turned on can still be allowed', () => {
  const allow = vi.fn(async () => true);
  draw({ allow }, [chatgpt], true);
  expect(pattern(chatgpt).closest('fieldset')?.disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Allow chatgpt.com' }));
  expect(allow).toHaveBeenCalledWith(chatgpt);
});
