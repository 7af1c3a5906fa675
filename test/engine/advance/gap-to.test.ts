import { describe, expect, test } from 'vitest';
import {
  type CompetencyGap,
  type Gap,
  gapTo,
  type Ladder,
  type Profile,
  resolveCell,
  whatIsNew,
} from '#engine/index.ts';
import { exampleProfile, galleryLadder, galleryLadders } from './examples.ts';
import { fiveAntiSignals, fiveValues, levelId, makeLadder, makeProfile } from './make-ladder.ts';

const ladder = makeLadder({
  scale: fiveValues,
  tracks: { trunk: 'Trunk', ic: 'Individual contributor', lead: 'Leadership' },
  levels: {
    junior: { title: 'Junior', track: 'trunk' },
    senior: { title: 'Senior', track: 'trunk' },
    staff: { title: 'Staff', track: 'ic' },
    manager: { title: 'Manager', track: 'lead' },
  },
  paths: ['junior -> senior -> staff', 'senior <-> manager'],
  rules: { competency: { kind: 'majority', need: 1 } },
  competencies: {
    craft: {
      title: 'Craft',
      tracks: ['trunk', 'ic'],
      expected: { junior: 1, senior: 3, staff: 4 },
      dimensions: { depth: [], breadth: [] },
      antiSignals: fiveAntiSignals,
      cells: { junior: ['Asks'], senior: ['Asks', 'Answers'], staff: 'same-as senior' },
    },
    people: {
      title: 'People',
      tracks: ['lead'],
      expected: { manager: 3 },
      cells: { manager: 'Grows a team.' },
    },
    delivery: {
      title: 'Delivery',
      expected: { senior: 3, manager: 2 },
      cells: { junior: 'Delivers.', senior: 'inherited', staff: 'none', manager: 'planned' },
    },
  },
});

const gapOf = (gap: Gap, id: string): CompetencyGap | undefined =>
  gap.competencies.find(({ competency }) => competency === id);

function gapIn(given: Ladder, profile: Profile, to: string, from: string | null = null): Gap {
  return gapTo(given, profile, levelId(to), from === null ? null : levelId(from));
}

describe('the gap to a level', () => {
  test('is met where the lowest that it can be is enough', () => {
    const gap = gapIn(ladder, makeProfile(ladder, { craft: { depth: 3 }, delivery: 5 }), 'senior');
    expect(gapOf(gap, 'craft')).toMatchObject({
      state: 'met',
      expected: 3,
      actual: { low: 3, high: 5 },
      short: { low: 0, high: 0 },
    });
    expect(gapOf(gap, 'delivery')).toMatchObject({ state: 'met', actual: { low: 5, high: 5 } });
  });

  test('is short where even the highest is not enough, by both ends', () => {
    const gap = gapIn(ladder, makeProfile(ladder, { craft: { depth: 1, breadth: 2 }, delivery: 1 }), 'senior');
    expect(gapOf(gap, 'craft')).toMatchObject({
      state: 'short',
      actual: { low: 2, high: 2 },
      short: { low: 1, high: 1 },
    });
    expect(gapOf(gap, 'delivery')).toMatchObject({ state: 'short', short: { low: 2, high: 2 } });
  });

  test('is open while what is not rated decides', () => {
    const gap = gapIn(ladder, makeProfile(ladder, { craft: { depth: 2 } }), 'senior');
    expect(gapOf(gap, 'craft')).toMatchObject({
      state: 'open',
      actual: { low: 2, high: 5 },
      short: { low: 1, high: 0 },
    });
    expect(gapOf(gap, 'delivery')).toMatchObject({
      state: 'open',
      actual: { low: 1, high: 5 },
      short: { low: 2, high: 0 },
    });
  });

  test('is open while nothing is rated, though the lowest value would be enough', () => {
    const lowest = makeLadder({
      scale: fiveValues,
      levels: { one: 'One' },
      rules: { competency: { kind: 'majority', need: 1 } },
      competencies: {
        craft: { title: 'Craft', expected: { one: 1 }, dimensions: { depth: [], breadth: [] } },
        delivery: { title: 'Delivery', expected: { one: 1 } },
      },
    });
    const unrated = gapIn(lowest, makeProfile(lowest, {}), 'one');
    expect(unrated.competencies.map(({ state, short }) => [state, short])).toEqual([
      ['open', { low: 0, high: 0 }],
      ['open', { low: 0, high: 0 }],
    ]);
    const rated = gapIn(lowest, makeProfile(lowest, { craft: { depth: 1 }, delivery: 1 }), 'one');
    expect(rated.competencies.map(({ state }) => state)).toEqual(['met', 'met']);
  });

  test('expects nothing where the level expects no number', () => {
    const gap = gapIn(ladder, makeProfile(ladder, { delivery: 2 }), 'staff');
    expect(gapOf(gap, 'delivery')).toMatchObject({
      state: 'not-expected',
      expected: null,
      actual: { low: 2, high: 2 },
      short: null,
    });
  });

  test('leaves out what does not apply', () => {
    const profile = makeProfile(ladder, { craft: { depth: 'n/a', breadth: 'n/a' }, delivery: 'n/a' });
    const gap = gapIn(ladder, profile, 'senior');
    expect(gap.competencies.map(({ state, actual }) => [state, actual])).toEqual([
      ['not-applicable', null],
      ['not-applicable', null],
    ]);
  });

  test('counts an anti-signal: what it rejects is not reached', () => {
    const flagged = makeProfile(ladder, { craft: { depth: 3, breadth: 3 } }, { antiSignals: { craft: [3] } });
    expect(gapOf(gapIn(ladder, flagged, 'senior'), 'craft')).toMatchObject({
      state: 'short',
      actual: { low: 2, high: 2 },
    });
  });

  test('can be to a level on another track, and asks what that track asks', () => {
    const gap = gapIn(ladder, makeProfile(ladder, { delivery: 2 }), 'manager', 'senior');
    expect(gap.competencies.map(({ competency }) => competency)).toEqual(['people', 'delivery']);
    expect(gap).toMatchObject({ from: 'senior', to: 'manager' });
    expect(gapOf(gap, 'people')).toMatchObject({ state: 'open', expected: 3 });
  });

  test('includes what the track below asks, where a promotion leads from it', () => {
    const gap = gapIn(ladder, makeProfile(ladder, {}), 'staff');
    expect(gap.competencies.map(({ competency }) => competency)).toEqual(['craft', 'delivery']);
  });

  test('counts nothing where the ladder has no rule for the dimensions that are rated', () => {
    const noRule = makeLadder({
      scale: fiveValues,
      levels: { one: 'One' },
      competencies: { craft: { title: 'Craft', expected: { one: 3 }, dimensions: { depth: [] } } },
    });
    const rated = gapIn(noRule, makeProfile(noRule, { craft: { depth: 4 } }), 'one');
    expect(gapOf(rated, 'craft')).toMatchObject({ state: 'shown-only', expected: 3, actual: null, short: null });
    const asWhole = gapIn(noRule, makeProfile(noRule, { craft: 4 }), 'one');
    expect(gapOf(asWhole, 'craft')).toMatchObject({ state: 'met' });
  });
});

describe('the words of a gap', () => {
  const cells = (to: string, from: string | null) =>
    gapIn(ladder, makeProfile(ladder, {}), to, from).competencies.map(({ competency, cell, fresh }) => ({
      competency,
      cell: cell.kind,
      behaviours: cell.kind === 'described' ? cell.behaviours : null,
      statement: cell.kind === 'described' ? cell.statement : null,
      fresh: fresh && [...fresh.behaviours, fresh.statement],
    }));

  test('follow a cell that is the same as another, and find nothing new in it', () => {
    expect(cells('staff', 'senior')[0]).toEqual({
      competency: 'craft',
      cell: 'described',
      behaviours: ['Asks', 'Answers'],
      statement: '',
      fresh: null,
    });
  });

  test('tell only what the level below does not say already', () => {
    expect(cells('senior', 'junior')[0]?.fresh).toEqual(['Answers', '']);
    expect(cells('senior', null)[0]?.fresh).toEqual(['Asks', 'Answers', '']);
  });

  test('follow a blank cell down to what still holds', () => {
    expect(cells('senior', 'junior')[1]).toMatchObject({ cell: 'described', statement: 'Delivers.', fresh: null });
  });

  test('keep apart what is required of nobody and what is not written yet', () => {
    expect(cells('staff', 'senior')[1]).toMatchObject({ competency: 'delivery', cell: 'none', fresh: null });
    expect(cells('manager', 'senior')[1]).toMatchObject({ competency: 'delivery', cell: 'planned', fresh: null });
  });
});

describe('a cell', () => {
  const withCells = (cells: Record<string, unknown>) => {
    const made = makeLadder({
      intent: 'mirror',
      scale: 'levels',
      levels: { one: 'One', two: 'Two', three: 'Three', four: 'Four' },
      competencies: { craft: { title: 'Craft', cells } },
    }).competencies[0];
    if (made === undefined) throw new Error('there is one');
    return made;
  };

  test('that is inherited twice is that of two levels below', () => {
    const craft = withCells({ one: 'Base.', two: 'inherited', three: 'inherited', four: 'Top.' });
    expect(resolveCell(craft, levelId('three'))).toMatchObject({ at: 'one', cell: { statement: 'Base.' } });
    expect(whatIsNew(craft, levelId('one'), levelId('three'))).toBeNull();
  });

  test('that is inherited from a cell that is the same as another leads there', () => {
    const craft = withCells({ one: 'Base.', two: 'same-as four', three: 'inherited', four: 'Top.' });
    expect(resolveCell(craft, levelId('three'))).toMatchObject({ at: 'four', cell: { statement: 'Top.' } });
  });

  test('that is inherited is that of the level below on the way there, not of another track', () => {
    const forked = makeLadder({
      scale: fiveValues,
      tracks: { trunk: 'Trunk', ic: 'IC', lead: 'Leadership' },
      levels: {
        senior: { title: 'Senior', track: 'trunk' },
        staff: { title: 'Staff', track: 'ic' },
        manager: { title: 'Manager', track: 'lead' },
      },
      paths: ['senior -> staff', 'senior -> manager'],
      competencies: { craft: { title: 'Craft', cells: { senior: 'Base.', staff: 'Deep.', manager: 'inherited' } } },
    });
    const [craft] = forked.competencies;
    expect(craft && resolveCell(craft, levelId('manager'))).toMatchObject({
      at: 'senior',
      cell: { statement: 'Base.' },
    });
  });

  test('in a loop is shown as it is, and nothing hangs', () => {
    const craft = withCells({ one: 'same-as two', two: 'same-as one', three: 'Mid.', four: 'Top.' });
    expect(resolveCell(craft, levelId('one'))).toEqual({ cell: { kind: 'same-as', level: 'two' }, at: null });
  });

  test('that is blank with nothing below is shown as it is', () => {
    const craft = withCells({ one: 'inherited', two: 'Mid.', three: 'Mid.', four: 'Top.' });
    expect(resolveCell(craft, levelId('one'))).toMatchObject({ cell: { kind: 'inherited' }, at: null });
  });

  test('in the same words as another says nothing new', () => {
    const craft = withCells({
      one: 'Base.',
      two: { statement: 'Mid.', quote: 'I do.' },
      three: { statement: 'Mid.', quote: 'I do.' },
      four: 'Top.',
    });
    expect(whatIsNew(craft, levelId('two'), levelId('three'))).toBeNull();
    expect(whatIsNew(craft, levelId('one'), levelId('three'))).toMatchObject({ statement: 'Mid.', quote: 'I do.' });
  });

  test('new in its quote alone tells the quote alone', () => {
    const craft = withCells({ one: 'Base.', two: { statement: 'Base.', quote: 'I do.' }, three: 'Mid.', four: 'Top.' });
    expect(whatIsNew(craft, levelId('one'), levelId('two'))).toMatchObject({ statement: '', quote: 'I do.' });
  });
});

describe('on a mirror', () => {
  test('a gap shows the words of the level and not one number', () => {
    const mirror = galleryLadder('trunk-and-fork');
    const profile = exampleProfile(mirror, 'kim-trunk-and-fork');
    for (const { id } of mirror.levels) {
      const gap = gapTo(mirror, profile, id);
      for (const { state, expected, actual, short } of gap.competencies) {
        expect([state, expected, actual, short]).toEqual(['shown-only', null, null, null]);
      }
      expect(numbersIn(gap)).toEqual([]);
    }
  });
});

test('every level of every gallery ladder has a gap from every other', () => {
  for (const name of galleryLadders) {
    const gallery = galleryLadder(name);
    const profile = makeProfile(gallery, {});
    for (const { id: to } of gallery.levels) {
      for (const { id: from } of gallery.levels) {
        for (const { short, actual, expected, state } of gapTo(gallery, profile, to, from).competencies) {
          expect(state).not.toBe('met');
          if (short !== null) expect(short.low).toBeGreaterThanOrEqual(short.high);
          if (state === 'met' || state === 'short' || state === 'open') expect([expected, actual]).not.toContain(null);
        }
      }
    }
  }
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
