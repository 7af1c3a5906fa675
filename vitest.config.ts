import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const results = process.env['RUNGS_TEST_RESULTS'];

/** Rooms without a state of their own: their tests may share a worker, which then reads their modules once. */
const pure = ['engine', 'formats', 'org', 'picture'].map((room) => `test/${room}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Much of a journey is waiting for a browser: on two cores, one worker (the default there) leaves the other idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    // What a page shows is waited for: a second is little on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['test/**/*.test.ts'],
          exclude: pure,
          globalSetup: [
            'test/own-temporary-folder.ts',
            'test/browser/provide-browser.ts',
            'test/store/provide-postgres.ts',
          ],
        },
      },
    ],
  },
});
