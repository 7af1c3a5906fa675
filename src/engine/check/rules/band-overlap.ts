import { type Finding, finding } from '../../findings/finding.ts';
import type { CheckRule } from '../check-rule.ts';
import { scoreStep, scoresFrom } from '../grid-scores.ts';
import { isWithin, reachableScores } from '../reachable-scores.ts';
import { showBand, witnessOf } from '../scored-values.ts';
import { standingsOf } from '../standings.ts';

/**
 * Rounded scores that lie in the bands of two neighbouring levels at once. Where somebody can have one, the witness
 * is a profile that does; where nobody can with today's weights, the bands contradict each other all the same.
 */
export const bandOverlap: CheckRule = {
  codes: ['band-overlap'],
  check(ladder, { places }) {
    const step = scoreStep(ladder);
    if (step === null) return [];
    const findings = new Map<string, Finding>();
    for (const standing of standingsOf(ladder)) {
      const scores = reachableScores(ladder, standing) ?? [];
      standing.banded.forEach((upper, index) => {
        const lower = standing.banded[index - 1];
        const span = lower && scoresFrom(upper.band.low, lower.band.high, step);
        if (!span) return;
        const shared = scores.find(({ score }) => isWithin(score, lower.band) && isWithin(score, upper.band));
        const args = {
          ...span,
          lower: { level: lower.level.id, band: showBand(lower.band) },
          upper: { level: upper.level.id, band: showBand(upper.band) },
        };
        const witness = shared ? witnessOf(standing, shared, `in both bands; it counts as "${shared.level}"`) : null;
        const place = places.ofValue(['levels', upper.level.id, 'band']);
        findings.set(`${lower.level.id} ${upper.level.id}`, finding('band-overlap', place, args, witness));
      });
    }
    return [...findings.values()];
  },
};
