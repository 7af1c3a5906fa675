import type { RowMark } from '../profile-rows.ts';
import type { PlacedMark } from './jagged-line.ts';

/** Where the rungs of a row stand across, and where a mark stands that has no rung. */
export interface RungPlaces {
  readonly rungs: readonly number[];
  readonly step: number;
  readonly aside: number;
}

const asideWidth = 22;

/** Rungs are as far apart in a row with few as in the row with the most, so that rows can be compared. */
export function rungPlaces(count: number, most: number, left: number, right: number): RungPlaces {
  const first = left + asideWidth;
  const step = (right - first) / most;
  return {
    rungs: Array.from({ length: count }, (_, rung) => first + step * (rung + 0.5)),
    step,
    aside: left + asideWidth / 2 - 2,
  };
}

/** A mark in its row. A rung that the row doesn't have counts as not rated. */
export function placeMark(mark: RowMark, { rungs, aside }: RungPlaces, y: number): PlacedMark {
  const at = { x: aside, y };
  switch (mark.kind) {
    case 'point': {
      const x = rungs[mark.rung];
      return x === undefined ? { kind: 'not-rated', at, to: null } : { kind: 'point', at: { x, y }, to: null };
    }
    case 'range': {
      const [low, high] = [rungs[mark.low], rungs[mark.high]];
      if (low === undefined || high === undefined) return { kind: 'not-rated', at, to: null };
      return { kind: 'range', at: { x: low, y }, to: { x: high, y } };
    }
    case 'not-rated':
    case 'not-applicable':
      return { kind: mark.kind, at, to: null };
  }
}
