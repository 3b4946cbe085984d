import '../../components/theme.css';
import type { Params } from '../../lib/messaging/protocol.ts';
import { expand } from './expand.ts';
import { frameMode } from './frame-mode.ts';
import { openRoom } from './room.tsx';
import { watchVisibility } from './visibility.ts';
import { wishedSize } from './wished-size.ts';

const root = document.getElementById('root');

if (root) {
  const { signal } = new AbortController();
  const tell = (size: Params<'panel.size'>) => room.send('panel.size', size).catch(() => null);
  const mode = frameMode(() => room.draw(), signal);
  const height = wishedSize((pixels) => void tell({ height: pixels }));
  const width = wishedSize((pixels) => void tell({ width: pixels }));
  const room = openRoom({
    root,
    room: 'panel',
    refusal: watchVisibility(root, () => performance.now(), signal),
    mode,
    onCollapse: () => void tell({ mode: 'pill' }),
    onExpand: (tab) =>
      void expand({ tab, ask: () => tell({ mode: 'open' }), mode }).then(room.say, room.say),
    // A pill is as high as it is; what it opens to is measured when it is open.
    onHeight: (pixels) => mode() === 'open' && height(pixels),
    onWidth: width,
  });
  void room.attach({ nonce: location.hash.slice(1) });
}
