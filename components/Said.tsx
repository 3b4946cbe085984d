import type { Desk } from './desk.ts';
import { words } from './words.ts';

/** One line above the buttons: what is under way, what is missing, why something was refused. */
export function Said({ desk, broken }: { desk: Desk; broken: string | null }) {
  const sentence = broken ?? (desk.phase === 'saving' ? words.saving : desk.said);
  // What the eye finds beside the decision, the ear hears here.
  const recorded =
    desk.receipt && !desk.deciding && `${words.recorded} as number ${desk.receipt.seq}.`;
  const isBad = broken !== null || desk.phase === 'refused';
  return (
    <p
      class={sentence ? 'said' : 'hidden-but-said'}
      role={isBad ? 'alert' : 'status'}
      data-tone={isBad ? 'stop' : desk.phase === 'saving' ? 'plain' : 'hold'}
    >
      {sentence ?? recorded}
    </p>
  );
}
