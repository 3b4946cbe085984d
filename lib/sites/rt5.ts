import type { SiteInput } from '../model/site.ts';
import { aiLabels } from './ai-labels.ts';
import { seen } from './seen.ts';

const templates = '2026-11-23';
const source = '2025-06-05';

/**
 * Request Tracker 5, and 6 as far as it is the same. Replies are written on a page without the history: the customer's
 * words stand there only as the quote that RT puts into the editor, so that comes first; where a reply is begun without
 * a quote they stand nowhere. Buttons that fetch an article, look for a person or add a file submit the form too, to show
 * it anew with the text as it is: they are not Send. No key sends from within the editor.
 */
export const rt5: SiteInput = {
  id: 'rt5',
  name: 'Request Tracker',
  kind: 'helpdesk',
  detect: {
    path: [
      '*/Ticket/Update.html*',
      '*/Ticket/Create.html*',
      '*/Ticket/ModifyAll.html*',
      '*/Ticket/Forward.html*',
      '*/Ticket/Display.html*',
      '*/m/ticket/reply*',
    ],
    markers: [
      'form[name="TicketUpdate"], form[name="TicketCreate"], form[name="TicketModifyAll"], form[name="ForwardMessage"], form#update[action="reply"], .transaction[data-transaction-id]',
    ],
  },
  // Only with rt-extension-ai; it swaps the result in whole, and *Done* puts it into the editor without a mark.
  aiOutput: seen(source, '#aiModal #ai-result', '[name="ai-result"]'),
  aiControls: {
    selector: seen(source, '#aiModal button[name="done-button"]'),
    labels: aiLabels,
  },
  streaming: seen(source, '#aiModal .htmx-request'),
  request: seen(
    templates,
    'blockquote.gmail_quote',
    'body.cke_editable > div > blockquote',
    '.transaction.message[data-transaction-id] .messagebody',
    '.transaction[data-transaction-id] .messagebody',
  ),
  ticket: {
    url: '[?&;]id=(\\d+)',
    selector: seen(
      templates,
      'form[name="TicketUpdate"] input[name="id"], form[name="TicketModifyAll"] input[name="id"], form#update input[name="id"]',
    ),
    title: seen(
      templates,
      'input[name="UpdateSubject"]',
      'form[name="TicketCreate"] input[name="Subject"]',
    ),
  },
  customer: { name: seen(templates, '.ticket-info-requestor .user-summary') },
  editor: {
    // In RT 5 the first stands in CKEditor's own iframe, and the textarea behind it is hidden.
    selector: seen(
      templates,
      'body.cke_editable[contenteditable="true"]',
      'textarea#UpdateContent',
      'textarea.messagebox',
    ),
    family: 'ckeditor4',
  },
  send: {
    selector: seen(
      templates,
      '[type="submit"][name="SubmitTicket"], form[name="ForwardMessage"] [type="submit"]',
    ),
    labels: ['Update Ticket'],
    except: seen(
      templates,
      '[type="submit"]:is([name="AddMoreAttach"], [name="Go"], [name="OnlySearchForPeople"], [name="OnlySearchForGroup"])',
    ),
  },
  verified: {
    on: templates,
    how: 'On a running 5.0.3 as Debian installs it (test/helpdesk); rt-extension-ai and 6.0 in their source only',
  },
  sources: [
    'request-tracker5 5.0.3: Ticket/{Update,Create,Forward,ModifyAll}.html, m/ticket/reply, Elements/{Submit,MessageBox,ShowTransaction,ShowTransactionAttachments}, RT::Transaction::Content',
    'bestpractical/rt 6.0-trunk@72106ba (2025-06-05)',
    'bestpractical/rt-extension-ai@03b0b5e, @2217db7, @40d5c1a',
  ],
};
