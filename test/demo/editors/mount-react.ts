import { createElement, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Mount } from './mount.ts';

/** What the page keeps of the component: React's state, and the way to change it. */
interface Handle {
  text: string;
  change(text: string): void;
}

interface Props {
  handle: Handle;
  onChange?: (text: string) => void;
}

function Composer({ handle, onChange }: Props) {
  const [text, setText] = useState(handle.text);
  handle.text = text;
  handle.change = (next) => {
    setText(next);
    onChange?.(next);
  };
  return createElement('textarea', {
    'aria-label': 'Reply',
    value: text,
    onChange: (event: { target: HTMLTextAreaElement }) => handle.change(event.target.value),
  });
}

/** A textarea that React controls: it shows React's state and nothing else. */
export const mountReact: Mount = (host, initialText, onChange) => {
  const handle: Handle = { text: initialText, change: () => {} };
  flushSync(() => createRoot(host).render(createElement(Composer, { handle, onChange })));
  return {
    get: () => handle.text,
    set: (text) => flushSync(() => handle.change(text)),
    focus: () => host.querySelector('textarea')?.focus(),
    ready: Promise.resolve(),
  };
};
