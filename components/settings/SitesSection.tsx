import { useState } from 'preact/hooks';
import type { Done, SettingsAnswer } from '../../lib/messaging/protocol.ts';
import type { Settings, SiteSetting } from '../../lib/model/settings.ts';
import { AddSite } from './AddSite.tsx';
import type { SettingsActions } from './actions.ts';
import { siteNameOf } from './known-sites.ts';
import { NoAccess } from './NoAccess.tsx';
import { SaveWord } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { SiteRow } from './SiteRow.tsx';
import { useForm } from './use-form.ts';

interface Props {
  saved: Settings['sites'];
  known: SettingsAnswer['knownSites'];
  locked: boolean;
  noAccess: readonly string[];
  actions: SettingsActions;
}

/** The sites Countersign works on. Every change is saved at once: there is nothing to type here but a new address. */
export function SitesSection({ saved, known, locked, noAccess, actions }: Props) {
  const form = useForm(saved, (value) => actions.set('sites', value));
  const [refusal, setRefusal] = useState<string | null>(null);
  const origins = Object.keys(form.value).sort();

  const change = (origin: string, next: SiteSetting) =>
    void form.apply({ ...form.value, [origin]: next });
  const remove = async (origin: string) => {
    const { [origin]: _, ...rest } = form.value;
    if (await form.apply(rest)) await actions.giveBack(origin);
  };
  const turn = async (origin: string, on: boolean): Promise<Done> => {
    const done = await turnSite(origin, on, actions);
    setRefusal(done.ok ? null : done.sentence);
    return done;
  };
  const sentence = form.status.state === 'refused' ? form.status.sentence : refusal;

  return (
    <Section
      id="sites"
      title="Sites"
      locked={locked}
      intro="Countersign sees nothing until a site is turned on; the browser asks you each time."
      notice={origins
        .filter((origin) => locked && noAccess.includes(origin))
        .map((origin) => (
          <NoAccess
            key={origin}
            origin={origin}
            sentence={`${origin} is on, but the browser does not let Countersign in yet.`}
            actions={actions}
          />
        ))}
    >
      {sentence && (
        <p class="note" data-tone="stop" role="alert">
          {sentence}
        </p>
      )}
      {origins.length === 0 && <p class="empty">No site yet. Add the one you work in.</p>}
      <ul class="rows" aria-label="Sites">
        {origins.map((origin) => (
          <SiteRow
            key={origin}
            origin={origin}
            name={siteNameOf(origin, known)}
            setting={form.value[origin] as SiteSetting}
            noAccess={noAccess.includes(origin)}
            onChange={(next) => change(origin, next)}
            onTurn={(on) => turn(origin, on)}
            onRemove={() => void remove(origin)}
          />
        ))}
      </ul>
      <AddSite known={known} taken={origins} onAdd={(origin) => turnSite(origin, true, actions)} />
      <SaveWord status={form.status.state} dirty={false} />
    </Section>
  );
}

async function turnSite(origin: string, on: boolean, actions: SettingsActions): Promise<Done> {
  if (on && !(await actions.allow(origin))) {
    const sentence = `${origin} stays off, as the browser was not allowed to let Countersign in. Turn it on again and choose Allow.`;
    return { ok: false, sentence };
  }
  return actions.setSite(origin, on);
}
