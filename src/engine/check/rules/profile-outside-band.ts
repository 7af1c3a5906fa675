import { type Finding, finding } from '../../findings/finding.ts';
import type { LevelId } from '../../ladder/ids.ts';
import type { CheckRule } from '../check-rule.ts';
import { expectedValues } from '../expected-values.ts';
import { isWithin } from '../reachable-scores.ts';
import { scoreValues, showBand, showScore, witnessOf } from '../scored-values.ts';
import { standingsOf } from '../standings.ts';

/** Levels whose own expected profile scores outside their band: who does just what is expected is somewhere else. */
export const profileOutsideBand: CheckRule = {
  codes: ['profile-outside-band'],
  check(ladder, { places }) {
    const findings = new Map<LevelId, Finding>();
    for (const standing of standingsOf(ladder)) {
      for (const { level, band } of standing.banded) {
        const values = expectedValues(standing, level.id);
        const scored = values && scoreValues(standing, values);
        if (!scored || isWithin(scored.score, band)) continue;
        const args = { level: level.id, score: showScore(scored), band: showBand(band) };
        const witness = witnessOf(standing, scored, `outside the band of "${level.id}" (${showBand(band)})`);
        const place = places.ofValue(['levels', level.id, 'band']);
        findings.set(level.id, finding('profile-outside-band', place, args, witness));
      }
    }
    return [...findings.values()];
  },
};
