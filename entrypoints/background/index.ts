import './schemas.ts';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { activate, followPermissions } from '../../lib/activation/index.ts';
import { followMarks, installMenu } from '../../lib/activation/mark.ts';
import { dropTabState } from '../../lib/checkpoint/tab-state.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { recover } from '../../lib/records/recover.ts';
import { database } from '../../lib/storage/database.ts';
import { startSync } from '../../lib/sync/start.ts';
import { handlers } from './handlers.ts';

/** Nothing here is kept in memory: the worker may end at any await, and what is true stands on disk. */
export default defineBackground({
  type: 'module',
  main() {
    const started = database().then((db) => recover(db, Date.now()));
    // Every record waits until what an earlier, lost database still owes is back in its place.
    const open = () => started.then(database, database);
    const run = (work: () => Promise<void>) => void open().then(work);
    const sync = startSync({ open, signal: new AbortController().signal });
    serve(handlers(open, sync));
    followMarks(open);
    followPermissions(() => run(async () => activate(await open(), true)));
    browser.tabs.onRemoved.addListener((tab) => void dropTabState(tab));
    browser.runtime.onStartup.addListener(() => run(async () => activate(await open(), false)));
    browser.runtime.onInstalled.addListener(() => {
      void installMenu();
      run(async () => activate(await open(), true));
    });
  },
});
