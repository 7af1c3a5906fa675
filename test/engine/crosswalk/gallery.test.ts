import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refKey, turnCrosswalk } from '#engine/ladder/crosswalk.ts';
import { readCrosswalk } from '#engine/read/read-crosswalk.ts';
import { findingsOf, fixtureLadder } from './crosswalk-fixtures.ts';

const root = join(import.meta.dirname, '../../..');
const ladders = readdirSync(join(root, 'ladders')).map((name) => name.replace('.yaml', ''));
const pairs = ladders.flatMap((a, index) => ladders.slice(index + 1).map((b) => `${a}--${b}.yaml`));
const files = readdirSync(join(root, 'crosswalks'));

test('every pair of the gallery has a crosswalk', () => {
  expect(files.toSorted()).toEqual(pairs.toSorted());
});

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(root, 'crosswalks', file), 'utf8');
  const { crosswalk, from, to } = readCrosswalk(text, fixtureLadder);

  test('has nothing to mend: no level is left out, order is kept, and there and back lands where it started', () => {
    expect(findingsOf(text)).toEqual([]);
  });

  test('is about the two ladders in its name, in the versions that are here', () => {
    expect(file).toBe(`${crosswalk?.from}--${crosswalk?.to}.yaml`);
    expect(text).toContain(`from: { ladder: ${from?.id}, version: "${from?.version}" }`);
    expect(text).toContain(`to: { ladder: ${to?.id}, version: "${to?.version}" }`);
  });

  test('gives each level a reason of its own, in a sentence', () => {
    const entries = [...(crosswalk?.there ?? []), ...(crosswalk?.back ?? [])];
    for (const { because } of entries) expect(because).toMatch(/^[A-Z].{24,}[.?!]$/s);
    expect(new Set(entries.map(({ because }) => because)).size).toBe(entries.length);
  });

  test('says of a level that is only named or planned, and corresponds to something, that it rests on little', () => {
    for (const [ladder, side] of [
      [from, crosswalk?.there],
      [to, crosswalk?.back],
    ] as const) {
      for (const { level, because, about } of side ?? []) {
        const status = ladder?.levels.find(({ id }) => id === level.level)?.status;
        if (about.length > 0 && (status === 'named-only' || status === 'discretionary'))
          expect(`${refKey(level)}: ${because}`).toMatch(/named|no text|discretion|one line|title/i);
      }
    }
  });

  test('says of a mirror that it places nobody', () => {
    const hasMirror = [from, to].some((ladder) => ladder?.intent === 'mirror');
    if (hasMirror) expect(crosswalk?.summary).toMatch(/places nobody/);
    else expect(crosswalk?.summary).not.toBe('');
  });
});

test('turned round, a crosswalk is the same seen from the other ladder, and turned again it is itself', () => {
  const text = readFileSync(join(root, 'crosswalks/four-axes--three-areas.yaml'), 'utf8');
  const { crosswalk } = readCrosswalk(text, fixtureLadder);
  if (crosswalk === null) throw new Error('It can be read.');
  expect(turnCrosswalk(crosswalk)).toMatchObject({ from: 'three-areas', to: 'four-axes', there: crosswalk.back });
  expect(turnCrosswalk(turnCrosswalk(crosswalk))).toEqual(crosswalk);
});
