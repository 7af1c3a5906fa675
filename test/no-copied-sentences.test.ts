import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** The sources of the gallery are not part of the repository; where they stand beside it, with their check, it is run. */
const check = '../shared/check/no-copied-sentences';

test.skipIf(!existsSync(check))(`nothing repeats eight words of a source (skipped without ${check})`, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [check, '8']).catch((failed) => failed);
  expect(stdout.trim()).toBe('no run of 8 words is shared with a source');
});
