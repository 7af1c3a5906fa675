import { type Finding, finding } from '../../findings/finding.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import { belowFirstLevel } from '../../score/result.ts';
import type { BandedLevel } from '../../score/rules/bands.ts';
import type { CheckRule, Places } from '../check-rule.ts';
import { scoreStep, scoresBetween } from '../grid-scores.ts';
import { isWithin, reachableScores } from '../reachable-scores.ts';
import { type ScoredValues, showBand, witnessOf } from '../scored-values.ts';
import { type Standing, standingsOf } from '../standings.ts';

/**
 * Rounded scores that lie in no band: between two of them (whether or not somebody can have one today), or after the
 * last, where somebody can. The witness is a profile that has one.
 */
export const bandHole: CheckRule = {
  codes: ['band-hole'],
  check(ladder, { places }) {
    const findings = new Map<LevelId, Finding>();
    for (const standing of standingsOf(ladder)) {
      for (const { lower, upper, scores } of holesOf(standing, reachableScores(ladder, standing) ?? [])) {
        const [first, last] = [scores[0], scores.at(-1)];
        if (!first || !last || findings.has(lower.level.id)) continue;
        const remark = `in no band; it counts as "${lower.level.id}"`;
        findings.set(
          lower.level.id,
          finding(
            'band-hole',
            places.ofValue(['levels', (upper ?? lower).level.id, 'band']),
            {
              from: toNumber(first.score),
              to: toNumber(last.score),
              lower: { level: lower.level.id, band: showBand(lower.band) },
              upper: upper && { level: upper.level.id, band: showBand(upper.band) },
            },
            witnessOf(standing, first, remark),
          ),
        );
      }
    }
    for (const [level, found] of holesBetween(ladder, places)) if (!findings.has(level)) findings.set(level, found);
    return [...findings.values()];
  },
};

/** Holes that no profile falls into with today's weights, and the next change of a weight may. */
function holesBetween(ladder: Ladder, places: Places): Map<LevelId, Finding> {
  const step = scoreStep(ladder);
  const findings = new Map<LevelId, Finding>();
  if (step === null) return findings;
  for (const { banded } of standingsOf(ladder)) {
    banded.forEach((upper, index) => {
      const lower = banded[index - 1];
      const span = lower && scoresBetween(lower.band.high, upper.band.low, step);
      if (!span) return;
      const args = {
        ...span,
        lower: { level: lower.level.id, band: showBand(lower.band) },
        upper: { level: upper.level.id, band: showBand(upper.band) },
      };
      findings.set(lower.level.id, finding('band-hole', places.ofValue(['levels', upper.level.id, 'band']), args));
    });
  }
  return findings;
}

interface Hole {
  readonly lower: BandedLevel;
  readonly upper: BandedLevel | null;
  readonly scores: ScoredValues[];
}

/** A score in a hole stays with the level below it, so holes are told apart by that level. */
function holesOf({ banded }: Standing, scores: readonly ScoredValues[]): Hole[] {
  const holes = new Map<LevelId, Hole>();
  for (const scored of scores) {
    if (scored.level === belowFirstLevel || banded.some(({ band }) => isWithin(scored.score, band))) continue;
    const index = banded.findIndex(({ level }) => level.id === scored.level);
    const lower = banded[index];
    if (!lower) continue;
    const hole = holes.get(scored.level) ?? { lower, upper: banded[index + 1] ?? null, scores: [] };
    hole.scores.push(scored);
    holes.set(scored.level, hole);
  }
  return [...holes.values()];
}
