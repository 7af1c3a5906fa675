import { z } from '@hono/zod-openapi';
import { type Cycle, cycleSteps } from '#org/cycles/cycle.ts';
import type { GroupProgress, OrganisationProgress } from '#org/cycles/progress.ts';
import type { Standing } from '#org/cycles/standing.ts';
import { personRef } from './people.ts';

export const cycleSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    opensOn: z.string(),
    dueOn: z.string(),
    closesOn: z.string(),
    steps: z.array(z.enum(cycleSteps)),
    status: z.enum(['planned', 'open', 'closed']),
    isMember: z.boolean().describe('Whether I am in it.'),
    memberCount: z.int().nullable().describe('For those who plan cycles; null for others.'),
    revision: z.int(),
  })
  .openapi('Cycle');

export function presentCycle(
  cycle: Cycle,
  isMember: boolean,
  memberCount: number | null,
): z.output<typeof cycleSchema> {
  const { id, name, opensOn, dueOn, closesOn, steps, status, revision } = cycle;
  return { id, name, opensOn, dueOn, closesOn, steps: [...steps], status, isMember, memberCount, revision };
}

const step = z.enum(cycleSteps);
const standing = z.array(
  z.object({ step, state: z.enum(['open', 'done']).describe('Done: shared, or talked about. Not a word of what.') }),
);
const group = z.object({ people: z.int(), done: z.array(z.object({ step, people: z.int() })) });

export const progressSchema = z
  .object({
    mine: standing.nullable().describe('Null: I am not in it.'),
    reports: z.object({
      manager: z.string().describe('Whose reports these are: mine, or those of a manager in my line.'),
      all: group,
      people: z.array(z.object({ person: personRef, steps: standing })),
    }),
    organisation: z
      .object({
        all: group,
        teams: z.array(
          z.object({ team: z.string(), progress: group.nullable().describe('Null: too few people to be shown.') }),
        ),
      })
      .nullable()
      .describe('For people partners. Null also where fewer than five people are in it.'),
  })
  .openapi('CycleProgress');

export function presentStanding(own: Standing): z.output<typeof standing> {
  return cycleSteps.flatMap((one) => {
    const state = own[one];
    return state === undefined ? [] : [{ step: one, state }];
  });
}

export function presentGroup({ people, done }: GroupProgress): z.output<typeof group> {
  const steps = cycleSteps.flatMap((one) => {
    const count = done[one];
    return count === undefined ? [] : [{ step: one, people: count }];
  });
  return { people, done: steps };
}

export function presentOrganisation({ all, teams }: OrganisationProgress) {
  return {
    all: presentGroup(all),
    teams: teams.map(({ team, progress }) => ({ team, progress: progress === null ? null : presentGroup(progress) })),
  };
}
