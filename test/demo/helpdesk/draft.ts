import type { MountedEditor } from '../editors/mount.ts';
import { api, readStream } from './api.ts';
import { declareDraft, takeBack } from './declare.ts';
import { one } from './dom.ts';
import { wanted } from './query.ts';
import { showAi } from './side.ts';

/** What a press on “Draft with AI” does: the stored draft goes into the editor, whole or as a stream. */
export function drafter(id: string, editor: MountedEditor): () => Promise<void> {
  return async () => {
    const button = one<HTMLButtonElement>('#draft-ai');
    button.disabled = true;
    let declared = (_state: 'done' | 'failed') => takeBack();
    try {
      const stored = await api.draft(id);
      const answer = { ...stored, confidence: wanted.confidence ?? stored.confidence };
      declared = (state) => declareDraft(answer, state);
      showAi(answer);
      if (wanted.stream) {
        declareDraft(answer, 'streaming');
        await readStream(await api.streamDraft(id), (text) => editor.set(text));
      } else editor.set(answer.draft);
      declared('done');
      one('#said').textContent = 'Drafted by AI. Check it before you send it.';
    } catch {
      declared('failed');
      one('#said').textContent = 'The AI broke off. What it wrote so far is in the editor.';
    } finally {
      button.disabled = false;
    }
  };
}
