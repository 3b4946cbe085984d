import { exampleSetup } from 'prosemirror-example-setup';
import type { Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { paragraphsOf } from './model-text.ts';
import type { Mount } from './mount.ts';

function docOf(text: string): Node {
  const inline = (line: string, i: number) => [
    ...(i ? [schema.nodes.hard_break.create()] : []),
    ...(line ? [schema.text(line)] : []),
  ];
  const blocks = paragraphsOf(text).map((lines) =>
    schema.nodes.paragraph.create(null, lines.flatMap(inline)),
  );
  return schema.nodes.doc.create(null, blocks.length ? blocks : [schema.nodes.paragraph.create()]);
}

const textOfDoc = (doc: Node) =>
  doc.textBetween(0, doc.content.size, '\n\n', (leaf) =>
    leaf.type.name === 'hard_break' ? '\n' : '',
  );

/** ProseMirror with the basic schema, history and keys of its example setup. */
export const mountProsemirror: Mount = (host, initialText, onChange) => {
  const view: EditorView = new EditorView(host, {
    state: EditorState.create({
      doc: docOf(initialText),
      plugins: exampleSetup({ schema, menuBar: false }),
    }),
    attributes: { 'aria-label': 'Reply', role: 'textbox', style: 'white-space: pre-wrap' },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) onChange?.(textOfDoc(view.state.doc));
    },
  });
  return {
    get: () => textOfDoc(view.state.doc),
    set(text) {
      const { doc, tr } = view.state;
      view.dispatch(tr.replaceWith(0, doc.content.size, docOf(text).content));
    },
    focus: () => view.focus(),
    ready: Promise.resolve(),
  };
};
