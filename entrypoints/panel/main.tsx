import '../../components/theme.css';
import type { Params } from '../../lib/messaging/protocol.ts';
import { frameMode } from './frame-mode.ts';
import { openRoom } from './room.tsx';
import { watchVisibility } from './visibility.ts';
import { wishedHeight } from './wished-size.ts';

const root = document.getElementById('root');

if (root) {
  const { signal } = new AbortController();
  const tell = (size: Params<'panel.size'>) => void room.send('panel.size', size).catch(() => null);
  const mode = frameMode(() => room.draw(), signal);
  const height = wishedHeight(tell);
  const room = openRoom({
    root,
    room: 'panel',
    refusal: watchVisibility(root, () => performance.now(), signal),
    mode: mode.now,
    onMode: (chosen) => {
      mode.set(chosen);
      tell({ mode: chosen });
    },
    // A pill is as high as it is; what it opens to is measured when it is open.
    onHeight: (pixels) => mode.now() === 'open' && height(pixels),
  });
  void room.attach({ nonce: location.hash.slice(1) });
}
