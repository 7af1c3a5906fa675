import type { FindingArgs } from '../../findings/catalogue.ts';
import { finding } from '../../findings/finding.ts';
import type { Competency } from '../../ladder/competency.ts';
import { compareFractions, toNumber } from '../../ladder/fraction.ts';
import type { CompetencyId } from '../../ladder/ids.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Requirement } from '../../ladder/requirement.ts';
import type { CheckRule } from '../check-rule.ts';
import { placeOfPath } from '../place-of-path.ts';
import { scoreValues } from '../scored-values.ts';
import { standingsOf } from '../standings.ts';
import { walkRequirements } from '../walk-requirements.ts';

/** Requirements that nobody can meet: more than the scale holds, more than the list is long, seats where there are none. */
export const requirementImpossible: CheckRule = {
  codes: ['requirement-impossible'],
  check(ladder, { places }) {
    const byId = new Map(ladder.competencies.map((competency) => [competency.id, competency]));
    return ladder.paths.flatMap((path) =>
      walkRequirements(path.requirements).flatMap(({ requirement, part }) => {
        const problem = problemOf(ladder, byId, requirement);
        if (problem === null) return [];
        return finding('requirement-impossible', placeOfPath(places, path, part), { path: path.id, problem });
      }),
    );
  },
};

type Impossibility = FindingArgs<'requirement-impossible'>['problem'];
type CompetenciesById = ReadonlyMap<CompetencyId, Competency>;

function problemOf(ladder: Ladder, byId: CompetenciesById, requirement: Requirement): Impossibility | null {
  switch (requirement.kind) {
    case 'competency':
      return aboveScale(byId, [requirement.competency], requirement.atLeast);
    case 'none-below':
      return aboveScale(byId, requirement.of ?? byId.keys(), requirement.value);
    case 'dimension': {
      const { competency, dimension: id, atLeast } = requirement;
      const dimension = byId.get(competency)?.dimensions.find((one) => one.id === id);
      if (!dimension || atLeast <= dimension.highest) return null;
      return { kind: 'above-scale', of: `${competency}.${id}`, asked: atLeast, highest: dimension.highest };
    }
    case 'any':
      return requirement.of.length > 0 ? null : { kind: 'list-too-short', asked: 1, there: 0 };
    case 'at-least': {
      const there = requirement.of.length;
      return requirement.count <= there ? null : { kind: 'list-too-short', asked: requirement.count, there };
    }
    case 'seats': {
      const seats = ladder.levels.find(({ id }) => id === requirement.level)?.seats;
      return seats && seats.max > 0 ? null : { kind: 'no-seats', level: requirement.level };
    }
    case 'level':
      return ladder.overallRule.kind === 'none' ? { kind: 'no-overall', what: 'level' } : null;
    case 'score':
      return scoreProblem(ladder, requirement.atLeast);
    case 'all':
    case 'consistency':
    case 'attestation':
    case 'evidence':
      return null;
  }
}

function aboveScale(byId: CompetenciesById, ids: Iterable<CompetencyId>, asked: number): Impossibility | null {
  for (const id of ids) {
    const highest = byId.get(id)?.values.at(-1)?.value;
    if (highest !== undefined && asked > highest) return { kind: 'above-scale', of: id, asked, highest };
  }
  return null;
}

/** The highest score is that of the highest value everywhere, since no rule falls when a rating rises. */
function scoreProblem(ladder: Ladder, asked: Extract<Requirement, { kind: 'score' }>['atLeast']): Impossibility | null {
  if (ladder.overallRule.kind === 'none' || ladder.overallRule.kind === 'gates')
    return { kind: 'no-overall', what: 'score' };
  const highest = standingsOf(ladder)
    .flatMap((standing) => {
      const top = standing.ruler.competencies.map(({ values }) => values.at(-1)?.value ?? null);
      return scoreValues(standing, top)?.score ?? [];
    })
    .toSorted(compareFractions)
    .at(-1);
  if (highest === undefined || compareFractions(asked, highest) <= 0) return null;
  return { kind: 'above-highest-score', asked: toNumber(asked), highest: toNumber(highest) };
}
