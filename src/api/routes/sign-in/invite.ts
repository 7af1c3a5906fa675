import { z } from '@hono/zod-openapi';
import { isRefusal, refuse } from '#org/refusal.ts';
import { sha256 } from '#store/open-store.ts';
import { aboutPerson, refuseAffair } from '../../http/about.ts';
import { endpoint } from '../../http/endpoint.ts';
import { invitationLetter } from '../../mail/letters.ts';

const lastsMilliseconds = 7 * 24 * 3600 * 1000;

/** The link is answered only where no letter goes out: otherwise nobody but the invited sees it. */
export const invitePerson = endpoint({
  method: 'post',
  path: '/people/{id}/invitation',
  summary: 'Invite somebody to sign in',
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
