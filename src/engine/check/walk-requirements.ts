import type { Requirement } from '../ladder/requirement.ts';

export interface PlacedRequirement {
  readonly requirement: Requirement;
  /** From the path's own place: `requirements`, position, key of the list, position … */
  readonly part: readonly (string | number)[];
}

/** Every requirement of a list, those inside others included, each with where it stands. */
export function walkRequirements(
  requirements: readonly Requirement[],
  part: readonly (string | number)[] = ['requirements'],
): PlacedRequirement[] {
  return requirements.flatMap((requirement, index) => {
    const own = [...part, index];
    const here = { requirement, part: own };
    if (!('of' in requirement) || requirement.kind === 'none-below') return [here];
    const key = requirement.kind === 'at-least' ? 'of' : requirement.kind;
    return [here, ...walkRequirements(requirement.of, [...own, key])];
  });
}
