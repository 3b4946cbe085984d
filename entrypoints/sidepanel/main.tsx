import '../../components/theme.css';
import { browser } from 'wxt/browser';
import { openRoom } from '../panel/room.tsx';
import { tabBeside } from './tab-beside.ts';

const root = document.getElementById('root');

if (root) {
  const room = openRoom({
    root,
    room: 'side',
    refusal: () => null,
    mode: () => 'open',
  });
  const [{ id: window }, own] = await Promise.all([
    browser.windows.getCurrent(),
    // Opened as a tab, by a link or a bookmark, it is a page like any other.
    browser.tabs.getCurrent(),
  ]);
  browser.tabs.onActivated.addListener(({ tabId, windowId }) => {
    if (windowId === window && tabId !== own?.id) void room.attach({ tab: tabId });
  });
  const beside = tabBeside(await browser.tabs.query({ windowId: window }), own?.id);
  if (beside !== undefined) await room.attach({ tab: beside });
}
