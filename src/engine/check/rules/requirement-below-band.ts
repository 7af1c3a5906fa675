import { type Finding, finding } from '../../findings/finding.ts';
import { compareFractions } from '../../ladder/fraction.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Path } from '../../ladder/path.ts';
import { levelOfScore } from '../../score/rules/bands.ts';
import type { CheckRule } from '../check-rule.ts';
import { expectedValues } from '../expected-values.ts';
import { placeOfPath } from '../place-of-path.ts';
import { raisedValues } from '../raised-values.ts';
import { type Alternative, alternativesOf } from '../requirement-alternatives.ts';
import { type ScoredValues, scoreValues, showBand, showScore, witnessOf } from '../scored-values.ts';
import { type Standing, standingsOf } from '../standings.ts';

/**
 * Promotions whose requirements can all be met by somebody whose score is still that of the old level. The profile
 * looked at is the expected profile of the old level, raised where the requirements ask for more and nowhere else,
 * for each way there is to meet them; the one that scores lowest is reported. Ways that ask nothing of ratings are
 * left out: those paths leave the score to the band on purpose.
 */
export const requirementBelowBand: CheckRule = {
  codes: ['requirement-below-band'],
  check(ladder, { graph, places }) {
    const standings = standingsOf(ladder);
    return graph.promotions.flatMap((path) => {
      const standing = standings.find(({ banded }) =>
        [path.from, path.to].every((end) => banded.some(({ level }) => level.id === end.level)),
      );
      const lowest = standing && lowestWay(ladder, standing, path);
      return lowest ? report(standing, path, lowest, placeOfPath(places, path, ['requirements'])) : [];
    });
  },
};

interface Way {
  readonly alternative: Alternative;
  readonly scored: ScoredValues;
}

function lowestWay(ladder: Ladder, standing: Standing, path: Path): Way | null {
  const base = expectedValues(standing, path.from.level);
  if (base === null) return null;
  let lowest: Way | null = null;
  for (const alternative of alternativesOf(path.requirements)) {
    if (alternative.requirements.length === 0) continue;
    const values = raisedValues(standing.ruler.competencies, base, alternative.requirements);
    const scored = values && scoreValues(standing, values);
    if (!scored || !isOldLevel(ladder, standing, path, alternative, scored)) continue;
    if (lowest === null || compareFractions(scored.exact, lowest.scored.exact) < 0) lowest = { alternative, scored };
  }
  return lowest;
}

/** Whether a score is at the old level or below it, and every level or score that is required itself is met. */
function isOldLevel(
  ladder: Ladder,
  { banded }: Standing,
  path: Path,
  { requirements }: Alternative,
  { score }: ScoredValues,
): boolean {
  const rankOf = (id: string) => ladder.levels.find((level) => level.id === id)?.rank ?? 0;
  const reached = levelOfScore(score, banded);
  const allMet = requirements.every((requirement) => {
    if (requirement.kind === 'level') return rankOf(reached) >= rankOf(requirement.level);
    return requirement.kind !== 'score' || compareFractions(score, requirement.atLeast) >= 0;
  });
  return allMet && rankOf(reached) <= rankOf(path.from.level);
}

function report(standing: Standing, path: Path, { alternative, scored }: Way, place: Finding['place']): Finding {
  const band = standing.banded.find(({ level }) => level.id === path.from.level)?.band;
  const target = standing.banded.find(({ level }) => level.id === path.to.level)?.band;
  const args = {
    from: path.from.level,
    to: path.to.level,
    chosen: alternative.chosen,
    score: showScore(scored),
    reached: scored.level,
    band: band ? showBand(band) : '',
    target: target ? showBand(target) : '',
  };
  return finding('requirement-below-band', place, args, witnessOf(standing, scored, `which is "${scored.level}"`));
}
