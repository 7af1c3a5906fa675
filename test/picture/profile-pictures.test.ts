import { describe, expect, test } from 'vitest';
import { scoreProfile } from '#engine/index.ts';
import { contributionParts } from '#picture/contributions/contribution-parts.ts';
import { layoutContributions } from '#picture/contributions/layout-contributions.ts';
import { layoutJaggedLine } from '#picture/jagged-line/layout-jagged-line.ts';
import { layoutMatrixHeat } from '#picture/matrix-heat/layout-matrix-heat.ts';
import { type Box, boxesOverlap, isInside, type Point } from '#picture/plane.ts';
import { type ProfileRow, profileRows } from '#picture/profile-rows.ts';
import { layoutRadar } from '#picture/radar/layout-radar.ts';
import { layoutRangeBar } from '#picture/range-bar/layout-range-bar.ts';
import { scoreBands } from '#picture/range-bar/score-bands.ts';
import { exampleProfile, examples, gallery, galleryLadder, numbersIn, widths } from './gallery.ts';

const asRow = (index: number, mark: ProfileRow['mark']) =>
  ({
    competency: `c-${index}`,
    title: `Competency ${index}`,
    group: '',
    rungs: ['One', 'Two', 'Three'],
    mark,
    second: null,
    expected: null,
  }) as unknown as ProfileRow;

describe.each(examples)('the jagged line of %s', (id, name) => {
  const ladder = galleryLadder(id);
  const rows = profileRows(ladder, exampleProfile(name, ladder));

  test.each(widths)('lies in its plot at width %i', (width) => {
    const line = layoutJaggedLine(rows, { width });
    expect(line.rows).toHaveLength(rows.length);
    expectFinite(line);
    for (const { mark, dots, title } of line.rows) {
      for (const point of [mark.at, ...(mark.to ? [mark.to] : []), ...dots])
        expect(isPointIn(point, line.plot)).toBe(true);
      expect(boxesOverlap(title.box, line.plot)).toBe(false);
    }
    expectApart(line.rows.map(({ title }) => title.box));
    for (const head of line.heads) expectApart(head.texts.map(({ box }) => box));
  });
});

test('an unrated row leaves a gap in the line, and a range goes through its certain end', () => {
  const marks: ProfileRow['mark'][] = [
    { kind: 'point', rung: 0 },
    { kind: 'point', rung: 2 },
    { kind: 'not-rated' },
    { kind: 'range', low: 1, high: 2 },
    { kind: 'point', rung: 1 },
  ];
  const line = layoutJaggedLine(
    marks.map((mark, index) => asRow(index, mark)),
    { width: 712 },
  );
  expect(line.line).toHaveLength(2);
  const range = line.rows[3]?.mark;
  expect(range?.to?.x).toBeGreaterThan(range?.at.x ?? 0);
  expect(line.line[1]).toContain(String(Math.round((range?.at.x ?? 0) * 100) / 100));
});

test('rows whose rungs differ get their own heads, and the line begins anew', () => {
  const other = { ...asRow(1, { kind: 'point', rung: 0 }), rungs: ['A', 'B'] };
  const line = layoutJaggedLine([asRow(0, { kind: 'point', rung: 0 }), other], { width: 712 });
  expect(line.heads).toHaveLength(2);
  expect(line.line).toHaveLength(0);
});

test('a rung that a row does not have counts as not rated', () => {
  const line = layoutJaggedLine([asRow(0, { kind: 'point', rung: 9 })], { width: 320 });
  expect(line.rows[0]?.mark.kind).toBe('not-rated');
});

describe('the radar', () => {
  const point = { kind: 'point', rung: 1 } as const;
  const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => asRow(index, point));

  test('draws three to ten axes', () => {
    for (const count of [0, 2, 11, 27]) expect(layoutRadar(rowsOf(count), { width: 712 })).toBeNull();
    for (const count of [3, 10]) expect(layoutRadar(rowsOf(count), { width: 712 })?.axes).toHaveLength(count);
  });

  test.each(widths)('keeps points within the circle and labels within the picture at width %i', (width) => {
    const ladder = galleryLadder('weighted-competencies');
    const rows = profileRows(ladder, exampleProfile('sam-weighted-competencies', ladder));
    const radar = layoutRadar(rows, { width });
    if (!radar) throw new Error('eight axes make a radar');
    expectFinite(radar);
    for (const { low, high, label } of radar.axes) {
      for (const end of [low, high]) {
        if (end === null) continue;
        expect(Math.hypot(end.x - radar.centre.x, end.y - radar.centre.y)).toBeLessThanOrEqual(radar.radius + 0.01);
      }
      expect(isInside(label.box, { x: 0, y: 0, width: radar.width, height: radar.height })).toBe(true);
    }
    expectApart(radar.axes.map(({ label }) => label.box));
  });

  test('what does not apply has no point', () => {
    const radar = layoutRadar([asRow(0, { kind: 'not-applicable' }), ...rowsOf(4).slice(1)], { width: 712 });
    expect(radar?.axes[0]?.low).toBeNull();
    expect(radar?.outline).toHaveLength(2);
  });
});

describe.each(gallery.map((ladder) => [ladder.id, ladder] as const))('the heat map of %s', (_id, ladder) => {
  test.each(widths)('has a cell for each that the ladder has, apart from each other, at width %i', (width) => {
    const heat = layoutMatrixHeat(ladder, { width });
    expectFinite(heat);
    const cells = heat.rows.flatMap((row) => row.cells);
    expect(cells).toHaveLength(ladder.competencies.reduce((sum, { cells: own }) => sum + own.size, 0));
    expectApart([...cells.map(({ box }) => box), ...heat.rows.map(({ title }) => title.box)]);
    for (const { text, box } of cells) if (text) expect(isInside(text.box, box)).toBe(true);
    expect(layoutMatrixHeat(ladder, { width })).toEqual(heat);
  });
});

describe('the score', () => {
  const ladder = galleryLadder('weighted-competencies');
  const result = scoreProfile(ladder, exampleProfile('sam-weighted-competencies', ladder));
  if (result.kind === 'refused' || result.overall.kind !== 'scored' || result.overall.rule !== 'weighted-mean')
    throw new Error('the ladder scores by a weighted mean');
  const { overall } = result;

  test.each(widths)('stands in its band at width %i', (width) => {
    const bands = scoreBands(ladder);
    for (const band of bands) {
      const bar = layoutRangeBar({ low: band.low, high: band.high }, bands, { width });
      if (!bar) throw new Error('the ladder has bands');
      expectFinite(bar);
      expect(bar.bands.filter(({ isPossible }) => isPossible).map(({ level }) => level)).toEqual([band.level]);
      const box = bar.bands.find(({ level }) => level === band.level)?.box;
      const [from, to] = bar.direction === 'right' ? [bar.from.x, bar.to.x] : [bar.to.y, bar.from.y];
      const [start, length] = bar.direction === 'right' ? [box?.x, box?.width] : [box?.y, box?.height];
      expect(from).toBeCloseTo(start ?? 0);
      expect(to).toBeCloseTo((start ?? 0) + (length ?? 0));
      expectApart(bar.bands.map((own) => own.title.box));
    }
  });

  test('below the first level has a place of its own', () => {
    const bar = layoutRangeBar({ low: 0.4, high: 0.4 }, scoreBands(ladder), { width: 712 });
    expect(bar?.bands[0]).toMatchObject({ level: null, isPossible: true });
    expect(layoutRangeBar({ low: 1, high: 1 }, [], { width: 712 })).toBeNull();
  });

  test.each(widths)('is the sum of its bars at width %i', (width) => {
    const total = { low: 1, high: 2 };
    const drawn = layoutContributions(contributionParts(ladder, overall), total, { width });
    expectFinite(drawn);
    const scale = drawn.bars.reduce((sum, { most }) => sum + most.width, 0) / 5;
    const [low, high] = [overall.fraction.low, overall.fraction.high].map((words) => {
      const [over, under = 1] = words.split('/').map(Number);
      return (over ?? 0) / under;
    });
    expect(drawn.bars.reduce((sum, { certain }) => sum + certain.width, 0) / scale).toBeCloseTo(low ?? 0);
    expect(drawn.bars.reduce((sum, { certain, open }) => sum + certain.width + open.width, 0) / scale).toBeCloseTo(
      high ?? 0,
    );
    expectApart(drawn.bars.map(({ most }) => most));
    for (const { most, amount, title } of drawn.bars)
      for (const box of [amount.box, title.box]) expect(boxesOverlap(most, box)).toBe(false);
  });

  test('what does not apply stands apart from the bars', () => {
    const parts = contributionParts(ladder, overall).map((part, index) =>
      index === 0 ? { ...part, amount: null } : part,
    );
    const drawn = layoutContributions(parts, { low: 1, high: 1 }, { width: 712 });
    expect(drawn.bars).toHaveLength(parts.length - 1);
    expect(drawn.apart[0]?.lines[0]?.text).toBe('Does not apply: Technical Mastery (weight 2)');
  });
});

function expectFinite(layout: unknown): void {
  expect(numbersIn(layout).filter((number) => !Number.isFinite(number))).toEqual([]);
}

function isPointIn({ x, y }: Point, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function expectApart(boxes: readonly Box[]): void {
  for (const [index, box] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
}
