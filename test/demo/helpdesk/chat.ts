import { api, readStream } from './api.ts';
import { el, one } from './dom.ts';
import { showBar } from './shell.ts';

const prompt = one<HTMLTextAreaElement>('#prompt');
const form = one<HTMLFormElement>('.ask');
const ask = one<HTMLButtonElement>('#ask');
let conversation: string | null = null;
let turn = 0;

function addMessage(role: 'user' | 'assistant', text: string): HTMLElement {
  const bubble = el('div', { class: 'bubble' }, text);
  const article = el(
    'article',
    { 'data-role': role, 'aria-label': role === 'user' ? 'You' : 'AI' },
    bubble,
  );
  one('.messages').append(article);
  article.scrollIntoView({ block: 'end' });
  return article;
}

async function answer(question: string): Promise<void> {
  addMessage('user', question);
  one('.suggestions').hidden = true;
  const article = addMessage('assistant', '');
  const bubble = article.querySelector('.bubble');
  article.dataset.streaming = 'true';
  ask.disabled = true;
  try {
    const response = await api.chat({ prompt: question, conversation, turn });
    conversation = decodeURIComponent(response.headers.get('x-conversation') ?? '') || null;
    turn += 1;
    await readStream(response, (text) => bubble?.replaceChildren(text));
  } catch {
    article.append(el('p', { class: 'chat-error' }, 'The answer broke off.'));
  } finally {
    delete article.dataset.streaming;
    ask.disabled = false;
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const question = prompt.value.trim();
  if (!question || ask.disabled) return;
  prompt.value = '';
  void answer(question);
});
prompt.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

showBar();
const tickets = await api.tickets();
for (const { id, excerpt } of tickets.slice(0, 4)) {
  const suggestion = el('button', { type: 'button' }, excerpt);
  suggestion.addEventListener('click', async () => {
    prompt.value = (await api.ticket(id)).messages.at(-1)?.text ?? excerpt;
    prompt.focus();
  });
  one('.suggestions').append(suggestion);
}
