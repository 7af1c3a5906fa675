import { defineConfig } from 'vitest/config';

const results = process.env['RUNGS_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/browser/provide-browser.ts', 'test/store/provide-postgres.ts'],
    testTimeout: 60_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
