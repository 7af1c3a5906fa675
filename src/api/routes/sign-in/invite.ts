import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import type { Role } from '#org/access/role.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson, refuseAffair } from '../../http/about.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../../http/endpoint.ts';
import { invite } from '../../people/invite.ts';
import { byId, personRef } from '../../present/people.ts';
import type { Services } from '../../services.ts';

const tag = 'People';
/** As many as one list shows; each takes a letter and an entry in the audit log. */
const mostAtOnce = 200;

const invitation = {
  expiresAt: z.string(),
  isMailed: z.boolean(),
  link: z.string().nullable().describe('To be handed over by whoever asked, where the server sends no mail.'),
};

const invitePerson = endpoint({
  method: 'post',
  path: '/people/{id}/invitation',
  summary: 'Invite somebody to sign in who can’t yet',
  tag,
  scope: 'people:write',
  access: 'session',
  params: z.object({ id: z.string() }),
  status: 201,
  answer: z.object(invitation).openapi('Invitation'),
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, params, services }) => {
    const refused = refuseAffair(actor, 'invitations:send');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const { person } = about;
    const roles = await unit.roles.of(person.id);
    const made = await invite(unit, actor, { person, roles }, services);
    return isRefusal(made) ? made : { body: made };
  },
});

const listUninvited = endpoint({
  method: 'get',
  path: '/invitations',
  summary: 'Who can’t sign in yet, by name',
  tag,
  scope: 'people:read',
  access: 'session',
  query: z.object(pageQuery),
  answer: z.object({
    items: z.array(
      z
        .object({
          person: personRef,
          email: z.string(),
          team: z.string(),
          invitedUntil: z.string().nullable().describe('Null: they hold no link that works.'),
        })
        .openapi('Uninvited'),
    ),
  }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const refused = refuseAffair(actor, 'invitations:send');
    if (refused) return refused;
    const { items, next } = await unit.invitations.withoutWayIn(pageOf(query));
    const shown = items.map(({ person: { id, name, email, team }, invitedUntil }) => ({
      person: { id, name },
      email,
      team,
      invitedUntil,
    }));
    return { body: { items: shown }, next };
  },
});

const rowSchema = z
  .object({
    person: personRef.nullable().describe('Null: nobody here has this id.'),
    email: z.string().nullable(),
    invitation: z.object(invitation).nullable().describe('Null: they weren’t invited.'),
    sentence: z.string().nullable().describe('Why they weren’t.'),
  })
  .openapi('InvitationRow');

/** Each is invited or not by themselves: one who can sign in already keeps nobody else out. */
const inviteMany = endpoint({
  method: 'post',
  path: '/invitations',
  summary: 'Invite many at once; says of each what came of it',
  tag,
  scope: 'people:write',
  access: 'session',
  body: z.object({ people: z.array(z.string().max(100)).min(1).max(mostAtOnce).describe('Their ids.') }),
  answer: z.object({ items: z.array(rowSchema).describe('As they were given, everybody once.') }),
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, body, services }) => {
    const refused = refuseAffair(actor, 'invitations:send');
    if (refused) return refused;
    const ids = [...new Set(body.people)].map((id) => asId<PersonId>(id));
    return { body: { items: await inviteEach(unit, actor, ids, services) } };
  },
});

async function inviteEach(
  unit: Unit,
  actor: Actor,
  ids: readonly PersonId[],
  services: Services,
): Promise<z.output<typeof rowSchema>[]> {
  const people = byId(await unit.people.findMany(ids));
  const grants = Map.groupBy(await unit.roles.all(), ({ person }) => person);
  const rows: z.output<typeof rowSchema>[] = [];
  for (const id of ids) {
    const person = people.get(id);
    if (person === undefined) {
      rows.push({ person: null, email: null, invitation: null, sentence: 'Nobody here has this id.' });
      continue;
    }
    const roles = new Set<Role>(grants.get(id)?.map(({ role }) => role));
    const made = await invite(unit, actor, { person, roles }, services);
    const named = { person: { id, name: person.name }, email: person.email };
    rows.push(
      isRefusal(made)
        ? { ...named, invitation: null, sentence: made.sentence }
        : { ...named, invitation: made, sentence: null },
    );
  }
  return rows;
}

export const invitationRoutes: readonly AnyEndpoint[] = [invitePerson, listUninvited, inviteMany];
