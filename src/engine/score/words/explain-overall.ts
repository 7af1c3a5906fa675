import { assertNever } from '../../ladder/assert.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import {
  belowFirstLevel,
  type GatesOverall,
  type MeanOverall,
  type PointsOverall,
  type ReachedLevel,
  type Result,
  type UnscoredOverall,
} from '../result.ts';
import { listed, rangeOf } from './phrases.ts';

export function explainOverall(ladder: Ladder, { overall }: Result): { headline: string; overall: string[] } {
  if (overall.kind === 'not-scored') return { headline: 'No overall level.', overall: [unscored[overall.reason]] };
  switch (overall.rule) {
    case 'weighted-mean':
      return {
        headline: `${levels(ladder, overall.level)}: score ${rangeOf(overall.score)}.`,
        overall: wordMean(ladder, overall),
      };
    case 'points':
      return {
        headline: `${levels(ladder, overall.level)}: ${rangeOf(overall.score)} points.`,
        overall: wordPoints(ladder, overall),
      };
    case 'gates':
      return { headline: `${levels(ladder, overall.level)}.`, overall: wordGates(ladder, overall) };
    default:
      return assertNever(overall);
  }
}

const unscored: Readonly<Record<UnscoredOverall['reason'], string>> = {
  'no-rule':
    'This ladder states no rule that makes one level of its competencies, so none is made up. What you see is the profile.',
  'nothing-left': 'Nothing that applies is left to score.',
  'no-levels': 'No level of this ladder has a band or an expected profile, so no level can come out.',
  'track-needed': 'The ladder has levels side by side. Say which track the person is on, and the level can be told.',
};

/** The title of a level, or the words for being under the first. */
export function levelTitle(ladder: Ladder, level: ReachedLevel): string {
  if (level === belowFirstLevel) return 'Below the first level';
  return ladder.levels.find(({ id }) => id === level)?.title ?? level;
}

function levels(ladder: Ladder, level: { low: ReachedLevel; high: ReachedLevel }): string {
  return rangeOf({ low: levelTitle(ladder, level.low), high: levelTitle(ladder, level.high) });
}

function wordMean(ladder: Ladder, overall: MeanOverall): string[] {
  const away = overall.parts
    .filter(({ counts }) => !counts)
    .map((part) => `${titleOf(ladder, part.competency)} (weight ${decimal(part.weight)})`);
  const sentences = [
    `The weighted mean over a weight of ${decimal(overall.weight)} is ${rangeOf(overall.fraction)}, rounded half up to ${decimal(overall.step)}: ${rangeOf(overall.score)}.`,
    ...bands(ladder, overall.level),
  ];
  if (away.length > 0) sentences.push(`Out of the mean, and still visible: ${listed(away)}.`);
  return sentences;
}

function wordPoints(ladder: Ladder, overall: PointsOverall): string[] {
  return [`The points add up to ${rangeOf(overall.fraction)}.`, ...bands(ladder, overall.level)];
}

function bands(ladder: Ladder, reached: { low: ReachedLevel; high: ReachedLevel }): string[] {
  return [...new Set([reached.low, reached.high])].map((level) => {
    const band = ladder.levels.find(({ id }) => id === level)?.band;
    if (!band) return 'That is under the first band: not yet the first level.';
    return `${levelTitle(ladder, level)} is ${toNumber(band.low)} to ${toNumber(band.high)}.`;
  });
}

function wordGates(ladder: Ladder, overall: GatesOverall): string[] {
  const next = overall.gates.low.find(({ reached }) => !reached);
  if (!next) return ['Every level that the ladder gates is reached.'];
  const missing = listed(next.notMet.map((id) => titleOf(ladder, id)));
  const sentences = [
    `${levelTitle(ladder, next.level)} needs ${next.need} of ${next.met.length + next.notMet.length}; ${next.met.length} ${next.met.length === 1 ? 'is' : 'are'} met. Not yet: ${missing}.`,
  ];
  if (next.missingAlways.length > 0)
    sentences.push(`Needed whatever the count: ${listed(next.missingAlways.map((id) => titleOf(ladder, id)))}.`);
  return sentences;
}

function titleOf(ladder: Ladder, id: string): string {
  return ladder.competencies.find((competency) => competency.id === id)?.title ?? id;
}

/** A fraction of the result as people write it: `23/2` is 11.5. */
function decimal(fraction: string): string {
  const [numerator = '0', denominator = '1'] = fraction.split('/');
  return String(Number(numerator) / Number(denominator));
}
