import { useState } from 'preact/hooks';
import type { Done } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { SettingsActions } from './actions.ts';
import { errorPlace } from './error-place.ts';
import { grantableOrigin } from './grantable-origin.ts';
import { NoAccess } from './NoAccess.tsx';
import { SaveBar } from './SaveBar.tsx';
import { Section } from './Section.tsx';
import { SendTest } from './SendTest.tsx';
import { TextField } from './TextField.tsx';
import { useForm } from './use-form.ts';

interface Props {
  saved: Settings['endpoint'];
  locked: boolean;
  /** True where the browser does not let us reach the saved address. */
  noAccess: boolean;
  actions: SettingsActions;
}

const words = { token: /\btoken\b/i, url: /\b(endpoint|address|url)\b/i };

/** Where records go: address, token, and a test that shows the endpoint's own answer. */
export function EndpointSection({ saved, locked, noAccess, actions }: Props) {
  const [shown, setShown] = useState(false);
  const form = useForm(typed(saved), (value) => save(value, saved, actions));
  const refusal = form.status.state === 'refused' ? form.status.sentence : null;
  const place = errorPlace(refusal, words);
  const savedOrigin = saved.url ? grantableOrigin(saved.url) : null;
  return (
    <Section
      id="endpoint"
      title="Endpoint"
      locked={locked}
      intro="Where the records of your decisions are delivered. Without an endpoint they stay on this device."
      notice={
        noAccess &&
        savedOrigin && (
          <NoAccess
            origin={savedOrigin}
            sentence={`The browser does not let Countersign reach ${hostOf(savedOrigin)} yet.`}
            actions={actions}
          />
        )
      }
      always={<SendTest host={hostOf(saved.url)} unsaved={form.dirty} onSend={actions.sendTest} />}
    >
      <TextField
        label="Endpoint address"
        type="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://records.example.com/countersign"
        value={form.value.url}
        error={place === 'url' ? refusal : null}
        hint={<Destination url={form.value.url} />}
        onChange={(url) => form.change({ ...form.value, url })}
      />
      <TextField
        label="Bearer token"
        type={shown ? 'text' : 'password'}
        autocomplete="off"
        spellcheck={false}
        value={form.value.token}
        error={place === 'token' ? refusal : null}
        hint="Sent with every delivery, to this address only. Leave it empty if the endpoint asks for none."
        after={
          <button
            type="button"
            class="button"
            aria-pressed={shown}
            aria-label="Show token"
            onClick={() => setShown(!shown)}
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        }
        onChange={(token) => form.change({ ...form.value, token })}
      />
      <SaveBar name="Save endpoint" form={form} showRefusal={!place} onSave={form.save} />
    </Section>
  );
}

function Destination({ url }: { url: string }) {
  const host = grantableOrigin(url) && hostOf(url);
  if (!host) return <>An https address. http is taken for this machine only.</>;
  return (
    <>
      Records go to <strong>{host}</strong> and nowhere else.
    </>
  );
}

function typed(saved: Settings['endpoint']) {
  return { url: saved.url ?? '', token: saved.token ?? '' };
}

function hostOf(url: string | null): string | null {
  return (url && URL.parse(url.trim())?.host) || null;
}

/** The prompt comes first, while the click still counts; an address that can't be asked for is left to the background to refuse. */
async function save(
  value: { url: string; token: string },
  saved: Settings['endpoint'],
  actions: SettingsActions,
): Promise<Done> {
  const origin = grantableOrigin(value.url);
  if (origin && !(await actions.allow(origin))) {
    const sentence = `The endpoint was not saved, as the browser was not allowed to reach ${hostOf(value.url)}. Save it again and choose Allow.`;
    return { ok: false, sentence };
  }
  const url = value.url.trim() || null;
  return actions.set('endpoint', { ...saved, url, token: value.token.trim() || null });
}
