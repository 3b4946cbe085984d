import { activate } from '../../lib/activation/index.ts';
import { showBadge } from '../../lib/checkpoint/badge.ts';
import { decide } from '../../lib/checkpoint/decide.ts';
import { hello } from '../../lib/checkpoint/hello.ts';
import {
  attach,
  clearDraft,
  keepWork,
  resize,
  reviewFor,
  selectReview,
  showDraft,
} from '../../lib/checkpoint/panel.ts';
import { report } from '../../lib/checkpoint/report.ts';
import { draftGone, sendPressed } from '../../lib/checkpoint/send.ts';
import { ruleProblem, settingsAnswer } from '../../lib/checkpoint/settings.ts';
import { firstSetting } from '../../lib/checkpoint/site-setting.ts';
import { statusOf } from '../../lib/checkpoint/status.ts';
import { withTab } from '../../lib/checkpoint/tab-state.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { readSettings } from '../../lib/policy/read.ts';
import { writeSetting } from '../../lib/policy/write.ts';
import type { Database } from '../../lib/storage/database.ts';
import type { Sync } from '../../lib/sync/start.ts';

/** What the background does for each message. Messages of one tab are taken one after the other. */
export function handlers(open: () => Promise<Database>, sync: Sync): Handlers {
  /** Work for one tab, alone; then the badge tells what waits, and delivery is tried without making anyone wait. */
  const inTab = <T>(tab: number, work: (db: Database) => Promise<T>): Promise<T> =>
    withTab(tab, async () => {
      const db = await open();
      const answer = await work(db);
      await showBadge(db, tab);
      void sync.kick();
      return answer;
    });

  return {
    'frame.hello': (greeting, from) => inTab(from.tab, (db) => hello(db, greeting, from)),
    'draft.report': (draft, from) => inTab(from.tab, (db) => report(db, draft, from)),
    'draft.gone': (gone, from) => inTab(from.tab, (db) => draftGone(db, gone, from)),
    'send.pressed': (press, from) => inTab(from.tab, (db) => sendPressed(db, press, from)),

    'panel.attach': (greeting, from) =>
      inTab('tab' in greeting ? greeting.tab : from.tab, (db) => attach(db, greeting, from)),
    'panel.size': (size, from) => inTab(from.tab, (db) => resize(db, size, from)),
    'review.select': async ({ review }, from) => {
      const found = await reviewFor(await open(), review, from);
      return inTab(found.tab, (db) => selectReview(db, found));
    },
    'review.work': async (work, from) => {
      const found = (db: Database) => reviewFor(db, work.review, from, true);
      const { tab } = await found(await open());
      return inTab(tab, async (db) => keepWork(db, work, await found(db)));
    },
    'review.decide': async (decision, from) => {
      const { tab } = await reviewFor(await open(), decision.review, from);
      return inTab(tab, (db) => decide(db, decision));
    },
    'review.show': async ({ review }, from) =>
      showDraft(await reviewFor(await open(), review, from)),
    'review.clear': async ({ review }, from) =>
      clearDraft(await reviewFor(await open(), review, from)),

    'status.get': async ({ tab }) => statusOf(await open(), tab),
    'settings.get': async () => settingsAnswer(await open()),
    'settings.set': async ({ concern, value }) => {
      const db = await open();
      const problem = concern === 'rules' ? ruleProblem(value) : null;
      if (problem) return { ok: false, sentence: problem };
      const done = await writeSetting(db, concern, value);
      if (done.ok && concern === 'sites') await activate(db, true);
      if (done.ok && concern === 'endpoint') void sync.kick();
      return done;
    },
    'site.set': async ({ origin, on }) => {
      const db = await open();
      const { settings } = await readSettings(db);
      const site = { ...(settings.sites[origin] ?? firstSetting(origin)), on };
      const done = await writeSetting(db, 'sites', { ...settings.sites, [origin]: site });
      if (done.ok) await activate(db, true);
      return done;
    },
    'endpoint.test': () => sync.test(),
    'delivery.retry': () => sync.retry(),
  };
}
