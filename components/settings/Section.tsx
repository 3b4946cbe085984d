import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  title: string;
  intro: ComponentChildren;
  locked: boolean;
  /** What must be seen first, such as a permission that is missing; usable under a policy too. */
  notice?: ComponentChildren;
  /** Controls that stay usable under a policy, such as sending a test record. */
  always?: ComponentChildren;
  children: ComponentChildren;
}

/** One concern of the settings page. Under a policy its controls are shown, disabled, with the reason. */
export function Section({ id, title, intro, locked, notice, always, children }: Props) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {locked && <span class="badge">Set by your team’s policy</span>}
      </header>
      <p class="intro soft">{intro}</p>
      {notice}
      <fieldset disabled={locked} aria-labelledby={`${id}-title`}>
        {children}
      </fieldset>
      {always}
    </section>
  );
}
