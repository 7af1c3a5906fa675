import { describe, expect, it } from 'vitest';
import { reflectProfile } from '../../../src/engine/score/reflect-profile.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { levelsOn } from '../../../src/engine/score/tracks.ts';
import { exampleLadder, exampleProfile, ladderFrom } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { competencyOf, scored } from './scored.ts';

describe('a mirror', () => {
  const mirror = exampleLadder('trunk-and-fork');
  const kim = exampleProfile('examples/kim-trunk-and-fork.yaml', mirror);

  it('refuses to be scored, and says why', () => {
    const refusal = scoreProfile(mirror, kim);
    expect(refusal).toMatchObject({ kind: 'refused', code: 'mirror-is-not-scored' });
    expect(refusal.kind === 'refused' && refusal.message).toMatch(/mirror, not a scorecard/);
  });

  it('shows group by group what each chosen cell says, without a value of any scale', () => {
    const reflection = reflectProfile(mirror, kim);
    expect(reflection.groups.map(({ title }) => title)).toEqual(mirror.groups.map(({ title }) => title));
    const first = reflection.groups[0]?.competencies[0];
    expect(first?.chosen).toMatchObject({ kind: 'chosen', label: 'Senior', cell: { kind: 'described' } });
    expect(JSON.stringify(reflection)).not.toMatch(/"(?:value|score|level)":\d/);
  });

  it('tells what is not rated from what does not apply', () => {
    const reflection = reflectProfile(mirror, profileOf(mirror, { sizing: 'n/a' }));
    const chosen = reflection.groups.flatMap(({ competencies }) => competencies).map(({ chosen }) => chosen.kind);
    expect(chosen.filter((kind) => kind === 'not-applicable')).toHaveLength(1);
    expect(chosen.filter((kind) => kind === 'not-rated')).toHaveLength(26);
  });
});

describe('a ladder without an overall rule', () => {
  const ladder = exampleLadder('four-axes');

  it('has no overall level, and says that it has no rule for one', () => {
    const result = scored(ladder, exampleProfile('examples/noor-four-axes.yaml', ladder));
    expect(result.overall).toEqual({ kind: 'not-scored', reason: 'no-rule' });
  });

  it('asks somebody on a track only what belongs there', () => {
    const result = scored(ladder, profileOf(ladder, {}, { track: 'individual-contributor' }));
    const asked = Object.entries(result.competencies).filter(([, { kind }]) => kind === 'scored');
    expect(asked.map(([id]) => id)).toEqual([
      'domain-knowledge',
      'teaching-and-mentoring',
      'culture-and-leadership',
      'customer-success',
    ]);
    expect(competencyOf(result, 'scope-and-impact')).toMatchObject({ kind: 'not-scored', reason: 'other-track' });
  });

  it('asks everything where no track is given', () => {
    const result = scored(ladder, profileOf(ladder, {}));
    expect(Object.values(result.competencies).every(({ kind }) => kind === 'scored')).toBe(true);
  });
});

describe('a track', () => {
  const forked = ladderFrom(`
id: forked
title: Forked
version: "1"
intent: scorecard
tracks: { trunk: Trunk, makers: Makers, leaders: Leaders }
levels:
  junior: { title: Junior, track: trunk, band: 1-1.9 }
  maker: { title: Maker, track: makers, band: 2-3 }
  leader: { title: Leader, track: leaders, band: 2-3 }
scale: { 1: One, 2: Two, 3: Three }
competencies:
  craft: { title: Craft, tracks: [trunk, makers] }
  people: { title: People, tracks: [leaders] }
  care: { title: Care }
paths: [junior -> maker, junior -> leader]
rules: { overall: { kind: weighted-mean } }
`);

  it('has the levels that promotions lead through to it', () => {
    const [, makers, leaders] = forked.tracks;
    expect(levelsOn(forked, makers?.id ?? null).map(({ id }) => id)).toEqual(['junior', 'maker']);
    expect(levelsOn(forked, leaders?.id ?? null).map(({ id }) => id)).toEqual(['junior', 'leader']);
  });

  it('is needed where levels stand side by side', () => {
    expect(scored(forked, profileOf(forked, { craft: 2, people: 2, care: 2 })).overall).toEqual({
      kind: 'not-scored',
      reason: 'track-needed',
    });
  });

  it('decides which of them comes out, and which competencies count', () => {
    const ratings = { craft: 3, people: 1, care: 2 };
    expect(scored(forked, profileOf(forked, ratings, { track: 'makers' })).overall).toMatchObject({
      fraction: { low: '5/2' },
      level: { low: 'maker' },
    });
    expect(scored(forked, profileOf(forked, ratings, { track: 'leaders' })).overall).toMatchObject({
      score: { low: 2 },
      level: { low: 'leader' },
    });
  });
});
