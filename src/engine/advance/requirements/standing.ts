import type { CompetencyId, DimensionId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { PortfolioItem } from '../../ladder/path.ts';
import type { Profile } from '../../ladder/profile.ts';
import { overallRuler } from '../../score/overall-ruler.ts';
import type { OverallResult, Range } from '../../score/result.ts';
import { scoreCompetency } from '../../score/score-competency.ts';
import { scoreOverall } from '../../score/score-overall.ts';
import { isAskedOn } from '../../score/tracks.ts';
import type { Facts } from './facts.ts';

/** What requirements are judged by: values as ranges, the overall result, and the facts beside them. */
export interface Standing {
  readonly ladder: Ladder;
  readonly facts: Facts;
  /** The portfolio of the path that is judged. */
  readonly portfolio: readonly PortfolioItem[];
  readonly overall: OverallResult;
  /** Null where it doesn't apply or isn't asked. */
  competency(id: CompetencyId): Range<number> | null;
  dimension(competency: CompetencyId, dimension: DimensionId): Range<number> | null;
  /** The competencies that are asked of this person. */
  readonly asked: readonly CompetencyId[];
}

export function standingOf(
  ladder: Ladder,
  profile: Profile,
  facts: Facts,
  portfolio: readonly PortfolioItem[],
): Standing {
  const asked = ladder.competencies.filter((competency) => isAskedOn(ladder, competency, profile.track));
  const results = Object.fromEntries(
    asked.map((competency) => [
      competency.id,
      scoreCompetency(competency, profile.ratings.get(competency.id), profile.antiSignals.get(competency.id)),
    ]),
  );
  return {
    ladder,
    facts,
    portfolio,
    overall: scoreOverall(ladder, overallRuler(ladder, profile.track), results),
    asked: asked.map(({ id }) => id),
    competency: (id) => {
      const result = results[id];
      return result?.kind === 'scored' ? { low: result.low, high: result.high } : null;
    },
    dimension: (competencyId, dimensionId) => {
      const dimension = asked.find(({ id }) => id === competencyId)?.dimensions.find(({ id }) => id === dimensionId);
      const given = profile.ratings.get(competencyId);
      const rating = given?.kind === 'by-dimension' ? given.ratings.get(dimensionId) : undefined;
      if (!dimension || rating?.kind === 'not-applicable') return null;
      return rating ? { low: rating.value, high: rating.value } : { low: dimension.lowest, high: dimension.highest };
    },
  };
}
