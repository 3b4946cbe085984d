import { editorOf, read } from '../../editors/index.ts';
import type { Evidence } from '../../model/evidence.ts';
import { all } from '../../sites/select.ts';
import { messageText } from '../text.ts';
import type { Detector } from './detector.ts';

/** The newest messages only: a long conversation is not reviewed from its beginning. */
const MESSAGES = 40;

/**
 * What is known of the site says where its AI's text stands. In a chatbot each is a draft. In a helpdesk it is the
 * AI's panel, whose text is remembered, as nothing marks it any more once it was put into the editor.
 */
export const site = (): Detector => ({
  kind: 'site',
  onPage(desk) {
    const { aiOutput, name, kind } = desk.site;
    if (aiOutput.length === 0) return [];
    const elements = desk.roots.flatMap((root) => all(root, aiOutput)).slice(-MESSAGES);
    if (kind === 'chatbot' || kind === 'other') {
      const evidence = [strong(`It stands where ${name} shows its AI's answers.`)];
      return elements.map((element) => ({ element, evidence }));
    }
    for (const element of elements) {
      const editor = editorOf(element);
      const text = editor ? read(editor) : messageText(element, desk.site);
      desk.memory.keep(text, strong(`It is what ${name}'s AI showed beside the editor.`));
    }
    return [];
  },
});

const strong = (seen: string): Evidence => ({ kind: 'site', strength: 'strong', seen });
