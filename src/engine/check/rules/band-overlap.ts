import { type Finding, finding } from '../../findings/finding.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { CheckRule } from '../check-rule.ts';
import { isWithin, reachableScores } from '../reachable-scores.ts';
import { showBand, witnessOf } from '../scored-values.ts';
import { standingsOf } from '../standings.ts';

/** Scores that somebody can have and that lie in the bands of two neighbouring levels at once. */
export const bandOverlap: CheckRule = {
  codes: ['band-overlap'],
  check(ladder, { places }) {
    const findings = new Map<string, Finding>();
    for (const standing of standingsOf(ladder)) {
      const scores = reachableScores(ladder, standing) ?? [];
      standing.banded.forEach((upper, index) => {
        const lower = standing.banded[index - 1];
        if (!lower) return;
        const shared = scores.filter(({ score }) => isWithin(score, lower.band) && isWithin(score, upper.band));
        const [first, last] = [shared[0], shared.at(-1)];
        if (!first || !last) return;
        const args = {
          from: toNumber(first.score),
          to: toNumber(last.score),
          lower: { level: lower.level.id, band: showBand(lower.band) },
          upper: { level: upper.level.id, band: showBand(upper.band) },
        };
        const witness = witnessOf(standing, first, `in both bands; it counts as "${first.level}"`);
        const place = places.ofValue(['levels', upper.level.id, 'band']);
        findings.set(`${lower.level.id} ${upper.level.id}`, finding('band-overlap', place, args, witness));
      });
    }
    return [...findings.values()];
  },
};
