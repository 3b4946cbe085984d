import type { ComponentChildren } from 'preact';
import type { Part } from '../lib/model/context-package.ts';
import { words } from './words.ts';

/** One row of the context: its name, and what is known under it. */
export function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface PartProps<T> {
  part: Part<T>;
  children(value: T): ComponentChildren;
}

/** The value of a part, or the honest word where the page states nothing. */
export function PartValue<T>({ part, children }: PartProps<T>) {
  if (part.state === 'present') return <>{children(part.value)}</>;
  return (
    <span class="absent">{part.state === 'absent' ? words.notStated : words.notApplicable}</span>
  );
}

/** A part of the context package: its row is always there. */
export function PartRow<T>({ name, ...part }: PartProps<T> & { name: string }) {
  return (
    <Row name={name}>
      <PartValue {...part} />
    </Row>
  );
}
