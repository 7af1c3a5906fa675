import type { RuleChanges } from '#engine/batch/rule-changes.ts';
import type { Ladder } from '#engine/index.ts';
import { toNumber } from '#engine/ladder/fraction.ts';
import { type BandedLevel, bandedLevels } from '#engine/score/rules/bands.ts';

/** Numbers of a ladder have at most four decimal places; sums are done in whole ten-thousandths. */
const parts = 10_000;

/**
 * The bands when levels begin elsewhere. Where a band ends just under the one above it, in the ladder as it is,
 * it goes on doing so: a level is moved by one number, and no hole opens. Other ends stay where they are.
 */
export function bandsFrom(
  ladder: Ladder,
  begins: Readonly<Record<string, number>>,
  step: number | undefined,
): NonNullable<RuleChanges['bands']> {
  const rule = ladder.overallRule;
  if (rule.kind !== 'weighted-mean' && rule.kind !== 'points') return {};
  const banded = bandedLevels(ladder.levels);
  const ownStep = rule.kind === 'weighted-mean' ? toNumber(rule.step) : smallestGap(banded);
  const begin = ({ level, band }: BandedLevel) => begins[level.id] ?? toNumber(band.low);
  const changed = banded.flatMap((own) => {
    const low = begin(own);
    const above = nextAbove(banded, own);
    const isLinked = above.some(({ band }) => justUnder(toNumber(band.low), ownStep) === toNumber(own.band.high));
    const high = isLinked ? justUnder(Math.min(...above.map(begin)), step ?? ownStep) : toNumber(own.band.high);
    const isSame = low === toNumber(own.band.low) && high === toNumber(own.band.high);
    return isSame ? [] : [[own.level.id, { low, high }] as const];
  });
  return Object.fromEntries(changed);
}

/** The levels that begin next above this one's end: several where tracks run side by side. */
function nextAbove(banded: readonly BandedLevel[], { band }: BandedLevel): BandedLevel[] {
  const end = toNumber(band.high);
  const later = banded.filter((other) => toNumber(other.band.low) > end);
  const next = Math.min(...later.map((other) => toNumber(other.band.low)));
  return later.filter((other) => toNumber(other.band.low) === next);
}

/** The highest multiple of a step that is under a score. */
function justUnder(score: number, step: number): number {
  const [whole, unit] = [Math.round(score * parts), Math.round(step * parts)];
  if (!(unit > 0)) return score;
  return ((Math.ceil(whole / unit) - 1) * unit) / parts;
}

/** Points have no step: what lies between the end of one band and the beginning of the next. */
function smallestGap(banded: readonly BandedLevel[]): number {
  const gaps = banded.flatMap((own) =>
    nextAbove(banded, own).map(
      ({ band }) => (Math.round(toNumber(band.low) * parts) - Math.round(toNumber(own.band.high) * parts)) / parts,
    ),
  );
  return Math.min(1, ...gaps);
}
