import { useState } from 'preact/hooks';
import type { Done, SettingsAnswer } from '../../lib/messaging/protocol.ts';
import { offers } from './known-sites.ts';
import { readSiteAddress } from './site-address.ts';
import { TextField } from './TextField.tsx';

interface Props {
  known: SettingsAnswer['knownSites'];
  taken: readonly string[];
  /** Called in the click itself: the browser's prompt needs it. */
  onAdd(origin: string): Promise<Done>;
}

/** Turns on a site by its address, or by one press where the address is known. */
export function AddSite({ known, taken, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);

  const add = async (origin: string, wasTyped: boolean) => {
    const answer = onAdd(origin);
    setAdding(true);
    setRefusal(null);
    const done = await answer;
    setAdding(false);
    if (!done.ok) setRefusal(done.sentence);
    else if (wasTyped) setTyped('');
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const address = readSiteAddress(typed);
    if (!address.ok) setRefusal(address.sentence);
    else if (taken.includes(address.origin))
      setRefusal(`${address.origin} is in the list already.`);
    else void add(address.origin, true);
  };

  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <TextField
        label="Site address"
        type="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="desk.example.com"
        value={typed}
        error={refusal}
        onChange={(text) => {
          setTyped(text);
          setRefusal(null);
        }}
        after={
          <button type="submit" class="button" disabled={adding}>
            Add site
          </button>
        }
      />
      <Offers list={offers(known, taken)} disabled={adding} onAdd={(o) => void add(o, false)} />
    </form>
  );
}

interface OffersProps {
  list: { name: string; origin: string }[];
  disabled: boolean;
  onAdd(origin: string): void;
}

function Offers({ list, disabled, onAdd }: OffersProps) {
  if (!list.length) return null;
  return (
    <fieldset class="offers">
      <legend class="hint">Known sites</legend>
      {list.map(({ name, origin }) => (
        <button
          key={origin}
          type="button"
          class="button small"
          title={origin}
          disabled={disabled}
          onClick={() => onAdd(origin)}
        >
          Add {name}
        </button>
      ))}
    </fieldset>
  );
}
