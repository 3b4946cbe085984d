import type { SettingsAnswer } from '../../lib/messaging/protocol.ts';
import type { Concern } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { CaptureSection } from './CaptureSection.tsx';
import { EndpointSection } from './EndpointSection.tsx';
import { grantableOrigin } from './grantable-origin.ts';
import { KeysSection } from './KeysSection.tsx';
import { ReviewerSection } from './ReviewerSection.tsx';
import { RulesSection } from './RulesSection.tsx';
import { Seal } from './Seal.tsx';
import { SectionNav } from './SectionNav.tsx';
import { SitesSection } from './SitesSection.tsx';
import { TargetsSection } from './TargetsSection.tsx';

interface Props {
  answer: SettingsAnswer;
  /** Origins of sites and of the endpoint that the browser does not let us reach. */
  noAccess: readonly string[];
  shortcut: string | null;
  actions: SettingsActions;
}

/** The settings page: every concern one section, saved on its own. */
export function SettingsPage({ answer, noAccess, shortcut, actions }: Props) {
  const { settings, locked, problems } = answer;
  const common = (concern: Concern) => ({ locked: locked.includes(concern), actions });
  const endpoint = settings.endpoint.url ? grantableOrigin(settings.endpoint.url) : null;
  const host = settings.endpoint.url && (URL.parse(settings.endpoint.url)?.host ?? null);
  return (
    <div class="settings">
      <header class="settings-head">
        <Seal size={28} />
        <h1>Countersign settings</h1>
      </header>
      <SectionNav locked={locked} />
      <main>
        {problems.length > 0 && (
          <ul class="problems" aria-label="Problems">
            {problems.map((problem) => (
              <li key={problem} class="note" data-tone="hold">
                {problem}
              </li>
            ))}
          </ul>
        )}
        <EndpointSection
          {...common('endpoint')}
          saved={settings.endpoint}
          noAccess={endpoint !== null && noAccess.includes(endpoint)}
        />
        <ReviewerSection {...common('reviewer')} saved={settings.reviewer} />
        <SitesSection
          {...common('sites')}
          saved={settings.sites}
          known={answer.knownSites}
          noAccess={noAccess}
        />
        <RulesSection {...common('rules')} saved={settings.rules} rules={answer.rules} />
        <TargetsSection {...common('targets')} saved={settings.targets} />
        <CaptureSection {...common('capture')} saved={settings.capture} host={host} />
        <KeysSection {...common('keys')} saved={settings.keys} shortcut={shortcut} />
      </main>
    </div>
  );
}
