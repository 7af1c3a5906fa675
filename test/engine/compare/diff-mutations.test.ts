import { beforeAll, describe, expect, it } from 'vitest';
import { diffLadders } from '../../../src/engine/compare/diff-ladders.ts';
import type { Change } from '../../../src/engine/compare/ladder-diff.ts';
import { wordChange } from '../../../src/engine/compare/word-change.ts';
import type { Expectation } from '../../../src/engine/ladder/expectation.ts';
import type { LevelId } from '../../../src/engine/ladder/ids.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import { exampleLadder, galleryNames, smallNames } from '../example-files.ts';
import { changedAt, entriesIn, type LeafPath, leavesOf, valueAt } from './ladder-leaves.ts';

const ladders = [...galleryNames, ...smallNames].map(exampleLadder).map((ladder) => [ladder.id, ladder] as const);

describe.each(ladders)('the diff of %s', (_, ladder) => {
  it('with itself is empty', () => {
    expect(diffLadders(ladder, exampleLadder(ladder.id)).changes).toEqual([]);
  });

  const leaves = leavesOf(ladder);
  let changes: readonly (readonly Change[])[] = [];
  beforeAll(() => {
    changes = leaves.map((path) => diffLadders(ladder, changedAt(ladder, path, other)).changes);
  }, 120_000);

  it('finds every text, number and truth value that is another', () => {
    expect(leaves.length).toBeGreaterThan(100);
    expect(leaves.filter((_, index) => changes[index]?.length === 0).map((path) => path.join('.'))).toEqual([]);
  });

  it('finds every item that is gone', () => {
    expect(
      missed(
        ladder,
        entriesIn(ladder).filter((path) => isSaid(ladder, path)),
        () => undefined,
      ),
    ).toEqual([]);
  });

  it('finds every cell that is in another state', () => {
    const cells = ladder.competencies.flatMap(({ cells }, index) =>
      [...cells.keys()].map((level): LeafPath => ['competencies', index, 'cells', level]),
    );
    expect(missed(ladder, cells, (cell) => otherState(cell as Expectation))).toEqual([]);
  });

  it('words every change in a whole sentence', () => {
    for (const change of changes.flat()) {
      const words = wordChange(change);
      expect(words).toMatch(/^[\p{Lu}“].*[.”…]$/su);
      expect(words).not.toMatch(/undefined|\bnull\b|\[object|NaN|““/);
    }
  });
});

/** The paths whose change no diff shows. */
function missed(ladder: Ladder, paths: readonly LeafPath[], change: (value: unknown) => unknown): string[] {
  return paths
    .filter((path) => diffLadders(ladder, changedAt(ladder, path, change)).changes.length === 0)
    .map((path) => path.join('.'));
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value} and more`;
  return typeof value === 'number' ? value + 1 : !value;
}

/** A cell that the document never had says nothing when it goes. */
function isSaid(ladder: Ladder, path: LeafPath): boolean {
  return (valueAt(ladder, path) as { kind?: string } | null)?.kind !== 'missing';
}

function otherState(cell: Expectation): Expectation {
  if (cell.kind !== 'same-as') return { kind: 'same-as', level: 'another' as LevelId };
  return { kind: 'planned', note: null };
}
