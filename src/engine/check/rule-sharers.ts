import type { Place } from '../findings/place.ts';
import type { Competency } from '../ladder/competency.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CompetencyRule } from '../ladder/rule.ts';
import { isWritten, type Places } from './check-rule.ts';

/** Competencies for which one and the same rule, written once, combines equally many dimensions on equal values. */
export interface RuleSharers<Rule extends CompetencyRule> {
  readonly rule: Rule;
  readonly place: Place;
  readonly competencies: readonly [Competency, ...Competency[]];
}

/** The competencies with a rule of one kind, together where they share it, so that a rule is reported once. */
export function ruleSharers<Kind extends CompetencyRule['kind']>(
  ladder: Ladder,
  places: Places,
  kind: Kind,
): RuleSharers<Extract<CompetencyRule, { kind: Kind }>>[] {
  const groups = new Map<string, [Competency, ...Competency[]]>();
  const placeOf = (competency: Competency) => placeOfRule(places, competency);
  for (const competency of ladder.competencies) {
    if (competency.rule.kind !== kind) continue;
    const values = competency.values.map(({ value }) => value).join(' ');
    const key = `${placeOf(competency).start}/${competency.dimensions.length}/${values}`;
    const group = groups.get(key);
    if (group) group.push(competency);
    else groups.set(key, [competency]);
  }
  return [...groups.values()].map((competencies) => ({
    rule: competencies[0].rule as Extract<CompetencyRule, { kind: Kind }>,
    place: placeOf(competencies[0]),
    competencies,
  }));
}

/** A competency's own rule where it has one, otherwise the ladder's. */
function placeOfRule(places: Places, { id }: Competency): Place {
  const own = ['competencies', id, 'rule'];
  return isWritten(places, own) ? places.of(own) : places.of(['rules', 'competency']);
}
