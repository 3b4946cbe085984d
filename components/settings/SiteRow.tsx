import { useId, useState } from 'preact/hooks';
import type { Done } from '../../lib/messaging/protocol.ts';
import type { Pattern } from '../../lib/model/pattern.ts';
import type { SiteSetting } from '../../lib/model/settings.ts';
import { patternOrder, patternWords } from './pattern-words.ts';

interface Props {
  origin: string;
  name: string | null;
  setting: SiteSetting;
  /** True where the site is on but the browser does not let us in. */
  noAccess: boolean;
  onChange(next: SiteSetting): void;
  onTurn(on: boolean): Promise<Done>;
  onRemove(): void;
}

/** One site: on or off, how much oversight it gets, and what it holds. */
export function SiteRow({ origin, name, setting, noAccess, onChange, onTurn, onRemove }: Props) {
  const id = useId();
  // What the person asked for, shown until the browser's prompt and the background have answered.
  const [wish, setWish] = useState<boolean | null>(null);
  const on = setting.on && !noAccess;
  const turn = async (next: boolean) => {
    setWish(next);
    await onTurn(next);
    setWish(null);
  };
  return (
    <li class="row site-row">
      <div class="row-head">
        <label class="check">
          <input
            type="checkbox"
            checked={wish ?? on}
            disabled={wish !== null}
            onChange={(event) => void turn(event.currentTarget.checked)}
          />
          <span>
            <span class="hidden-but-said">On for </span>
            <strong>{origin}</strong>
          </span>
        </label>
        {name && <span class="badge">{name}</span>}
        {setting.on && noAccess && (
          <span class="badge" data-tone="hold">
            Not allowed by the browser
          </span>
        )}
        <button type="button" class="button quiet small row-end" onClick={onRemove}>
          Remove<span class="hidden-but-said"> {origin}</span>
        </button>
      </div>
      <div class="row-body">
        <div class="pattern">
          <label class="field-label" for={`${id}-pattern`}>
            Pattern<span class="hidden-but-said"> for {origin}</span>
          </label>
          <select
            id={`${id}-pattern`}
            class="field"
            value={setting.pattern}
            aria-describedby={`${id}-means`}
            onChange={(event) =>
              onChange({ ...setting, pattern: event.currentTarget.value as Pattern })
            }
          >
            {patternOrder.map((pattern) => (
              <option key={pattern} value={pattern}>
                {patternWords[pattern].name}: {patternWords[pattern].short}
              </option>
            ))}
          </select>
          <p class="hint" id={`${id}-means`}>
            {patternWords[setting.pattern].sentence}
          </p>
        </div>
        <div class="check">
          <input
            id={`${id}-hold`}
            type="checkbox"
            checked={setting.holdUnknown}
            aria-describedby={`${id}-unknown`}
            onChange={(event) => onChange({ ...setting, holdUnknown: event.currentTarget.checked })}
          />
          <div>
            <label for={`${id}-hold`}>
              Hold texts of unknown origin<span class="hidden-but-said"> on {origin}</span>
            </label>
            <p class="hint" id={`${id}-unknown`}>
              Texts that the page puts into the editor with no AI control pressed. Macros look like
              this too.
            </p>
          </div>
        </div>
      </div>
    </li>
  );
}
