import { type MountedEditor, mountEditor } from '../editors/mount.ts';
import { api } from './api.ts';
import { messageView } from './conversation.ts';
import { takeBack } from './declare.ts';
import { one } from './dom.ts';
import { drafter } from './draft.ts';
import { wanted } from './query.ts';
import { sender } from './send.ts';
import { showBar } from './shell.ts';
import { showAi, showCustomer } from './side.ts';

const id = decodeURIComponent(location.pathname.split('/')[2] ?? '');

/** Fills the page with the ticket as the server has it now. */
function show(ticket: Awaited<ReturnType<typeof api.ticket>>): void {
  document.title = `${ticket.title} · Pennant Desk`;
  one('.ticket-id').textContent = `#${ticket.id}`;
  one('.ticket-title').textContent = ticket.title;
  one('.ticket-status').textContent = ticket.status === 'open' ? 'Open' : 'Closed';
  const messages = ticket.messages.map((message) => messageView(message, ticket.customer.name));
  one('.conversation').replaceChildren(...messages);
  showCustomer(ticket);
}

/** The editor of the page. A field of one line gets a text with spaces where its lines end. */
function composer(): MountedEditor {
  const mounted = mountEditor(wanted.editor, one('#composer'), '');
  if (wanted.editor !== 'input') return mounted;
  return { ...mounted, set: (text) => mounted.set(text.replace(/\s*\n\s*/g, ' ')) };
}

showBar();
const ticket = await api.ticket(id);
show(ticket);
const editor = composer();
one('#draft-ai').addEventListener('click', drafter(id, editor));
one('#insert-macro').addEventListener('click', () => editor.set(ticket.macro));
sender(id, editor, (updated) => {
  show(updated);
  showAi(null);
  takeBack();
  editor.set('');
});
await editor.ready;
document.documentElement.dataset.ready = 'true';
