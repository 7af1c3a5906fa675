import { z } from '@hono/zod-openapi';
import { type Ladder, type RequirementState, wordBecause, wordRequirement } from '#engine/index.ts';

/** A requirement as it stands, in words. */
export interface RequirementBody {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly status: 'met' | 'not-met' | 'open' | 'not-applicable';
  readonly because: string;
  readonly distance: number | null;
  readonly parts: readonly RequirementBody[];
}

export const requirementSchema: z.ZodType<RequirementBody> = z
  .object({
    id: z.string(),
    kind: z.string(),
    title: z.string(),
    status: z.enum(['met', 'not-met', 'open', 'not-applicable']),
    because: z.string().describe('What it rests on.'),
    distance: z.number().nullable().describe('How far it is from met, in its own unit.'),
    get parts() {
      return z.array(requirementSchema);
    },
  })
  .openapi('RequirementState');

export function presentRequirement(ladder: Ladder, state: RequirementState): RequirementBody {
  const { requirement, status, distance, parts } = state;
  return {
    id: requirement.id,
    kind: requirement.kind,
    title: wordRequirement(ladder, requirement),
    status,
    because: wordBecause(ladder, state),
    distance,
    parts: parts.map((part) => presentRequirement(ladder, part)),
  };
}
