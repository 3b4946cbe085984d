// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App as Options } from '../../../entrypoints/options/App.tsx';
import { load, settingsActions } from '../../../entrypoints/options/settings-actions.ts';
import { App as Popup } from '../../../entrypoints/popup/App.tsx';
import { freshAnswer, statuses, usedAnswer } from '../../support/gallery-settings/fixtures.ts';

const { ask, browser } = vi.hoisted(() => {
  const event = () => ({ addListener: vi.fn(), removeListener: vi.fn() });
  return {
    ask: vi.fn(),
    browser: {
      commands: { getAll: vi.fn() },
      permissions: {
        request: vi.fn(),
        remove: vi.fn(),
        contains: vi.fn(),
        onAdded: event(),
        onRemoved: event(),
      },
      runtime: {
        openOptionsPage: vi.fn(),
        getURL: (path: string) => `chrome-extension://x${path}`,
      },
      storage: { onChanged: event() },
      tabs: { query: vi.fn(), create: vi.fn() },
    },
  };
});
vi.mock('wxt/browser', () => ({ browser }));
vi.mock('../../../lib/messaging/client.ts', () => ({ ask, onPanelView: () => undefined }));

const answers: Record<string, unknown> = {};

beforeEach(() => {
  Object.assign(answers, {
    'status.get': statuses.off,
    'settings.get': freshAnswer,
    'settings.set': { ok: true, sentence: 'Saved.' },
    'site.set': { ok: true, sentence: 'Saved.' },
  });
  ask.mockImplementation(async (name: string) => answers[name]);
  browser.commands.getAll.mockResolvedValue([{ name: 'review-selection', shortcut: 'Alt+R' }]);
  browser.permissions.contains.mockResolvedValue(true);
  browser.permissions.request.mockResolvedValue(true);
  browser.permissions.remove.mockResolvedValue(true);
  browser.tabs.query.mockResolvedValue([{ id: 7 }]);
});

afterEach(() => {
  cleanup();
  history.replaceState(null, '', '/');
});

test('the popup asks about the tab that is open, or about the one its address names', async () => {
  render(<Popup />);
  await screen.findByText('Alt+R');
  expect(ask).toHaveBeenCalledWith('status.get', { tab: 7 });
  cleanup();
  history.replaceState(null, '', '/popup.html?tab=12');
  render(<Popup />);
  await screen.findByText('Alt+R');
  expect(ask).toHaveBeenLastCalledWith('status.get', { tab: 12 });
});

test('turning on asks the browser in the click, for the host without a port', async () => {
  answers['status.get'] = { ...statuses.off, origin: 'http://localhost:4173' };
  render(<Popup />);
  const button = await screen.findByRole('button', { name: 'Turn on for this site' });
  answers['status.get'] = statuses.on;
  fireEvent.click(button);
  expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['http://localhost/*'] });
  await screen.findByText('Checkpoint: every draft is held');
});

test('a prompt that is refused, or fails, leaves the site off', async () => {
  browser.permissions.request.mockRejectedValue(new Error('no user gesture'));
  render(<Popup />);
  fireEvent.click(await screen.findByRole('button', { name: 'Turn on for this site' }));
  await screen.findByText(/This site stays off/);
  const wishes = ask.mock.calls.filter(([name]) => name === 'site.set');
  expect(wishes.at(-1)).toEqual(['site.set', { origin: 'https://desk.example.com', on: false }]);
});

test('a background that does not answer is said in the popup and on the options page', async () => {
  ask.mockRejectedValue(new Error('Countersign does not answer at the moment.'));
  render(<Popup />);
  await screen.findByText('Countersign does not answer at the moment.');
  cleanup();
  render(<Options />);
  await screen.findByText('Countersign does not answer at the moment.');
});

test('the popup leads to the section of the settings', async () => {
  answers['status.get'] = statuses['no-endpoint'];
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  render(<Popup />);
  fireEvent.click(await screen.findByRole('button', { name: 'Set an endpoint' }));
  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(browser.tabs.create).toHaveBeenCalledWith({
    url: 'chrome-extension://x/options.html#endpoint',
  });
});

test('the options page shows what was saved only after it has read it again', async () => {
  render(<Options />);
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' });
  fireEvent.input(name, { target: { value: ' Ana ' } });
  answers['settings.get'] = {
    ...freshAnswer,
    settings: { ...freshAnswer.settings, reviewer: { name: 'Ana', role: '' } },
  };
  fireEvent.click(screen.getByRole('button', { name: 'Save reviewer' }));
  await screen.findByText('Saved');
  expect(name.value).toBe('Ana');
});

test('a message that fails on its way is a refusal with its sentence', async () => {
  ask.mockRejectedValue(new Error('Reload this page to go on.'));
  const actions = settingsActions(
    { answer: usedAnswer, noAccess: [], shortcut: null },
    async () => undefined,
  );
  expect(await actions.set('keys', { single: false })).toEqual({
    ok: false,
    sentence: 'Reload this page to go on.',
  });
});

test('sites that are on and the endpoint are looked up, sites that are off are not', async () => {
  answers['settings.get'] = usedAnswer;
  browser.permissions.contains.mockImplementation(
    async ({ origins }: { origins: string[] }) => origins[0] !== 'https://chatgpt.com/*',
  );
  expect((await load()).noAccess).toEqual(['https://chatgpt.com']);
  expect(browser.permissions.contains).not.toHaveBeenCalledWith({
    origins: ['https://support.example.org/*'],
  });
});

test('access is given back only where nothing else needs the host', async () => {
  const loaded = { answer: usedAnswer, noAccess: [], shortcut: null };
  const actions = settingsActions(loaded, async () => undefined);
  await actions.giveBack('https://records.example.com:8443');
  expect(browser.permissions.remove).not.toHaveBeenCalled();
  await actions.giveBack('https://chatgpt.com');
  expect(browser.permissions.remove).toHaveBeenCalledExactlyOnceWith({
    origins: ['https://chatgpt.com/*'],
  });
});

test('permissions and settings that change elsewhere are followed while the page is open', async () => {
  const { unmount } = render(<Options />);
  await screen.findByRole('heading', { name: 'Countersign settings' });
  const [listener] = browser.permissions.onAdded.addListener.mock.calls.at(-1) as [() => void];
  const before = ask.mock.calls.length;
  listener();
  await waitFor(() => expect(ask.mock.calls.length).toBe(before + 1));
  unmount();
  await waitFor(() =>
    expect(browser.permissions.onAdded.removeListener).toHaveBeenCalledWith(listener),
  );
});
