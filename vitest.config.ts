import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** On a shared machine a browser may stall for longer than any wait: there a test gets a second try, and is told as flaky. */
const retry = process.env.CI ? 1 : 0;
const browserTests = {
  testTimeout: 90_000,
  hookTimeout: 180_000,
  fileParallelism: false,
  retry,
};

/** Four kinds of test, cheapest first; each lives in the folder of its name. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), preact()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          mockReset: true,
          testTimeout: 30_000,
          restoreMocks: true,
        },
      },
      { test: { name: 'contract', include: ['test/contract/**/*.test.ts'], ...browserTests } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...browserTests } },
      { test: { name: 'helpdesk', include: ['test/helpdesk/**/*.test.ts'], ...browserTests } },
    ],
  },
});
