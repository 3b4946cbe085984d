import type { SiteInput } from '../model/site.ts';
import { seen } from './seen.ts';

const day = '2026-08';

/**
 * Chatwoot with Captain, hosted or self-hosted. Captain's draft stands in the reply box until *Accept* copies it into
 * the composer, where nothing marks it any more; so does *Use* with an answer of the side panel. Bot messages that
 * were sent are not drafts.
 */
export const chatwoot: SiteInput = {
  id: 'chatwoot',
  name: 'Chatwoot',
  kind: 'helpdesk',
  match: ['https://app.chatwoot.com/app/accounts/*'],
  detect: {
    path: ['/app/accounts/*'],
    markers: ['.reply-box', '.message-bubble-container[data-message-id]'],
  },
  aiOutput: seen(day, '.copilot-editor p.prose-sm', '.copilot-editor'),
  aiControls: { labels: ['Accept', 'Use'] },
  streaming: seen(day, '.reply-box .bg-n-iris-5 .animate-spin'),
  request: seen(day, '.message-bubble-container .left-bubble [data-bubble-name="text"]'),
  ticket: { url: '/conversations/(\\d+)' },
  editor: {
    // The field for further prompts to Captain is a ProseMirror too, and is not the reply.
    selector: seen(
      day,
      '.reply-box__top > :not(.copilot-editor) .ProseMirror-woot-style.ProseMirror',
      '.reply-box textarea',
    ),
    family: 'prosemirror',
  },
  send: {
    selector: seen(day, '.reply-box .right-wrap button'),
    labels: ['Send (↵)', 'Send (⌘ + ↵)'],
    keys: ['Enter', 'Ctrl+Enter', 'Meta+Enter'],
  },
  verified: { on: '2026-11-22', how: 'Read in the templates of its source, not on a running one' },
  sources: [
    'chatwoot/chatwoot@02a41c8: CopilotEditorSection, CopilotEditor, CopilotReplyBottomPanel, ReplyBox, Editor',
    'chatwoot/chatwoot@47a51cc, @72cfe5c, @ed063d9: Message, bubbles',
    'chatwoot/chatwoot@0af2d41: CopilotAssistantMessage',
  ],
};
