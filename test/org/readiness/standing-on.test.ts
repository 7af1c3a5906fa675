import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, type Path, type Profile, readinessFor, readRatings } from '#engine/index.ts';
import { attestationsOf } from '#org/cases/case-plan.ts';
import { benchOf } from '#org/readiness/bench.ts';
import { benchStandings, standingOn } from '#org/readiness/standing-on.ts';
import { aLadder } from '../assessments/an-assessment.ts';
import { aWeightedProfile } from './a-weighted-profile.ts';

const ladder = aLadder('weighted-competencies');
const pathOf = (id: string): Path => {
  const path = ladder.paths.find((own) => own.id === id);
  if (path === undefined) throw new Error(`no path ${id}`);
  return path;
};
const toL5 = pathOf('l4-to-l5');
const statement = toL5.requirements.find(({ kind }) => kind === 'attestation')?.id ?? '';
const free: Facts = {};

function profileOf(ratings: unknown): Profile {
  const { profile } = readRatings(JSON.stringify(ratings), ladder);
  if (profile === null) throw new Error('not readable');
  return profile;
}

const rated = (value: number, but: Readonly<Record<string, number>> = {}) => profileOf(aWeightedProfile(value, but));

describe('how far somebody is on a path', () => {
  test('is open where nothing is shared, or the path states nothing', () => {
    expect(standingOn(ladder, toL5, null, free)).toBe('open');
    expect(standingOn(ladder, pathOf('l4.tech-lead-to-l4.principal-engineer'), rated(5), free)).toBe('open');
    expect(standingOn(ladder, toL5, profileOf({ ladder: ladder.id, ratings: {} }), free)).toBe('open');
  });

  test('is ready although nobody has gathered a portfolio or confirmed anything, and not when somebody doesn’t', () => {
    expect(standingOn(ladder, toL5, rated(5), free)).toBe('ready');
    expect(standingOn(ladder, toL5, rated(5), { ...free, attested: { [statement]: true } })).toBe('ready');
    expect(standingOn(ladder, toL5, rated(5), { ...free, attested: { [statement]: false } })).toBe('close');
  });

  test('is close where one requirement is left, and growing where more are', () => {
    expect(standingOn(ladder, toL5, rated(5, { 'system-design': 2 }), free)).toBe('close');
    expect(standingOn(ladder, toL5, rated(4), free)).toBe('growing');
  });

  test('is close where a single step of one rating meets all that is left', () => {
    const toL4 = pathOf('l3-to-l4');
    const near = ladder.competencies.flatMap(({ id, dimensions }) =>
      dimensions.map(({ id: dimension }) => ({ id, dimension })),
    );
    const isMet = (profile: Profile) => standingOn(ladder, toL4, profile, free) === 'ready';
    // A Tech Lead: all at 4, and one of two at 5.
    const whole = aWeightedProfile(4, { 'system-design': 5 });
    const ratings = structuredClone(whole.ratings) as Record<string, Record<string, number>>;
    expect(isMet(profileOf({ ...whole, ratings }))).toBe(true);
    // Taken down rating by rating until it isn’t met any more: the last of them is the step that is left.
    for (const { id, dimension } of near) {
      const own = ratings[id];
      if (own === undefined) continue;
      own[dimension] = 3;
      if (!isMet(profileOf({ ...whole, ratings }))) break;
    }
    expect(standingOn(ladder, toL4, profileOf({ ...whole, ratings }), free)).toBe('close');
  });

  test('never falls when a rating rises, and is ready exactly when all that ratings decide is met', () => {
    const order = ['growing', 'close', 'ready'];
    const places = fc.record(
      Object.fromEntries(ladder.competencies.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })])),
    );
    fc.assert(
      fc.property(
        places,
        fc.constantFrom(...ladder.competencies),
        fc.constantFrom(...ladder.paths),
        (but, own, path) => {
          const before = standingOn(ladder, path, rated(1, but), free);
          const value = Math.min(5, (but[own.id] ?? 1) + 1);
          const after = standingOn(ladder, path, rated(1, { ...but, [own.id]: value }), free);
          expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
          const gathered: Facts = {
            attested: Object.fromEntries(attestationsOf(path.requirements).map(({ id }) => [id, true])),
            evidence: Object.fromEntries(path.portfolio.map(({ id, count }) => [id, count])),
            seatsTaken: { l5: 0 } as never,
            needJustified: true,
          };
          if (path.type === 'promotion') {
            expect(before === 'ready').toBe(readinessFor(ladder, path, rated(1, but), gathered).whole === 'met');
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the bench of a ladder', () => {
  test('gives the very same answer whatever a part of fewer than five is, and rounds each of the others by itself', () => {
    const counts = fc.array(fc.nat(30), { minLength: 4, maxLength: 4 });
    const shownOf = (people: readonly number[]) => {
      const own = benchStandings.map((standing, index) => ({ path: toL5.id, standing, people: people[index] ?? 0 }));
      return benchOf(ladder, own).find(({ path }) => path === toL5.id);
    };
    fc.assert(
      fc.property(counts, fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), (people, others) => {
        const shown = shownOf(people);
        const told = people.map((own) => (own < 5 ? null : Math.floor(own / 5) * 5));
        expect(shown?.standings.map((own) => own.people)).toEqual(told);
        const sum = told.reduce<number>((all, own) => all + (own ?? 0), 0);
        expect(shown?.people).toBe(sum === 0 ? null : sum);
        const changed = people.map((own, index) => (own < 5 ? (others[index] ?? 0) : own));
        expect(shownOf(changed)).toEqual(shown);
      }),
    );
  });
});
