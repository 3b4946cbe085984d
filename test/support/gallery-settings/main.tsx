import { render } from 'preact';
import '../../../components/theme.css';
import '../../../components/settings/popup.css';
import '../../../components/settings/settings.css';
import '../../../components/settings/settings-fields.css';
import '../../../components/settings/settings-rows.css';
import type { SettingsActions } from '../../../components/settings/actions.ts';
import { Popup } from '../../../components/settings/Popup.tsx';
import { SettingsPage } from '../../../components/settings/SettingsPage.tsx';
import type { SettingsAnswer } from '../../../lib/messaging/protocol.ts';
import { describeRules } from '../../../lib/rules/rule-settings.ts';
import { freshAnswer, now, refusingAll, statuses, takingAll, usedAnswer } from './fixtures.ts';

/* One state of the popup (`#popup/on`) or of the settings page (`#settings/used`), drawn with data that is made up. */
interface Page {
  answer: SettingsAnswer;
  noAccess: string[];
  actions?: SettingsActions;
}

const pages: Record<string, Page> = {
  fresh: { answer: freshAnswer, noAccess: [] },
  used: { answer: { ...usedAnswer, rules: describeRules({}) }, noAccess: [] },
  refused: { answer: usedAnswer, noAccess: [], actions: refusingAll },
  policy: {
    answer: {
      ...usedAnswer,
      locked: ['endpoint', 'sites', 'rules'],
      problems: [
        'The team’s policy sets “retention”, which this version does not know. It was left out.',
      ],
    },
    noAccess: ['https://acme.zendesk.com', 'https://records.example.com'],
  },
};

const [kind, name = ''] = location.hash.slice(1).split('/');
const root = document.getElementById('root') as HTMLElement;
const status = statuses[name as keyof typeof statuses];
const page = pages[name];
const nothing = () => undefined;

if (kind === 'popup' && status)
  render(
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
    root,
  );
if (kind === 'settings' && page)
  render(<SettingsPage actions={takingAll} {...page} shortcut="Alt+Shift+R" />, root);
