import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Script } from 'node:vm';

/**
 * Runs the built command and keeps, beside each file of its bundle that was loaded, the code that V8 made of it,
 * that of every function that was called included. A file that has its code already keeps that:
 *
 *     node scripts/keep-code.ts bin/rungs.js check three-areas
 *
 * bin/rungs.js takes it from there. A process of its own, because V8 has made the code only when the command ends.
 */
const starter = resolve(process.argv[2] ?? '');
process.argv.splice(1, 2, starter);
process.once('exit', () => {
  for (const { script, codeFile } of files.values())
    if (!existsSync(codeFile)) writeFileSync(codeFile, script.createCachedData());
});
const files: ReadonlyMap<string, { script: Script; codeFile: string }> = createRequire(import.meta.url)(starter);
