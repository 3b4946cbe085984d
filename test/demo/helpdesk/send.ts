import type { MountedEditor } from '../editors/mount.ts';
import type { Ticket } from '../wire.ts';
import { api } from './api.ts';
import { one } from './dom.ts';
import { onFrameKeys } from './frame-keys.ts';
import { menuButton } from './menu.ts';
import { wanted } from './query.ts';

/** Wires every way to send the reply: the button, its menu, Ctrl+Enter and Cmd+Enter. */
export function sender(id: string, editor: MountedEditor, sent: (ticket: Ticket) => void): void {
  const form = one<HTMLFormElement>('#reply');
  const menu = one('.split [role=menu]');
  const text = one<HTMLInputElement>('#reply input[name=text]');
  form.action = `/api/tickets/${encodeURIComponent(id)}/reply${location.search}`;

  const send = async (close: boolean) => {
    const reply = editor.get();
    if (!reply.trim()) {
      one('#said').textContent = 'Write a reply first.';
      return;
    }
    sent(await api.reply(id, { text: reply, close }));
    one('#said').textContent = close ? 'Reply sent, ticket closed.' : 'Reply sent.';
  };

  form.addEventListener('submit', (event) => {
    text.value = editor.get();
    if (wanted.reload && text.value.trim()) return;
    event.preventDefault();
    void send(false);
  });
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (wanted.reload) form.requestSubmit();
    else void send(false);
  };
  // In capture: an editor may have a use of its own for the key, such as a line break.
  one('#composer').addEventListener('keydown', onKey, { capture: true });
  void editor.ready.then(() => onFrameKeys(onKey));
  menuButton(one('#send-menu'), menu);
  menu.querySelector('[role=menuitem]')?.addEventListener('click', () => void send(true));
}
