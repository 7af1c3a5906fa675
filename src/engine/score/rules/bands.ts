import { compareFractions, type Fraction } from '../../ladder/fraction.ts';
import type { Band, Level } from '../../ladder/level.ts';
import { belowFirstLevel, type ReachedLevel } from '../result.ts';

export interface BandedLevel {
  readonly level: Level;
  readonly band: Band;
}

/** The levels that have a band, lowest band first. */
export function bandedLevels(levels: readonly Level[]): BandedLevel[] {
  return levels
    .flatMap((level) => (level.band === null ? [] : [{ level, band: level.band }]))
    .toSorted((a, b) => compareFractions(a.band.low, b.band.low));
}

/**
 * The level whose band holds a score: the highest that has begun. So a score in a hole between two bands stays
 * with the lower one (a hole is a finding), and a higher score never gives a lower level.
 */
export function levelOfScore(score: Fraction, banded: readonly BandedLevel[]): ReachedLevel {
  let reached: ReachedLevel = belowFirstLevel;
  for (const { level, band } of banded) if (compareFractions(score, band.low) >= 0) reached = level.id;
  return reached;
}
