import type { Desk } from './desk.ts';
import { words } from './words.ts';

interface SaidProps {
  desk: Desk;
  broken: string | null;
  /** The place in the log of what was decided. */
  recorded: number | null;
}

/** One line above the buttons: what is under way, what is missing, why something was refused. */
export function Said({ desk, broken, recorded }: SaidProps) {
  const sentence = broken ?? (desk.phase === 'saving' ? words.saving : desk.said);
  // What the eye finds beside the decision, the ear hears here.
  const told =
    recorded !== null && !desk.deciding ? `${words.recorded} as number ${recorded}.` : null;
  const isBad = broken !== null || desk.phase === 'refused';
  return (
    <p
      class={sentence ? 'said' : 'hidden-but-said'}
      role={isBad ? 'alert' : 'status'}
      data-tone={isBad ? 'stop' : desk.phase === 'saving' ? 'plain' : 'hold'}
    >
      {sentence ?? told}
    </p>
  );
}
