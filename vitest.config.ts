import { defineConfig } from 'vitest/config';
import { built } from './scripts/built-in.ts';

/** Starting a browser on a busy machine has been seen to take half a minute. */
const BROWSER_MS = 120_000;

/** Made-up inputs by the hundred take long where many other things run. */
const UNIT_MS = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        // As the build has it.
        define: await built(),
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/bundle.test.ts', 'test/e2e/**'],
          setupFiles: ['test/every-language.ts'],
          testTimeout: UNIT_MS,
          hookTimeout: UNIT_MS,
        },
      },
      {
        test: {
          name: 'bundle',
          include: ['test/bundle.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: BROWSER_MS,
          hookTimeout: BROWSER_MS,
          // Two browsers at once slow each other down past their limits.
          fileParallelism: false,
          // A driver can press what a page is just drawing anew. Vitest names what was tried twice; a second failure counts.
          retry: 1,
        },
      },
    ],
  },
});
