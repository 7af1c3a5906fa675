import { describe, expect, test } from 'vitest';
import { layoutProgressLine, type ProgressGround } from '#picture/progress-line/layout-progress-line.ts';

const ground: ProgressGround = {
  moments: [
    { day: 0, share: 0 },
    { day: 20, share: 0.5 },
  ],
  from: { day: 0, name: '6 October 2026' },
  due: { day: 80, name: 'due 31 December 2026' },
  rungs: [
    { share: 0, name: '4' },
    { share: 1, name: '2' },
  ],
  hasAim: true,
};

describe('the line of a goal', () => {
  test('goes up with the share of the way, and right with the days', () => {
    const { points, rungs } = layoutProgressLine(ground, { width: 320 });
    expect(points[1]?.x).toBeGreaterThan(points[0]?.x ?? 0);
    expect(points[0]?.y).toBe(rungs[0]?.y);
    expect(points[1]?.y).toBe(((rungs[0]?.y ?? 0) + (rungs[1]?.y ?? 0)) / 2);
  });

  test('has the straight way behind it, from where it began to the day it is due', () => {
    const { aim, points, rungs, width } = layoutProgressLine(ground, { width: 320 });
    expect(aim?.[0]).toEqual(points[0]);
    expect(aim?.[1].y).toBe(rungs[1]?.y);
    expect(aim?.[1].x).toBeLessThanOrEqual(width);
    expect(layoutProgressLine({ ...ground, hasAim: false }, { width: 320 }).aim).toBeNull();
  });

  test('stays inside, whatever is said: past the aim, before the beginning, after the day it was due', () => {
    const moments = [
      { day: -5, share: -3 },
      { day: 40, share: 7 },
      { day: 200, share: 1 },
    ];
    const { points, left, width, height } = layoutProgressLine({ ...ground, moments }, { width: 320 });
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(left);
      expect(x).toBeLessThanOrEqual(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(height);
    }
  });

  test('names both days in full on the narrowest screen', () => {
    const rungs = ['Stuck', 'Slowly', 'Well'].map((name, index) => ({ name, share: index / 2 }));
    const { names } = layoutProgressLine({ ...ground, rungs }, { width: 320 });
    expect(names.map(({ lines }) => lines[0]?.text)).toEqual(['6 October 2026', 'due 31 December 2026']);
  });

  test('is drawn where it begins and is due on the same day', () => {
    const { points } = layoutProgressLine(
      { ...ground, moments: [{ day: 0, share: 1 }], due: ground.from },
      { width: 320 },
    );
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
