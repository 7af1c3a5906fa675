import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CarriedProfile } from '../../../src/engine/compare/carried-profile.ts';
import { carryProfile } from '../../../src/engine/compare/carry-profile.ts';
import { moveResult } from '../../../src/engine/compare/move-result.ts';
import { wordCarried } from '../../../src/engine/compare/word-carried.ts';
import type { Ladder } from '../../../src/engine/ladder/ladder.ts';
import type { Profile } from '../../../src/engine/ladder/profile.ts';
import { scoreProfile } from '../../../src/engine/score/score-profile.ts';
import { arbitraryProfile } from '../arbitrary-profile.ts';
import { exampleLadder, exampleProfile, galleryNames, ladderFrom, profileFrom, smallNames } from '../example-files.ts';
import { profileOf } from '../profile-of.ts';
import { editedText } from './edited-text.ts';
import { changedAt, leavesOf } from './ladder-leaves.ts';

const lists = ['carried', 'flagged', 'rateAgain', 'dropped'] as const;

function edited(name: string, ...edits: readonly (readonly [string, string])[]): Ladder {
  return ladderFrom(editedText(readFileSync(`ladders/${name}.yaml`, 'utf8'), edits));
}

/** What is in the lists, in words. */
function wordsOf(carried: CarriedProfile) {
  return Object.fromEntries(lists.map((list) => [list, carried[list].map(wordCarried)]));
}

describe('a profile carried to the same version', () => {
  it.each([...galleryNames, ...smallNames])('of %s is the same, and nothing is to be done', (name) => {
    const ladder = exampleLadder(name);
    fc.assert(
      fc.property(arbitraryProfile(ladder), (profile) => {
        const carried = carryProfile(profile, ladder, ladder);
        expect([carried.flagged, carried.rateAgain, carried.dropped, carried.newPlaces]).toEqual([[], [], [], []]);
        expect(withoutEmpty(carried.profile)).toEqual(withoutEmpty(profile));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a profile carried to another version', () => {
  it('is in its lists completely, each thing once, whatever changed', () => {
    const before = exampleLadder('weighted-competencies');
    const leaves = leavesOf(before.competencies.slice(0, 2)).map((path) => ['competencies', ...path]);
    const change = fc
      .array(fc.constantFrom(...leaves), { maxLength: 40 })
      .map((paths) => paths.reduce((ladder, path) => changedAt(ladder, path, other), before));
    const fewer = fc.subarray([...before.competencies]);
    fc.assert(
      fc.property(arbitraryProfile(before), change, fewer, (profile, changed, kept) => {
        const after = {
          ...changed,
          competencies: changed.competencies.filter(({ id }) => kept.some((own) => own.id === id)),
        };
        const carried = carryProfile(profile, before, after);
        const held = lists.flatMap((list) => carried[list]);
        expect(held.length).toBe(countOf(profile));
        expect(countOf(carried.profile)).toBe(carried.carried.length + carried.flagged.length);
        const places = held.map(({ place, held: { kind, ...what } }) =>
          JSON.stringify([place.competency, place.dimension, kind, 'value' in what && what.value]),
        );
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 60 },
    );
  });

  it('goes by level and not by number where a value is a position', () => {
    const before = exampleLadder('three-areas');
    const after = edited(
      'three-areas',
      ['  senior:\n    title: Senior', '  plus: Mid Plus\n  senior:\n    title: Senior'],
      ['junior -> mid -> senior', 'junior -> mid -> plus -> senior'],
      [
        '      mid:\n        - Builds projects',
        '      plus: Builds two at once.\n      mid:\n        - Builds projects',
      ],
      ['      mid:\n        - Has made AI', '      plus: planned\n      mid:\n        - Has made AI'],
    );
    const profile = profileFrom('ratings: { product-and-architecture-ownership: senior, ai-leverage: senior }', before);
    const carried = carryProfile(profile, before, after);
    const values = [...carried.profile.ratings].map(([id, rating]) => [id, rating.kind === 'whole' && rating.rating]);
    expect(values).toMatchObject([
      ['product-and-architecture-ownership', { value: 4 }],
      ['ai-leverage', { value: 3 }],
    ]);
    expect(wordsOf(carried)).toEqual({
      carried: ['AI leverage: “Senior”.'],
      flagged: ['Product and architecture ownership: “Senior”. The next one below is another or reads otherwise now.'],
      rateAgain: [],
      dropped: [],
    });
  });

  it('must be rated again where the text of the chosen value says something else, with note and evidence kept', () => {
    const before = exampleLadder('weighted-competencies');
    const sam = exampleProfile('examples/sam-weighted-competencies.yaml', before);
    const after = changedText(before, 'code-quality', 'defect-root-cause', 3, 'Finds the cause of every outage alone.');
    const { rateAgain, flagged, dropped, profile } = carryProfile(sam, before, after);
    expect([flagged, dropped]).toEqual([[], []]);
    expect(rateAgain).toMatchObject([
      {
        place: { competency: 'code-quality', dimension: 'defect-root-cause' },
        held: { rating: { value: 3, evidence: [expect.any(String), expect.any(String)] } },
        reasons: [{ kind: 'text-changed', after: 'Finds the cause of every outage alone.' }],
      },
    ]);
    const given = profile.ratings.get('code-quality' as never);
    expect(given?.kind === 'by-dimension' && given.ratings.has('defect-root-cause' as never)).toBe(false);
  });

  it('is kept and flagged where the value beside it says something else, and carried where it is only reworded', () => {
    const before = exampleLadder('weighted-competencies');
    const sam = exampleProfile('examples/sam-weighted-competencies.yaml', before);
    const above = changedText(before, 'code-quality', 'defect-root-cause', 4, 'Finds the cause of every outage alone.');
    expect(carryProfile(sam, before, above).flagged).toMatchObject([
      { reasons: [{ kind: 'neighbour-changed', side: 'above' }] },
    ]);
    const text = before.competencies[1]?.dimensions[2]?.descriptors.get(3) ?? '';
    const reworded = changedText(before, 'code-quality', 'defect-root-cause', 3, text.toUpperCase());
    const carried = carryProfile(sam, before, reworded);
    expect([carried.flagged, carried.rateAgain]).toEqual([[], []]);
  });

  it('drops what has no place any more, and says so; new places are named', () => {
    const before = exampleLadder('points');
    const after: Ladder = {
      ...before,
      version: '2.0.0',
      competencies: before.competencies.map((own) =>
        own.id === 'quality' ? { ...own, id: 'correctness' as never, title: 'Correctness' } : own,
      ),
    };
    const mika = exampleProfile('test/ladders/points.ratings.yaml', before);
    const carried = carryProfile(mika, before, after);
    expect(wordsOf(carried)).toEqual({
      carried: ['Modelling: “Owns”.', 'Service: “Owns”.'],
      flagged: [],
      rateAgain: [],
      dropped: ['Quality: “Extends”. The ladder no longer has this competency.'],
    });
    expect(carried.dropped[0]?.held).toMatchObject({ rating: { note: expect.stringContaining('nine data sets') } });
    expect(carried.newPlaces).toEqual([{ competency: 'correctness', dimension: null, name: 'Correctness' }]);
    expect(carried.profile.version).toBe('2.0.0');
  });

  it('must be rated again where items are rated up to another number', () => {
    const before = exampleLadder('mastery');
    const after = ladderFrom(
      editedText(readFileSync('test/ladders/mastery.yaml', 'utf8'), [['itemTop: 2', 'itemTop: 3']]),
    );
    const carried = carryProfile(exampleProfile('test/ladders/mastery.ratings.yaml', before), before, after);
    expect(carried.rateAgain).toHaveLength(20);
    expect(carried.rateAgain[0]?.reasons).toEqual([{ kind: 'scale-changed' }]);
  });

  it('keeps an anti-signal that was seen while the ladder still describes it', () => {
    const before = exampleLadder('gates');
    const profile = profileOf(before, { diagnosis: 2 }, { antiSignals: { diagnosis: [2] } });
    const withStatement = (statement: string | null): Ladder => ({
      ...before,
      competencies: before.competencies.map((own) =>
        own.id === 'diagnosis' ? { ...own, antiSignals: statement === null ? [] : [{ value: 2, statement }] } : own,
      ),
    });
    expect(carryProfile(profile, before, before).profile.antiSignals.get('diagnosis' as never)).toEqual(new Set([2]));
    expect(carryProfile(profile, before, withStatement('Sleeps.')).rateAgain).toMatchObject([
      { held: { kind: 'anti-signal' } },
    ]);
    expect(carryProfile(profile, before, withStatement(null)).dropped).toMatchObject([
      {
        held: { kind: 'anti-signal', statement: expect.stringContaining('logs') },
        reasons: [{ kind: 'anti-signal-gone' }],
      },
    ]);
  });

  it('loses its track only where the ladder does', () => {
    const before = exampleLadder('four-axes');
    const profile = profileOf(before, {}, { track: 'individual-contributor' });
    expect(carryProfile(profile, before, before).profile.track).toBe('individual-contributor');
    const after = { ...before, tracks: before.tracks.slice(1) };
    expect(wordsOf(carryProfile(profile, before, after))['dropped']).toEqual([
      'the track: “individual-contributor”. The ladder no longer has this track.',
    ]);
  });
});

describe('a result between versions', () => {
  it('is the old profile on the old ladder beside the carried one on the new', () => {
    const before = exampleLadder('points');
    const after = ladderFrom(editedText(readFileSync('test/ladders/points.yaml', 'utf8'), [['3: 6', '3: 7']]));
    const mika = exampleProfile('test/ladders/points.ratings.yaml', before);
    const carried = carryProfile(mika, before, after);
    const moved = moveResult(mika, before, carried, after, scoreProfile);
    expect([moved.before, moved.after]).toMatchObject([
      { overall: { score: { low: 13, high: 22 } } },
      { overall: { score: { low: 14, high: 23 } } },
    ]);
  });
});

/** How many things a profile holds. */
function countOf({ ratings, antiSignals, track }: Profile): number {
  const rated = [...ratings.values()].reduce(
    (sum, given) => sum + (given.kind === 'whole' ? 1 : given.ratings.size),
    0,
  );
  return rated + [...antiSignals.values()].reduce((sum, flags) => sum + flags.size, 0) + (track === null ? 0 : 1);
}

/** The same without competencies of which nothing is said. */
function withoutEmpty(profile: Profile): Profile {
  return {
    ...profile,
    ratings: new Map([...profile.ratings].filter(([, given]) => given.kind === 'whole' || given.ratings.size > 0)),
    antiSignals: new Map([...profile.antiSignals].filter(([, flags]) => flags.size > 0)),
  };
}

function changedText(ladder: Ladder, competency: string, dimension: string, value: number, text: string): Ladder {
  const at = ladder.competencies.findIndex(({ id }) => id === competency);
  const inside = ladder.competencies[at]?.dimensions.findIndex(({ id }) => id === dimension) ?? -1;
  return changedAt(ladder, ['competencies', at, 'dimensions', inside, 'descriptors', value], () => text);
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value} and more`;
  return typeof value === 'number' ? value : !value;
}
