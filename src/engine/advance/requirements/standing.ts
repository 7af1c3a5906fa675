import type { Competency } from '../../ladder/competency.ts';
import type { CompetencyId, DimensionId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Path, PortfolioItem } from '../../ladder/path.ts';
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
  /** Null where it doesn't apply. Where the ladder makes no one value of the dimensions, any value is possible. */
  competency(id: CompetencyId): Range<number> | null;
  dimension(competency: CompetencyId, dimension: DimensionId): Range<number> | null;
  /** The competencies that are asked of somebody on the track: "every competency" means these. */
  readonly asked: readonly CompetencyId[];
}

/** The track is the profile's; where it names none, that of the level from which the path leads. */
export function standingOf(ladder: Ladder, profile: Profile, facts: Facts, path: Path): Standing {
  const track = profile.track ?? ladder.levels.find(({ id }) => id === path.from.level)?.track ?? null;
  const results = Object.fromEntries(
    ladder.competencies.map((competency) => [
      competency.id,
      scoreCompetency(competency, profile.ratings.get(competency.id), profile.antiSignals.get(competency.id)),
    ]),
  );
  return {
    ladder,
    facts,
    portfolio: path.portfolio,
    overall:
      ladder.intent === 'mirror'
        ? { kind: 'not-scored', reason: 'no-rule' }
        : scoreOverall(ladder, overallRuler(ladder, track), results),
    asked: ladder.competencies.filter((own) => isAskedOn(ladder, own, track)).map(({ id }) => id),
    competency: (id) => {
      const result = results[id];
      if (result?.kind === 'scored') return { low: result.low, high: result.high };
      return result?.reason === 'no-rule' ? wholeScale(competencyOf(id)) : null;
    },
    dimension: (competencyId, dimensionId) => {
      const dimension = competencyOf(competencyId)?.dimensions.find(({ id }) => id === dimensionId);
      const given = profile.ratings.get(competencyId);
      const rating = given?.kind === 'by-dimension' ? given.ratings.get(dimensionId) : given?.rating;
      if (!dimension || rating?.kind === 'not-applicable') return null;
      return rating && given?.kind === 'by-dimension'
        ? { low: rating.value, high: rating.value }
        : { low: dimension.lowest, high: dimension.highest };
    },
  };

  function competencyOf(id: CompetencyId): Competency | undefined {
    return ladder.competencies.find((competency) => competency.id === id);
  }
}

function wholeScale(competency: Competency | undefined): Range<number> | null {
  const [lowest, highest] = [competency?.values[0], competency?.values.at(-1)];
  return lowest && highest ? { low: lowest.value, high: highest.value } : null;
}
