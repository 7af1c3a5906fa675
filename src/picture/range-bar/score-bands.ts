import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Range } from '#engine/score/result.ts';
import type { ScoreBand } from './range-bar.ts';

/** The bands of a ladder's levels, lowest first. */
export function scoreBands(ladder: Ladder): ScoreBand[] {
  return ladder.levels
    .flatMap(({ id, title, band }) =>
      band ? [{ level: id, title, low: toNumber(band.low), high: toNumber(band.high) }] : [],
    )
    .sort((a, b) => a.low - b.low || a.high - b.high);
}

/** Where a stretch of scores lies along the axis. */
export interface AxisStretch extends Range<number> {
  readonly start: number;
  readonly end: number;
}

/** Stretches one after the other, as long as their scores, but none shorter than `least`: words stand beside them. */
export function stretchAxis(stretches: readonly Range<number>[], length: number, least: number): AxisStretch[] {
  const gap = 4;
  const room = length - gap * (stretches.length - 1);
  const spans = stretches.map(({ low, high }) => Math.max(0, high - low));
  const sum = spans.reduce((total, span) => total + span, 0) || 1;
  const spare = Math.max(0, room - least * stretches.length);
  let at = 0;
  return stretches.map(({ low, high }, index) => {
    const start = at;
    const end = start + least + (spare * (spans[index] ?? 0)) / sum;
    at = end + gap;
    return { low, high, start, end };
  });
}

/** The place of a score on the axis: in its band, or in the gap between two. */
export function placeOnAxis(score: number, axis: readonly AxisStretch[]): number {
  for (const [index, { low, high, start, end }] of axis.entries()) {
    if (score < low) return index === 0 ? start : ((axis[index - 1]?.end ?? start) + start) / 2;
    if (score <= high) return high === low ? (start + end) / 2 : start + ((score - low) / (high - low)) * (end - start);
  }
  return axis.at(-1)?.end ?? 0;
}
