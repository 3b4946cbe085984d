import { useFirmGuard } from './press.ts';

interface PresetsProps {
  label: string;
  presets: string[];
  text: string;
  onText(text: string): void;
}

/** Adds a sentence to what is there, or takes it away again. */
function toggled(text: string, preset: string): string {
  if (text.includes(preset)) return text.replace(preset, '').replace(/ {2,}/g, ' ').trim();
  return text.trim() ? `${text.trimEnd()} ${preset}` : preset;
}

/** Sentences that are often needed, one press each. */
export function Presets({ label, presets, text, onText }: PresetsProps) {
  const firm = useFirmGuard();
  return (
    <fieldset class="presets" aria-label={label}>
      {presets.map((preset) => (
        <button
          key={preset}
          class="button small"
          type="button"
          aria-pressed={text.includes(preset)}
          onClick={firm(() => onText(toggled(text, preset)))}
        >
          {preset.replace(/\.$/, '')}
        </button>
      ))}
    </fieldset>
  );
}
