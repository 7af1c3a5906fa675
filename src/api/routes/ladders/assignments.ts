import { z } from '@hono/zod-openapi';
import { refuseAssignments } from '#org/ladders/assign.ts';
import type { LadderAssignment } from '#org/ladders/ladder-version.ts';
import type { Unit } from '#store/unit.ts';
import { refuseAffair } from '../../http/about.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { changedMeanwhile } from '../people.ts';

const tag = 'Ladders';

const assignmentSchema = z
  .object({
    team: z.string().trim().min(1).max(200).nullable().describe('Null: everybody whose team has none of its own.'),
    ladder: z.string().min(1).max(120).describe('The id of a ladder.'),
  })
  .openapi('LadderAssignment');

const listSchema = z.object({ items: z.array(assignmentSchema).max(2_000) });

const readAssignments = endpoint({
  method: 'get',
  path: '/ladder-assignments',
  summary: 'Which ladder applies to which team',
  tag,
  scope: 'ladders:read',
  answer: listSchema,
  work: 'read',
  handle: async ({ actor, unit }) => {
    const refused = refuseAffair(actor, 'ladders:read');
    if (refused) return refused;
    return answer(await unit.ladderAssignments.all(), await revisionOf(unit));
  },
});

const putAssignments = endpoint({
  method: 'put',
  path: '/ladder-assignments',
  summary: 'Say which ladder applies to which team: the whole list',
  tag,
  scope: 'ladders:write',
  body: listSchema,
  answer: listSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, body, revision }) => {
    const refused = refuseAffair(actor, 'ladders:assign');
    if (refused) return refused;
    if ((await revisionOf(unit)) !== revision) return changedMeanwhile;
    const published = await unit.ladderVersions.published();
    const wrong = refuseAssignments(body.items, new Set(published.map(({ ladder }) => ladder)));
    if (wrong) return wrong;
    await unit.ladderAssignments.replace(body.items);
    await unit.settings.set('ladder-assignments-revision', String(revision + 1));
    await unit.audit.append({
      actor: actor.person,
      action: 'ladders:assign',
      target: null,
      detail: { teams: body.items.length },
    });
    return answer(await unit.ladderAssignments.all(), revision + 1);
  },
});

/** The list changes as a whole, so it has one revision. */
async function revisionOf(unit: Unit): Promise<number> {
  return Number((await unit.settings.get('ladder-assignments-revision')) ?? '1');
}

function answer(items: readonly LadderAssignment[], revision: number) {
  return { body: { items }, revision };
}

export const assignmentRoutes: readonly AnyEndpoint[] = [readAssignments, putAssignments];
