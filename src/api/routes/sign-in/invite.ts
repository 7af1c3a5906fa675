import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { mayChangeWayIn } from '#org/access/policy.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson, refusalOf, refuseAffair } from '../../http/about.ts';
import { endpoint } from '../../http/endpoint.ts';
import { invitationLetter } from '../../mail/letters.ts';
import type { Services } from '../../services.ts';

const lastsMilliseconds = 7 * 24 * 3600 * 1000;

/** The link is answered only where no letter goes out: otherwise nobody but the invited sees it. */
export const invitePerson = endpoint({
  method: 'post',
  path: '/people/{id}/invitation',
  summary: 'Invite somebody to sign in who can’t yet',
  tag: 'People',
  scope: 'people:write',
  access: 'session',
  params: z.object({ id: z.string() }),
  status: 201,
  answer: z
    .object({
      expiresAt: z.string(),
      isMailed: z.boolean(),
      link: z.string().nullable().describe('To be handed over by whoever asked, where the server sends no mail.'),
    })
    .openapi('Invitation'),
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, params, services }) => {
    const refused = refuseAffair(actor, 'invitations:send');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, params.id);
    if (isRefusal(about)) return about;
    const { person } = about;
    if (person.status === 'left')
      return refuse('wrong-state', `${person.name} has left, so there is nothing to invite to.`);
    const refusedWayIn = await refuseInvitation(unit, actor, person, services);
    if (refusedWayIn) return refusedWayIn;
    const secret = services.newSecret();
    const expiresAt = new Date(services.now().getTime() + lastsMilliseconds).toISOString();
    await unit.invitations.replace(person.id, sha256(secret), expiresAt);
    const link = `${services.settings.origin}/invitation?secret=${encodeURIComponent(secret)}`;
    const isMailed = services.settings.sendsMail === true;
    if (isMailed) {
      const organisation = (await unit.settings.get('organisation-name')) ?? '';
      await unit.outbox.add(invitationLetter(person, organisation, link));
    }
    await unit.audit.append({
      actor: actor.person,
      action: 'invitation:send',
      target: { kind: 'person', id: person.id },
      detail: { isMailed },
    });
    return { body: { expiresAt, isMailed, link: isMailed ? null : link } };
  },
});

/**
 * A link sets a password, so whoever has a way in already gets none: taking it would be signing in as them. And nobody
 * comes to a role by inviting somebody who holds it.
 */
async function refuseInvitation(
  unit: Unit,
  actor: Actor,
  { id, name }: Person,
  { settings }: Services,
): Promise<Refusal | null> {
  const refused = refusalOf(mayChangeWayIn(actor, await unit.roles.of(id)));
  if (refused !== null || !(await unit.signInAccounts.hasWayIn(id))) return refused;
  return refuse(
    'wrong-state',
    settings.sendsMail === true
      ? `${name} can sign in already. Whoever forgot their password asks for a new one where one signs in.`
      : `${name} can sign in already. Should they have forgotten their password, ask whoever runs this server to set up mail: then they can ask for a new one.`,
  );
}
