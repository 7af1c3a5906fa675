import type { CompetencyId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { Profile } from '../ladder/profile.ts';
import { overallRuler } from './overall-ruler.ts';
import type { CompetencyResult, Result, ScoreRefusal } from './result.ts';
import { scoreCompetency } from './score-competency.ts';
import { scoreOverall } from './score-overall.ts';
import { isAskedOn } from './tracks.ts';

/**
 * Scores one profile: ladder + profile -> result. Every result is a range found by putting the lowest and the
 * highest value in each unrated place; both ends are exact. A mirror refuses (`reflectProfile` shows it instead).
 * Where the rules come from: the ladder model, sections 2 and 3; docs/scoring.md has the worked numbers.
 */
export function scoreProfile(ladder: Ladder, profile: Profile): Result | ScoreRefusal {
  if (ladder.intent === 'mirror') return refuseMirror(ladder);
  const competencies: Record<CompetencyId, CompetencyResult> = {};
  for (const competency of ladder.competencies) {
    competencies[competency.id] = isAskedOn(ladder, competency, profile.track)
      ? scoreCompetency(competency, profile.ratings.get(competency.id), profile.antiSignals.get(competency.id))
      : { kind: 'not-scored', low: null, high: null, reason: 'other-track', notApplicable: [], antiSignals: [] };
  }
  const overall = scoreOverall(ladder, overallRuler(ladder, profile.track), competencies);
  return { kind: 'result', ladder: { id: ladder.id, version: ladder.version }, competencies, overall };
}

function refuseMirror(ladder: Ladder): ScoreRefusal {
  return {
    kind: 'refused',
    code: 'mirror-is-not-scored',
    message: `"${ladder.title}" is a mirror, not a scorecard: it shows where somebody stands in each capability and never adds that up to a level, a number or a rank.`,
  };
}
