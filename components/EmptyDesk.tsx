import type { PanelView } from '../lib/messaging/protocol.ts';
import { Footer } from './Footer.tsx';
import { Mark } from './Mark.tsx';
import { words } from './words.ts';

/** Nothing waits on this page. */
export function EmptyDesk({ view }: { view: PanelView }) {
  return (
    <div class="checkpoint">
      <main class="empty">
        <Mark />
        <h1>{words.empty}</h1>
        <p class="soft">{words.emptyMore}</p>
        {view.notice && (
          <p class="note" data-tone="hold">
            {view.notice}
          </p>
        )}
      </main>
      <div class="bar">
        <Footer view={view} />
      </div>
    </div>
  );
}
