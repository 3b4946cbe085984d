// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { Popup } from '../../../components/settings/Popup.tsx';
import { SettingsPage } from '../../../components/settings/SettingsPage.tsx';
import type { SettingsAnswer, Status } from '../../../lib/messaging/protocol.ts';
import {
  freshAnswer,
  now,
  statuses,
  takingAll,
  usedAnswer,
} from '../../support/gallery-settings/fixtures.ts';

/** Colours need a real browser; everything else axe knows is checked here. */
async function faults(root: Element): Promise<string[]> {
  const { violations, passes } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

afterEach(cleanup);

test.each(Object.keys(statuses))('popup, %s', async (name) => {
  const status: Status = statuses[name as keyof typeof statuses];
  const nothing = () => undefined;
  const { container } = render(
    <Popup
      status={status}
      now={now}
      shortcut="Alt+Shift+R"
      outcome={null}
      busy={false}
      onTurnOn={nothing}
      onTurnOff={nothing}
      onRetry={nothing}
      onSettings={nothing}
    />,
  );
  expect(await faults(container)).toEqual([]);
});

const pages: Record<string, SettingsAnswer> = {
  fresh: freshAnswer,
  used: usedAnswer,
  'under a policy': {
    ...usedAnswer,
    locked: ['endpoint', 'reviewer', 'sites', 'rules', 'capture', 'keys', 'targets'],
    problems: ['A saved setting can’t be read and was left out.'],
  },
};

test.each(Object.keys(pages))('settings, %s', async (name) => {
  const { container } = render(
    <SettingsPage
      answer={pages[name] as SettingsAnswer}
      noAccess={['https://chatgpt.com', 'https://records.example.com']}
      shortcut={null}
      actions={takingAll}
    />,
  );
  expect(await faults(container)).toEqual([]);
});
