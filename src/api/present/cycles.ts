import { z } from '@hono/zod-openapi';
import { type Cycle, cycleSteps } from '#org/cycles/cycle.ts';
import type { GroupProgress, TeamProgress } from '#org/cycles/progress.ts';
import type { Standing } from '#org/cycles/standing.ts';
import type { Person } from '#org/people/person.ts';
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
      .object({ all: group })
      .nullable()
      .describe(
        'For people partners; by team under `/progress/teams`. Null also where fewer than five people are in it.',
      ),
  })
  .openapi('CycleProgress');

export const teamProgressSchema = z
  .object({
    team: z.string().describe('Empty: those in no team.'),
    progress: group
      .nullable()
      .describe('Null: too few people to be shown, or they would follow from what is shown besides.'),
  })
  .openapi('CycleTeamProgress');

export const membershipSchema = z.object({ person: personRef, isMember: z.boolean() }).openapi('CycleMembership');

export const formerMemberSchema = personRef
  .extend({
    because: z.enum(['left-company', 'taken-out']).describe('They left the company, or were taken out of it.'),
    at: z.string(),
  })
  .openapi('FormerCycleMember');

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

export function presentTeam({ team, progress }: TeamProgress): z.output<typeof teamProgressSchema> {
  return { team, progress: progress === null ? null : presentGroup(progress) };
}

export function presentMembership(
  { id, name }: Pick<Person, 'id' | 'name'>,
  isMember: boolean,
): z.output<typeof membershipSchema> {
  return { person: { id, name }, isMember };
}
