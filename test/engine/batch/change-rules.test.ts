import { describe, expect, it } from 'vitest';
import { changeRules } from '../../../src/engine/batch/change-rules.ts';
import type { RuleChanges } from '../../../src/engine/batch/rule-changes.ts';
import { fraction } from '../../../src/engine/ladder/fraction.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { exampleLadder } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';

const weighted = exampleLadder('weighted-competencies');

describe('changing rules', () => {
  it('reads decimals exactly and leaves the ladder as it was', () => {
    const changed = changeRules(weighted, {
      weights: { mentoring: 0.1 },
      step: 0.05,
      bands: { l5: { low: 4.6, high: 5 } },
    });
    if (changed.kind === 'refused') throw new Error(changed.message);
    const weightOf = (ladder: typeof weighted) => ladder.competencies.find(({ id }) => id === 'mentoring')?.weight;
    expect(weightOf(changed.ladder)).toEqual(fraction(1, 10));
    expect(weightOf(weighted)).toEqual(fraction(1));
    expect(changed.ladder.overallRule).toEqual({ kind: 'weighted-mean', step: fraction(1, 20) });
    expect(changed.ladder.levels.at(-1)?.band).toEqual({ low: fraction(23, 5), high: fraction(5) });
    expect(changed.ladder.paths).toBe(weighted.paths);
  });

  it('makes a ladder that scores by the new rule', () => {
    const changed = changeRules(weighted, { competencies: { 'technical-mastery': { floor: { onBreach: 'cap' } } } });
    if (changed.kind === 'refused') throw new Error(changed.message);
    const profile = profileOf(weighted, { 'technical-mastery': '5 5 5 5 1 1' });
    expect(scoreProfile(weighted, profile)).toMatchObject({ competencies: { 'technical-mastery': { low: 4 } } });
    expect(scoreProfile(changed.ladder, profile)).toMatchObject({ competencies: { 'technical-mastery': { low: 2 } } });
  });

  it('changes points, gates and mastery where the ladder has them', () => {
    const points = changeRules(exampleLadder('points'), { points: { 4: 12.5 } });
    expect(points).toMatchObject({ kind: 'changed' });
    const gates = changeRules(exampleLadder('gates'), { gates: { need: null, always: ['empathy'] } });
    expect(gates).toMatchObject({ ladder: { overallRule: { need: null, always: ['empathy'] } } });
    const mastery = changeRules(exampleLadder('mastery'), { competencies: { learning: { meanAbove: 1.5 } } });
    expect(mastery).toMatchObject({ kind: 'changed' });
  });

  const refused: readonly (readonly [string, RuleChanges, string])[] = [
    ['a negative weight', { weights: { mentoring: -1 } }, 'weights.mentoring'],
    ['a weight that is no number', { weights: { mentoring: Number.NaN } }, 'weights.mentoring'],
    ['five decimal places', { weights: { mentoring: 1.00001 } }, 'weights.mentoring'],
    ['a competency that the ladder does not have', { weights: { charm: 1 } }, 'weights.charm'],
    ['a level that the ladder does not have', { bands: { l6: null } }, 'bands.l6'],
    ['a band upside down', { bands: { l3: { low: 3.6, high: 2.8 } } }, 'bands.l3'],
    ['a step of 0', { step: 0 }, 'step'],
    [
      'a need above the number of dimensions',
      { competencies: { mentoring: { need: 6 } } },
      'competencies.mentoring.need',
    ],
    ['a negative gap', { competencies: { mentoring: { floor: { gap: -1 } } } }, 'competencies.mentoring.floor.gap'],
    ['a mean for a majority', { competencies: { mentoring: { meanAbove: 1 } } }, 'competencies.mentoring.meanAbove'],
    ['points for a weighted mean', { points: { 1: 1 } }, 'points'],
    ['gates for a weighted mean', { gates: { need: 1 } }, 'gates'],
  ];

  it.each(refused)('refuses %s, with its place', (_, changes, place) => {
    const answer = changeRules(weighted, changes);
    if (answer.kind !== 'refused') throw new Error('this is to be refused');
    expect(answer.problems.map(({ path }) => path.join('.'))).toEqual([place]);
  });

  it('refuses everything that is wrong at once', () => {
    const answer = changeRules(weighted, { weights: { mentoring: -1, charm: 2 }, step: 0 });
    expect(answer).toMatchObject({ kind: 'refused', code: 'rules-cannot-change-so' });
    expect(answer.kind === 'refused' && answer.problems).toHaveLength(3);
  });

  it('refuses weights that are all 0', () => {
    const weights = Object.fromEntries(weighted.competencies.map(({ id }) => [id, 0]));
    expect(changeRules(weighted, { weights })).toMatchObject({ kind: 'refused' });
  });
});
