import type { Competency } from '../ladder/competency.ts';
import type { Requirement } from '../ladder/requirement.ts';
import { decideMajority } from '../score/rules/majority.ts';
import type { RatingRequirement } from './requirement-alternatives.ts';

/**
 * Values raised just as far as requirements ask. A dimension that must be higher raises its competency only as far as
 * the competency's rule lets one dimension do so, the others staying where the competency was. Null where that can't
 * be told: the competency isn't combined by a majority.
 */
export function raisedValues(
  competencies: readonly Competency[],
  base: readonly (number | null)[],
  requirements: readonly RatingRequirement[],
): (number | null)[] | null {
  const raised: (number | null)[] = [];
  for (const [index, competency] of competencies.entries()) {
    const asked = requirements.flatMap((requirement) => askedOf(competency, requirement) ?? []);
    const whole = Math.max(base[index] ?? 0, ...asked);
    const dimensions = requirements.filter(
      (one) => one.kind === 'dimension' && one.competency === competency.id && one.atLeast > whole,
    ) as Extract<Requirement, { kind: 'dimension' }>[];
    const value = dimensions.length === 0 ? whole : withDimensions(competency, whole, dimensions);
    if (value === null) return null;
    raised.push(base[index] === null && asked.length === 0 && dimensions.length === 0 ? null : value);
  }
  return raised;
}

function askedOf(competency: Competency, requirement: RatingRequirement): number | null {
  if (requirement.kind === 'competency') return requirement.competency === competency.id ? requirement.atLeast : null;
  if (requirement.kind !== 'none-below') return null;
  return requirement.of === null || requirement.of.includes(competency.id) ? requirement.value : null;
}

function withDimensions(
  { rule, dimensions }: Competency,
  whole: number,
  asked: readonly Extract<Requirement, { kind: 'dimension' }>[],
): number | null {
  if (rule.kind !== 'majority') return null;
  const values = dimensions.map(({ id }) =>
    Math.max(whole, ...asked.filter(({ dimension }) => dimension === id).map(({ atLeast }) => atLeast)),
  );
  // A rule with one answer per profile may still put the whole below where it was: then it isn't kept, and we can't say.
  const { value } = decideMajority(rule, values, values.length);
  return value < whole ? null : value;
}
