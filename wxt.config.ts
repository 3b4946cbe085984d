import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { findBrowser, hasDisplay } from './test/support/browser.ts';

/** Hosts that the end-to-end build may run on; no other build grants any host at install. */
const testHosts = ['http://localhost/*', 'http://127.0.0.1/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({ plugins: [preact()], build: { sourcemap: false } }),
  webExt: {
    // Without a display `npm run dev` only builds and rebuilds: load .output/chrome-mv3-dev by hand.
    disabled: !hasDisplay(),
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    binaries: { chrome: findBrowser('chromium') ?? 'chrome' },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    ...(mode === 'e2e' ? { host_permissions: testHosts } : {}),
    incognito: 'not_allowed',
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    commands: {
      'review-selection': {
        suggested_key: { default: 'Alt+Shift+R' },
        description: '__MSG_commandReviewSelection__',
      },
    },
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
      },
    ],
    // Firefox knows no schema for managed values; ours are checked by the background in both.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '126' }),
    browser_specific_settings: {
      gecko: {
        id: 'countersign@countersign.app',
        strict_min_version: '142.0',
        data_collection_permissions: {
          // What a record says: which site, what was decided by whom, and the text where the team captures it.
          required: ['websiteContent', 'websiteActivity', 'personallyIdentifyingInfo'],
        },
      },
    },
  }),
});
