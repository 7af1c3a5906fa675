import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoredCompetency } from '../../../src/engine/score/result.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { competencyOf, overallOf, scored } from './scored.ts';

const ladder = exampleLadder('weighted-competencies');

function communication(values: string, flags: readonly number[]): ScoredCompetency {
  const profile = profileOf(ladder, { communication: values }, { antiSignals: { communication: flags } });
  const result = competencyOf(scored(ladder, profile), 'communication');
  if (result.kind !== 'scored') throw new Error('scored');
  return result;
}

describe('a flagged anti-signal', () => {
  it('rejects its own level: the next lower one is left', () => {
    expect(communication('3 3 3 3 3', [3])).toMatchObject({ low: 2, high: 2 });
    expect(communication('3 3 3 3 3', [3]).why.low).toMatchObject({ decided: 3, value: 2 });
  });

  it('and others just below it reject those too', () => {
    expect(communication('4 4 4 4 4', [4, 3])).toMatchObject({ low: 2, high: 2 });
  });

  it.each([[1], [2], [4], [5]])('at %i changes nothing for somebody at 3, and is shown', (flag) => {
    const result = communication('3 3 3 3 3', [flag]);
    expect(result).toMatchObject({ low: 3, high: 3 });
    expect(result.antiSignals).toEqual([
      {
        value: flag,
        statement: ladder.competencies.find(({ id }) => id === 'communication')?.antiSignals[flag - 1]?.statement,
        rejects: false,
      },
    ]);
  });

  it('at the first level leaves "not yet the first level", as does one at every level below', () => {
    expect(communication('1 1 1 1 1', [1])).toMatchObject({ low: 0, high: 0 });
    expect(communication('3 3 3 3 3', [1, 2, 3])).toMatchObject({ low: 0, high: 0 });
  });

  it('works on both ends of what is open', () => {
    // 1 to 5; the flag at 5 takes the high end to 4 and leaves the low one alone.
    const result = communication('? ? ? ? ?', [5]);
    expect(result).toMatchObject({ low: 1, high: 4, antiSignals: [{ value: 5, rejects: true }] });
  });

  it('lowers the overall score by the weight of its competency', () => {
    const all = Object.fromEntries(ladder.competencies.map(({ id }) => [id, 3]));
    const overall = overallOf(scored(ladder, profileOf(ladder, all, { antiSignals: { communication: [3] } })));
    // (3 x 11.5 - 1.5) / 11.5
    expect(overall.fraction).toEqual({ low: '66/23', high: '66/23' });
  });

  it('does not make a competency that does not apply count', () => {
    const profile = profileOf(ladder, { communication: 'n/a' }, { antiSignals: { communication: [2] } });
    expect(competencyOf(scored(ladder, profile), 'communication')).toMatchObject({
      kind: 'not-scored',
      antiSignals: [{ value: 2, rejects: false }],
    });
  });

  it('never raises anything, and what is left is never a rejected level', () => {
    fc.assert(
      fc.property(arbitraryProfile(ladder, { flagged: 60 }), (profile) => {
        const [flagged, clean] = [profile, { ...profile, antiSignals: new Map() }].map((one) => scored(ladder, one));
        for (const { id } of ladder.competencies) {
          const [own, without] = [flagged?.competencies[id], clean?.competencies[id]];
          if (own?.kind !== 'scored' || without?.kind !== 'scored') continue;
          expect(own.low).toBeLessThanOrEqual(without.low);
          expect(own.high).toBeLessThanOrEqual(without.high);
          for (const end of [own.low, own.high]) expect(profile.antiSignals.get(id)?.has(end) ?? false).toBe(false);
        }
      }),
    );
  });
});
