import type { PanelView } from '../lib/messaging/protocol.ts';
import { Escaped } from './Escaped.tsx';
import { deliveryLine, words } from './words.ts';

/** Who decides, and how delivery stands. */
export function Footer({ view }: { view: PanelView }) {
  const { name, role } = view.reviewer;
  const delivery = deliveryLine(view.delivery);
  return (
    <footer class="foot">
      <span class="foot-who">
        {name ? <Escaped text={role ? `${name}, ${role}` : name} /> : words.noName}
      </span>
      {delivery && (
        <span class="foot-delivery" data-trouble={view.delivery.problem !== null || undefined}>
          {delivery}
        </span>
      )}
    </footer>
  );
}
