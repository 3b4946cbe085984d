import '../../components/theme.css';
import { browser } from 'wxt/browser';
import { openRoom } from '../panel/room.tsx';

const root = document.getElementById('root');

if (root) {
  const room = openRoom({
    root,
    room: 'side',
    refusal: () => null,
    mode: () => 'open',
  });
  const { id: own } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === own) void room.attach({ tab: tabId });
  });
  const [active] = await browser.tabs.query({ active: true, windowId: own });
  if (active?.id !== undefined) await room.attach({ tab: active.id });
}
