import { z } from '@hono/zod-openapi';
import type { PersonId } from '#org/ids.ts';
import { type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';

/** Who is in a cycle: everybody who works here, some teams, or people one by one. */
export const membersSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everybody') }),
  z.object({ kind: z.literal('teams'), teams: z.array(z.string()).max(2_000) }),
  z.object({ kind: z.literal('people'), people: z.array(z.string()).max(20_000) }),
]);

/** Refused with their places: people and teams that nobody here is or is in. */
export async function givenMembers(
  unit: Unit,
  given: z.output<typeof membersSchema>,
): Promise<readonly PersonId[] | Refusal> {
  const active = (await unit.people.all()).filter(({ status }) => status === 'active');
  switch (given.kind) {
    case 'everybody':
      return active.map(({ id }) => id);
    case 'teams': {
      const teams = new Set(active.map(({ team }) => team).filter((team) => team !== ''));
      const fields = given.teams.flatMap((team, index) =>
        teams.has(team) ? [] : [{ pointer: `/members/teams/${index}`, sentence: `Nobody is in a team ${team}.` }],
      );
      if (fields.length > 0) return refuse('not-valid', 'There is a team that nobody is in.', fields);
      return active.filter(({ team }) => given.teams.includes(team)).map(({ id }) => id);
    }
    case 'people': {
      const ids = new Set<string>(active.map(({ id }) => id));
      const fields = given.people.flatMap((id, index) =>
        ids.has(id) ? [] : [{ pointer: `/members/people/${index}`, sentence: 'This is nobody who works here.' }],
      );
      if (fields.length > 0) return refuse('not-valid', 'There is somebody who doesn’t work here.', fields);
      const wanted = new Set(given.people);
      return active.map(({ id }) => id).filter((id) => wanted.has(id));
    }
  }
}
