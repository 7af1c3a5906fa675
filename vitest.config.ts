import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const results = process.env['RUNGS_TEST_RESULTS'];

/**
 * Rooms that keep no state beside what a test opens: their tests may share a worker, which then reads their modules once
 * and compiles PGlite once. The server keeps ladders that it has read, and a browser keeps what it likes.
 */
const sharing = ['engine', 'formats', 'org', 'picture', 'store'].map((room) => `test/${room}/**/*.test.ts`);

const waiting = {
  testTimeout: 60_000,
  // What a page shows is waited for: a second is little on a busy machine.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    // Once for all projects.
    globalSetup: ['test/own-temporary-folder.ts', 'test/browser/provide-browser.ts', 'test/store/provide-postgres.ts'],
    // Much of a journey is waiting for a browser: on two cores, one worker (the default there) leaves the other idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
    projects: [
      { test: { ...waiting, name: 'sharing', include: sharing, isolate: false } },
      { test: { ...waiting, name: 'apart', include: ['test/**/*.test.ts'], exclude: sharing } },
    ],
  },
});
