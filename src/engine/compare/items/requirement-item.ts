import { assertNever } from '../../ladder/assert.ts';
import { toNumber } from '../../ladder/fraction.ts';
import type { Requirement, RequirementBody } from '../../ladder/requirement.ts';
import { ofSpan } from './interval.ts';
import { type Fields, type Item, ordered } from './item.ts';

export function requirementItem(requirement: Requirement): Item {
  const { id, title } = requirement;
  return {
    type: 'requirement',
    id,
    name: title ?? id,
    gist: requirement.kind === 'attestation' ? requirement.statement : null,
    form: { field: 'requirementKind', value: requirement.kind },
    fields: { title, ...requirementFields(requirement) },
    parts: [ordered('requirement', nested(requirement))],
  };
}

function nested(requirement: RequirementBody): Item[] {
  switch (requirement.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return requirement.of.map(requirementItem);
    default:
      return [];
  }
}

function requirementFields(body: RequirementBody): Fields {
  switch (body.kind) {
    case 'competency':
      return { competency: body.competency, atLeast: body.atLeast };
    case 'dimension':
      return { competency: body.competency, dimension: body.dimension, atLeast: body.atLeast };
    case 'none-below':
      return { atLeast: body.value, of: body.of };
    case 'all':
    case 'any':
      return {};
    case 'at-least':
      return { count: body.count };
    case 'level':
      return { level: body.level };
    case 'score':
      return { atLeast: toNumber(body.atLeast) };
    case 'consistency':
      return { cycles: ofSpan(body.cycles) };
    case 'attestation':
      return { statement: body.statement, by: body.by };
    case 'evidence':
      return { portfolioItem: body.item };
    case 'seats':
      return { level: body.level, justification: body.justification };
    default:
      return assertNever(body);
  }
}
