import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from '../../../src/engine/batch/batch.ts';
import { changeRules } from '../../../src/engine/batch/change-rules.ts';
import { createBatch } from '../../../src/engine/batch/create-batch.ts';
import type { RuleChanges } from '../../../src/engine/batch/rule-changes.ts';
import { scoreBatch } from '../../../src/engine/batch/score-batch.ts';
import { setProfile } from '../../../src/engine/batch/set-profile.ts';
import { type WhatIf, whatIf } from '../../../src/engine/batch/what-if.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder } from '../example-files.ts';
import { everywhere, profileOf } from '../profile-of.ts';
import { resultOf, singleResult } from './same-as-single.ts';

const ladder = exampleLadder('weighted-competencies');

const changes: fc.Arbitrary<RuleChanges> = fc.record(
  {
    weights: fc.dictionary(
      fc.constantFrom(...ladder.competencies.map(({ id }) => id)),
      fc.integer({ min: 1, max: 400 }).map((hundredths) => hundredths / 100),
    ),
    bands: fc.constantFrom({}, { l3: { low: 2.5, high: 3.6 } }, { l5: null }),
    step: fc.constantFrom(0.1, 0.05, 1),
    competencies: fc.constantFrom<NonNullable<RuleChanges['competencies']>[]>(
      {},
      { 'technical-mastery': { need: 5 } },
      { 'code-quality': { need: 1, floor: null }, mentoring: { floor: { onBreach: 'cap', gap: 2 } } },
    ),
  },
  { requiredKeys: [] },
);

function batchOf(profiles: readonly Profile[]): Batch {
  const batch = createBatch(ladder, profiles.length);
  profiles.forEach((profile, index) => {
    setProfile(batch, index, profile);
  });
  return batch;
}

function changedBy(change: RuleChanges, from: Ladder = ladder): Ladder {
  const changed = changeRules(from, change);
  if (changed.kind === 'refused') throw new Error(changed.message);
  return changed.ladder;
}

function asked(change: RuleChanges, batch: Batch): WhatIf {
  const answer = whatIf(ladder, changedBy(change), batch);
  if (answer.kind === 'refused') throw new Error(answer.message);
  return answer;
}

describe('what if', () => {
  it('gives everybody what the changed ladder gives them alone', () => {
    const profiles = fc.array(arbitraryProfile(ladder), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(profiles, changes, (some, change) => {
        const { before, after, moves } = asked(change, batchOf(some));
        const changed = changedBy(change);
        some.forEach((profile, person) => {
          expect(resultOf(ladder, before, person)).toEqual(singleResult(ladder, profile));
          expect(resultOf(changed, after, person)).toEqual(singleResult(changed, profile));
        });
        expect(moves.table.flat().reduce((sum, count) => sum + count, 0)).toBe(some.length);
        expect(moves.raised + moves.lowered + moves.same + moves.other).toBe(some.length);
      }),
      { numRuns: 80 },
    );
  });

  it('changes nothing when nothing changes', () => {
    const profiles = fc.array(arbitraryProfile(ladder), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(profiles, (some) => {
        const { moves } = asked({}, batchOf(some));
        expect(moves.same).toBe(some.length);
        moves.table.forEach((row, at) => {
          expect(row.every((count, column) => column === at || count === 0)).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('counts who moves from which level to which, and ranges and what is not scored apart', () => {
    const all = (value: number | string) =>
      profileOf(
        ladder,
        everywhere(ladder, () => value),
      );
    // 2 everywhere is a score of 2.0, in the band of L2; all in L3 once its band begins there.
    const { moves } = asked(
      { bands: { l2: { low: 1.9, high: 1.9 }, l3: { low: 2, high: 3.6 } } },
      batchOf([all(2), all(2), all(3), all('?'), all('n/a')]),
    );
    const standings: readonly string[] = moves.standings;
    const count = (from: string, to: string) => moves.table[standings.indexOf(from)]?.[standings.indexOf(to)];
    expect(moves.standings).toEqual(['below-first-level', 'l1', 'l2', 'l3', 'l4', 'l5', 'range', 'not-scored']);
    expect(count('l2', 'l3')).toBe(2);
    expect(count('l3', 'l3')).toBe(1);
    expect(count('range', 'range')).toBe(1);
    expect(count('not-scored', 'not-scored')).toBe(1);
    expect(moves).toMatchObject({ raised: 2, lowered: 0, same: 3, other: 0 });
  });

  it('keeps the columns of competencies whose own rule is the same', () => {
    const batch = batchOf([profileOf(ladder, {})]);
    const { before, after } = asked(
      { weights: { mentoring: 3 }, competencies: { 'code-quality': { need: 4 } } },
      batch,
    );
    ladder.competencies.forEach(({ id }, index) => {
      if (id === 'code-quality') expect(after.competencies[index]).not.toBe(before.competencies[index]);
      else expect(after.competencies[index]).toBe(before.competencies[index]);
    });
  });

  it('takes the results before from whoever has them', () => {
    const batch = batchOf([profileOf(ladder, {})]);
    const before = scoreBatch(ladder, batch);
    if (before.kind === 'refused') throw new Error(before.message);
    expect(whatIf(ladder, changedBy({ weights: { mentoring: 3 } }), batch, before)).toMatchObject({ before });
  });

  it('is refused where the changed ladder asks for other ratings', () => {
    const batch = batchOf([profileOf(ladder, {})]);
    expect(whatIf(ladder, exampleLadder('points'), batch)).toMatchObject({ code: 'batch-of-another-ladder' });
  });
});
