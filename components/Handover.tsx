import type { EscalationTarget } from '../lib/model/decision.ts';
import { CopyButton } from './CopyButton.tsx';
import { plain } from './visible-text.ts';

/** Mail programs cut longer links, in characters. */
const MAIL_LINK = 1800;

function mailLink(to: string, subject: string, text: string): string {
  const link = (body: string) =>
    `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(body.toWellFormed())}`;
  const whole = link(text);
  return whole.length <= MAIL_LINK ? whole : link('');
}

interface HandoverProps {
  text: string;
  subject: string;
  target: EscalationTarget | null;
  onCopy(text: string): Promise<boolean>;
}

/** The whole context package as text, for the one who takes over. */
export function Handover({ text, subject, target, onCopy }: HandoverProps) {
  return (
    <div class="handover">
      <h2 class="part-name">Hand-over text</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <section class="boxed" aria-label="The text to hand over" tabIndex={0}>
        <pre dir="auto">{plain(text)}</pre>
      </section>
      <div class="form-end">
        <CopyButton label="Copy the hand-over text" text={text} primary onCopy={onCopy} />
        {target?.kind === 'e-mail' && (
          <a
            class="button"
            href={mailLink(target.to, subject, text)}
            target="_blank"
            rel="noopener noreferrer"
          >
            Write the e-mail
          </a>
        )}
        {target?.kind === 'url' && (
          <a class="button" href={target.to} target="_blank" rel="noopener noreferrer">
            Open the address
          </a>
        )}
      </div>
    </div>
  );
}
