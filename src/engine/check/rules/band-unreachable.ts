import { type Finding, finding } from '../../findings/finding.ts';
import { compareFractions, toNumber } from '../../ladder/fraction.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { Band } from '../../ladder/level.ts';
import type { CheckRule } from '../check-rule.ts';
import { isWithin, reachableScores } from '../reachable-scores.ts';
import { type ScoredValues, showBand } from '../scored-values.ts';
import { standingsOf } from '../standings.ts';

/** Bands that no profile can score in: too high, too low, narrower than the steps between scores, or upside down. */
export const bandUnreachable: CheckRule = {
  codes: ['band-unreachable'],
  check(ladder, { places }) {
    const findings = new Map<LevelId, Finding>();
    const reached = new Set<LevelId>();
    for (const standing of standingsOf(ladder)) {
      const scores = reachableScores(ladder, standing) ?? [];
      if (scores.length === 0) continue;
      for (const { level, band } of standing.banded) {
        if (scores.some(({ score }) => isWithin(score, band))) reached.add(level.id);
        const args = { level: level.id, band: showBand(band), ...nearest(scores, band) };
        findings.set(level.id, finding('band-unreachable', places.ofValue(['levels', level.id, 'band']), args));
      }
    }
    return [...findings].flatMap(([level, found]) => (reached.has(level) ? [] : found));
  },
};

/** The scores on either side of a band. A band that ends before it begins has no sides. */
function nearest(scores: readonly ScoredValues[], band: Band): { below: number | null; above: number | null } {
  if (compareFractions(band.low, band.high) > 0) return { below: null, above: null };
  const below = scores.findLast(({ score }) => compareFractions(score, band.low) < 0);
  const above = scores.find(({ score }) => compareFractions(score, band.high) > 0);
  return { below: below ? toNumber(below.score) : null, above: above ? toNumber(above.score) : null };
}
