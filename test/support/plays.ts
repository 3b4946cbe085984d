import { decisions } from '../../components/words.ts';
import type { DecisionKind } from '../../lib/model/decision.ts';
import type { FlagAnswer } from '../../lib/model/flag.ts';
import { byName, type Panel } from './panel.ts';

/** What the person says along with a decision; each has a plausible default. */
export interface Said {
  /** Decide by keys or with the mouse. */
  by?: 'keys' | 'mouse';
  /** The edited text. */
  text?: string;
  reason?: string;
  target?: string;
  instruction?: string;
  /** How every flag is answered. */
  answer?: FlagAnswer;
  /** The person's own confidence, from 1 to 5. */
  confidence?: number;
}

type Play = (panel: Panel, said?: Said) => Promise<void>;

const takes: Record<Exclude<DecisionKind, 'approve'>, string> = {
  edit: 'Approve this edit',
  reject: 'Reject this draft',
  escalate: 'Escalate this draft',
  redirect: 'Redirect the AI',
};

/** Answers every flag and gives an own confidence, as far as the panel asks. */
export async function answerAll(panel: Panel, said: Said = {}): Promise<void> {
  const { answer = 'not a concern', confidence = 4, by = 'keys' } = said;
  const label = answer === 'confirmed' ? 'Confirmed' : 'Not a concern';
  const buttons = await panel.frame.$$(byName('button', label));
  for (const [index, button] of buttons.entries()) {
    if (by === 'keys') await panel.key(answer === 'confirmed' ? 'c' : 'n');
    else await button.click();
    await panel.frame.waitForFunction(
      (answered) => document.querySelectorAll('.flag [aria-pressed="true"]').length > answered,
      {},
      index,
    );
  }
  if (by === 'keys') await panel.key(String(confidence));
  else await panel.frame.locator(`input[name="own-confidence"][value="${confidence}"]`).click();
  await panel.frame.waitForSelector(`input[name="own-confidence"][value="${confidence}"]:checked`);
}

/** Opens the form of a decision. */
async function open(panel: Panel, kind: DecisionKind, by: Said['by']): Promise<void> {
  if (by === 'mouse') await panel.click(decisions[kind].label);
  else await panel.key(decisions[kind].key.toLowerCase());
}

/** Takes the decision whose form is open. */
const take = (panel: Panel, kind: keyof typeof takes, by: Said['by']) =>
  panel.decide(async () => {
    if (by === 'mouse') return panel.click(takes[kind]);
    await panel.page.keyboard.down('Control');
    await panel.key('Enter');
    await panel.page.keyboard.up('Control');
  });

async function giveReason(panel: Panel, reason: string | undefined, needed: boolean) {
  const field = needed ? 'textarea#reason[required]' : 'textarea#reason';
  if (await panel.count(field)) await panel.write(field, reason ?? 'Checked against the ticket.');
}

/** Each decision from the first look to “recorded”, for a panel that waits for one. Throws if the panel refuses it. */
export const plays: Record<DecisionKind, Play> = {
  async approve(panel, said = {}) {
    await answerAll(panel, said);
    await panel.decide(
      async () => {
        if (!(await panel.count('textarea#reason[required]')))
          return open(panel, 'approve', said.by);
        await giveReason(panel, said.reason, true);
        await panel.click('Approve the draft');
      },
      (sentence) => sentence.includes('needs a reason'),
    );
  },

  async edit(panel, said = {}) {
    await answerAll(panel, said);
    await open(panel, 'edit', said.by);
    const field = byName('textbox', 'Edited text');
    const draft = await panel.frame.waitForSelector(field);
    const before = await draft?.evaluate((area) => (area as HTMLTextAreaElement).value);
    await panel.write(field, said.text ?? `${before}\n\nP.S. A person has checked this.`);
    await giveReason(panel, said.reason, true);
    await take(panel, 'edit', said.by);
  },

  async reject(panel, said = {}) {
    await open(panel, 'reject', said.by);
    await panel.frame.waitForSelector('textarea#reason');
    await giveReason(panel, said.reason ?? 'The facts are wrong.', false);
    await take(panel, 'reject', said.by);
  },

  async escalate(panel, said = {}) {
    await open(panel, 'escalate', said.by);
    await panel.write('[data-at="target"]', said.target ?? 'Service managers');
    await giveReason(panel, said.reason ?? 'Please take this over.', false);
    await take(panel, 'escalate', said.by);
  },

  async redirect(panel, said = {}) {
    await open(panel, 'redirect', said.by);
    await panel.write('[data-at="instruction"]', said.instruction ?? 'Make it shorter.');
    await take(panel, 'redirect', said.by);
  },
};
