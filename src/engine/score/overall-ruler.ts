import { assertNever } from '../ladder/assert.ts';
import type { Competency } from '../ladder/competency.ts';
import type { Fraction } from '../ladder/fraction.ts';
import type { TrackId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Level } from '../ladder/level.ts';
import type { Gate, ReachedLevel, UnscoredOverall } from './result.ts';
import { bandedLevels, levelOfScore } from './rules/bands.ts';
import { decideGates } from './rules/gates.ts';
import { sumPoints } from './rules/points.ts';
import { roundScore, weightedMean, wholeWeights } from './rules/weighted-mean.ts';
import { isAskedOn, levelsOn } from './tracks.ts';

/** What the overall rule makes of one value per competency; null where it doesn't apply. */
export interface Overall {
  readonly level: ReachedLevel;
  /** Exact; null under gates. */
  readonly fraction: Fraction | null;
  /** Rounded as the ladder says; null under gates. */
  readonly score: Fraction | null;
  readonly gates: readonly Gate[];
}

/**
 * The overall rule of a ladder for somebody on a track (or for the ladder as a whole), made ready once: which
 * competencies count, in which order, and which levels can come out, lowest first.
 */
export interface OverallRuler {
  readonly competencies: readonly Competency[];
  readonly levels: readonly Level[];
  /** Weights in whole units, by position in `competencies`. */
  readonly units: readonly number[];
  readonly perUnit: number;
  /** Why nothing can be said at all; null where the rule works. */
  readonly unscored: UnscoredOverall['reason'] | null;
  /** `values` by position in `competencies`. Null when nothing is left to score. */
  decide(values: readonly (number | null)[]): Overall | null;
}

const cache = new WeakMap<Ladder, Map<TrackId | null, OverallRuler>>();

export function overallRuler(ladder: Ladder, track: TrackId | null): OverallRuler {
  let made = cache.get(ladder);
  if (!made) {
    made = new Map();
    cache.set(ladder, made);
  }
  let ruler = made.get(track);
  if (!ruler) {
    ruler = makeRuler(ladder, track);
    made.set(track, ruler);
  }
  return ruler;
}

function makeRuler(ladder: Ladder, track: TrackId | null): OverallRuler {
  const competencies = ladder.competencies.filter((competency) => isAskedOn(ladder, competency, track));
  const { units, perUnit } = wholeWeights(competencies.map(({ weight }) => weight));
  const levels = candidates(ladder, track, competencies);
  return {
    competencies,
    levels,
    units,
    perUnit,
    unscored: whyUnscored(ladder, levels),
    decide: decider(ladder, levels, competencies, units),
  };
}

/** The levels that the rule can give: those with a band, or with an expected profile. */
function candidates(ladder: Ladder, track: TrackId | null, competencies: readonly Competency[]): readonly Level[] {
  const levels = levelsOn(ladder, track);
  switch (ladder.overallRule.kind) {
    case 'none':
      return [];
    case 'weighted-mean':
    case 'points':
      return bandedLevels(levels).map(({ level }) => level);
    case 'gates':
      return levels.filter((level) => competencies.some((competency) => competency.expected.has(level.id)));
    default:
      return assertNever(ladder.overallRule);
  }
}

function whyUnscored(ladder: Ladder, levels: readonly Level[]): UnscoredOverall['reason'] | null {
  if (ladder.overallRule.kind === 'none') return 'no-rule';
  if (levels.length === 0) return 'no-levels';
  const sideBySide = new Set(levels.map(({ rank }) => rank)).size < levels.length;
  return sideBySide ? 'track-needed' : null;
}

function decider(
  ladder: Ladder,
  levels: readonly Level[],
  competencies: readonly Competency[],
  units: readonly number[],
): OverallRuler['decide'] {
  const rule = ladder.overallRule;
  const banded = bandedLevels(levels);
  switch (rule.kind) {
    case 'none':
      return () => null;
    case 'weighted-mean':
      return (values) => {
        const mean = weightedMean(
          values.flatMap((value, index) => (value === null ? [] : [{ units: units[index] ?? 0, value }])),
        );
        if (mean === null) return null;
        const score = roundScore(mean, rule.step);
        return { level: levelOfScore(score, banded), fraction: mean, score, gates: [] };
      };
    case 'points':
      return (values) => {
        const left = values.filter((value) => value !== null);
        if (left.length === 0) return null;
        const sum = sumPoints(rule, left);
        return { level: levelOfScore(sum, banded), fraction: sum, score: sum, gates: [] };
      };
    case 'gates':
      return (values) => {
        if (values.every((value) => value === null)) return null;
        const { level, gates } = decideGates(
          rule,
          levels,
          competencies.map((competency, index) => ({ competency, value: values[index] ?? null })),
        );
        return { level, fraction: null, score: null, gates };
      };
    default:
      return assertNever(rule);
  }
}
