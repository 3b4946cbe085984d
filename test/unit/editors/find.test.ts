// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { editorOf, editorsIn, familyOf } from '../../../lib/editors/index.ts';

afterEach(() => {
  document.body.innerHTML = '';
});
const show = (html: string) => {
  document.body.innerHTML = html;
};
const ids = () =>
  editorsIn(document)
    .map(({ id }) => id)
    .sort();

describe('editorsIn', () => {
  test('finds fields of text and outermost editable elements', () => {
    show(`
      <textarea id="a"></textarea><input id="b"><input id="c" type="SEARCH"><input id="d" type="email">
      <div id="e" contenteditable><p>x</p><div contenteditable="true"></div></div>
      <span id="f" contenteditable="plaintext-only"></span><trix-editor id="g" contenteditable=""></trix-editor>
    `);
    expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  test('passes over what is no text or takes no changes', () => {
    show(`
      <input type="password"><input type="hidden"><input type="checkbox"><input type="number"><input type="submit">
      <textarea readonly></textarea><input disabled>
      <textarea style="visibility: hidden; display: none;"></textarea><div contenteditable="false"></div>
    `);
    expect(ids()).toEqual([]);
  });

  test('looks into open shadow roots, one in the other', () => {
    show('<x-app></x-app><div class="host"></div>');
    const app = document.querySelector('x-app')?.attachShadow({ mode: 'open' });
    if (app) app.innerHTML = '<section><x-box></x-box></section>';
    const box = app?.querySelector('x-box')?.attachShadow({ mode: 'open' });
    if (box) box.innerHTML = '<textarea id="deep"></textarea>';
    const host = document.querySelector('.host')?.attachShadow({ mode: 'open' });
    if (host) host.innerHTML = '<div id="plain" contenteditable="true"></div>';
    expect(ids()).toEqual(['deep', 'plain']);
  });
});

describe('editorOf', () => {
  test('climbs from a node to the outermost editor', () => {
    show(
      '<div id="a" contenteditable="true"><div contenteditable="false"><i contenteditable="true">x</i></div></div>',
    );
    const inner = document.querySelector('i');
    expect(editorOf(inner)?.id).toBe('a');
    expect(editorOf(inner?.firstChild ?? null)?.id).toBe('a');
  });

  test('gives a field itself, and nothing for other controls', () => {
    show('<textarea id="a"></textarea><input type="password"><button>Send</button>');
    expect(editorOf(document.querySelector('textarea'))?.id).toBe('a');
    expect(editorOf(document.querySelector('input'))).toBeNull();
    expect(editorOf(document.querySelector('button'))).toBeNull();
    expect(editorOf(document)).toBeNull();
    expect(editorOf(window)).toBeNull();
    expect(editorOf(null)).toBeNull();
  });

  test('gives an editable body for the document around it', () => {
    document.body.setAttribute('contenteditable', 'true');
    expect(editorOf(document.documentElement)).toBe(document.body);
    expect(editorOf(document)).toBe(document.body);
    document.body.removeAttribute('contenteditable');
  });

  test('goes on from a shadow root to what its host stands in', () => {
    show('<div id="a" contenteditable="true"><x-chip></x-chip></div>');
    const chip = document.querySelector('x-chip')?.attachShadow({ mode: 'open' });
    const label = chip?.appendChild(document.createElement('b')) ?? null;
    expect(editorOf(label)?.id).toBe('a');
  });
});

describe('familyOf', () => {
  test.each([
    ['textarea', '<textarea></textarea>'],
    ['input', '<input>'],
    ['contenteditable', '<div contenteditable></div>'],
    ['prosemirror', '<div class="tiptap ProseMirror" contenteditable></div>'],
    ['ckeditor4', '<div class="cke_editable" contenteditable></div>'],
    ['ckeditor5', '<div class="ck ck-editor__editable" contenteditable></div>'],
    ['lexical', '<div data-lexical-editor="true" contenteditable></div>'],
    ['slate', '<div data-slate-editor="true" contenteditable></div>'],
    ['draftjs', '<div class="public-DraftEditor-content" contenteditable></div>'],
    ['quill', '<div class="ql-editor" contenteditable></div>'],
    ['trix', '<trix-editor contenteditable></trix-editor>'],
  ])('%s', (family, html) => {
    show(html);
    expect(familyOf(document.body.firstElementChild as HTMLElement)).toBe(family);
  });
});
