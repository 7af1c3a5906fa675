import { z } from '@hono/zod-openapi';
import { roleTitle } from '#org/cases/case-words.ts';
import { deciderRole, managerRole, selfRole } from '#org/cases/stages-of.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { notFound, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { RoleHolder } from '#store/tables/cases/role-holders.ts';
import type { Unit } from '#store/unit.ts';
import { namesOf } from '../cases/case-names.ts';
import { refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { personRef } from '../present/people.ts';
import { readVersion } from '../read-version.ts';

const tag = 'Cases';
const params = z.object({ id: z.string().describe('The ladder’s own id.') });

const holdersSchema = z
  .object({
    roles: z.array(z.object({ role: z.string(), title: z.string() })).describe('Who can be named on this ladder.'),
    items: z.array(
      z.object({
        role: z.string(),
        team: z.string().describe('Empty: for everybody whose team has nobody of its own.'),
        person: personRef,
      }),
    ),
    fingerprint: z.string().describe('To be sent back with a change, so that nobody’s change is lost.'),
  })
  .openapi('RoleHolders');

const readHolders = endpoint({
  method: 'get',
  path: '/ladders/{id}/role-holders',
  summary: 'Who usually acts in the roles of a ladder, by team',
  tag,
  scope: 'ladders:read',
  params,
  answer: holdersSchema,
  work: 'read',
  handle: async ({ actor, unit, params: { id } }) => refuseAffair(actor, 'role-holders:read') ?? present(unit, id),
});

const setHolders = endpoint({
  method: 'put',
  path: '/ladders/{id}/role-holders',
  summary: 'Say who usually acts in the roles of a ladder; they are offered when somebody is named, and nothing more',
  tag,
  scope: 'ladders:write',
  params,
  body: z.object({
    items: z
      .array(z.object({ role: z.string(), team: z.string().trim().max(200).default(''), person: z.string() }))
      .max(5_000),
    fingerprint: z.string().describe('As it was last read.'),
  }),
  answer: holdersSchema,
  work: 'write',
  handle: async ({ actor, unit, params: { id }, body }) => {
    const refused = refuseAffair(actor, 'role-holders:change');
    if (refused) return refused;
    const roles = await rolesOn(unit, id);
    if (roles === null) return notFound;
    if (fingerprintOf(await unit.roleHolders.of(id)) !== body.fingerprint) {
      return refuse('changed-meanwhile', 'Somebody changed this since you read it. Read it again and merge.');
    }
    const holders = body.items.map(({ role, team, person }) => ({ role, team, person: asId<PersonId>(person) }));
    const people = new Map(
      (await unit.people.findMany(holders.map(({ person }) => person))).map((own) => [own.id, own]),
    );
    const fields = holders.flatMap(({ role, person }, index) => [
      ...(roles.some((own) => own.role === role)
        ? []
        : [
            {
              pointer: `/items/${index}/role`,
              sentence: `The ladder has no role “${role}” that somebody is named for.`,
            },
          ]),
      ...(people.get(person)?.status === 'active'
        ? []
        : [{ pointer: `/items/${index}/person`, sentence: 'This is nobody who works here.' }]),
    ]);
    if (fields.length > 0) return refuse('not-valid', fields.map(({ sentence }) => sentence).join(' '), fields);
    const keys = new Map(holders.map((own) => [`${own.role} ${own.team} ${own.person}`, own]));
    await unit.roleHolders.set(id, [...keys.values()]);
    const target = { kind: 'ladder', id };
    await unit.audit.append({
      actor: actor.person,
      action: 'role-holders:change',
      target,
      detail: { count: keys.size },
    });
    return present(unit, id);
  },
});

async function present(unit: Unit, ladder: string) {
  const roles = await rolesOn(unit, ladder);
  if (roles === null) return notFound;
  const holders = await unit.roleHolders.of(ladder);
  const nameOf = await namesOf(
    unit,
    holders.map(({ person }) => person),
  );
  const items = holders.map(({ role, team, person }) => ({ role, team, person: nameOf(person) }));
  return { body: { roles, items, fingerprint: fingerprintOf(holders) } };
}

/** Those of the ladder that somebody is named for, and the organisation's own who decides. Null: no such ladder. */
async function rolesOn(unit: Unit, id: string) {
  const version = await unit.ladderVersions.latestPublished(id);
  if (version === null) return null;
  const ladder = readVersion(version);
  const own = ladder.roles.map((role) => role.id as string).filter((role) => role !== selfRole && role !== managerRole);
  return [...new Set([...own, deciderRole])].map((role) => ({ role, title: roleTitle(ladder, role) }));
}

function fingerprintOf(holders: readonly RoleHolder[]): string {
  const text = JSON.stringify(holders.map(({ role, team, person }) => [role, team, person]));
  return sha256(text).slice(0, 32);
}

export const roleHolderRoutes: readonly AnyEndpoint[] = [readHolders, setHolders];
