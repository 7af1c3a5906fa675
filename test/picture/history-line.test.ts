import { describe, expect, test } from 'vitest';
import { layoutHistoryLine } from '#picture/history-line/layout-history-line.ts';

const levels = ['Junior', 'Middle', 'Senior', 'Lead', 'Architect'];
const sure = (level: number) => ({ low: level, high: level });

describe('a line over the cycles', () => {
  test('goes up where somebody grew, and from left to right with the time', () => {
    const drawn = layoutHistoryLine(
      levels,
      [
        { name: 'Q1', own: sure(1), other: null },
        { name: 'Q2', own: sure(2), other: sure(1) },
      ],
      { width: 400 },
    );
    const [before, after] = drawn.own;
    expect(after?.low.y).toBeLessThan(before?.low.y ?? 0);
    expect(after?.low.x).toBeGreaterThan(before?.low.x ?? 0);
    expect(drawn.other).toEqual([null, { low: expect.anything(), high: expect.anything() }]);
  });

  test('shows one level beyond what was reached, and none that is far away', () => {
    const { rungs } = layoutHistoryLine(levels, [{ name: 'Q1', own: sure(1), other: null }], { width: 400 });
    expect(rungs.map(({ title }) => title.lines[0]?.text)).toEqual(['Junior', 'Middle', 'Senior']);
  });

  test('has room for below the first level, and for a range', () => {
    const drawn = layoutHistoryLine(levels, [{ name: 'Q1', own: { low: -1, high: 1 }, other: null }], { width: 400 });
    expect(drawn.rungs[0]?.title.lines[0]?.text).toContain('below');
    const span = drawn.own[0];
    expect(span?.high.y).toBeLessThan(span?.low.y ?? 0);
    expect(span?.low.y).toBeLessThan(drawn.height);
  });

  test('stays inside its width, however many moments there are', () => {
    const moments = Array.from({ length: 40 }, (_, n) => ({ name: `Q${n}`, own: sure(n % 5), other: sure(2) }));
    const { own, width, left } = layoutHistoryLine(levels, moments, { width: 320 });
    for (const span of own) {
      expect(span?.low.x).toBeGreaterThanOrEqual(left - 5);
      expect(span?.low.x).toBeLessThanOrEqual(width);
    }
  });

  test('cuts no name of a moment: it takes two lines, or names only every so many, and the last of them always', () => {
    const quarters = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `2026 Q${n % 4}`, own: sure(1), other: null }));
    const texts = (count: number) =>
      layoutHistoryLine(levels, quarters(count), { width: 320 }).names.map(({ lines }) =>
        lines.map(({ text }) => text).join(' '),
      );
    for (const count of [1, 4, 6, 12, 40]) {
      expect(texts(count).join()).not.toContain('…');
      expect(texts(count).at(-1)).toBe(`2026 Q${(count - 1) % 4}`);
    }
    expect(texts(4)).toHaveLength(4);
    expect(texts(40).length).toBeLessThan(40);
  });
});
