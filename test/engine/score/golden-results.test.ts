import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLadder } from '../../../src/engine/check/check-ladder.ts';
import { readLadder } from '../../../src/engine/read/read-ladder.ts';
import { explainResult } from '../../../src/engine/score/explain-result.ts';
import { reflectProfile } from '../../../src/engine/score/reflect-profile.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { exampleLadder, exampleProfile, ratingsFiles, smallNames } from '../example-files.ts';

const update = process.env['UPDATE_GOLDEN'] === '1';

describe('the committed results', () => {
  it.each(ratingsFiles)('of %s on %s are what scoring gives (npm run golden writes them)', (file, name) => {
    const golden = `test/golden/results/${basename(file, '.yaml').replace('.ratings', '')}.json`;
    const text = `${JSON.stringify(outcome(file, name), null, 2)}\n`;
    if (update) {
      mkdirSync('test/golden/results', { recursive: true });
      writeFileSync(golden, text);
    }
    expect(existsSync(golden) ? readFileSync(golden, 'utf8') : 'not written yet').toBe(text);
  });
});

describe('the small ladders', () => {
  it.each(smallNames)('%s has nothing to mend', (name) => {
    const { ladder, places, findings } = readLadder(readFileSync(`test/ladders/${name}.yaml`, 'utf8'));
    expect(findings).toEqual([]);
    expect(ladder && checkLadder(ladder, places)).toEqual([]);
  });
});

/** The result and its words; for a mirror, the refusal and what it shows instead. */
function outcome(file: string, name: string) {
  const ladder = exampleLadder(name);
  const profile = exampleProfile(file, ladder);
  const result = scoreProfile(ladder, profile);
  return result.kind === 'refused'
    ? { result, reflection: reflectProfile(ladder, profile) }
    : { result, explanation: explainResult(ladder, result) };
}
