import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenText } from '../test/engine/read/describe-ladder.ts';

/** Writes test/golden/: run it (`npm run golden`) after a change that is meant, and read the diff. */
const root = join(import.meta.dirname, '..');

for (const name of readdirSync(join(root, 'ladders')).filter((file) => file.endsWith('.yaml'))) {
  const path = `test/golden/${name.replace(/\.yaml$/, '.json')}`;
  writeFileSync(join(root, path), goldenText(readFileSync(join(root, 'ladders', name), 'utf8')));
  process.stdout.write(`${path}\n`);
}
