import type { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { carryOut, refuseActor } from '#org/cases/carry-out.ts';
import type { CaseCommand, CaseCommandKind, PersonInCase } from '#org/cases/case-command.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { isRefusal, type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { groundOf } from '../../cases/case-ground.ts';
import { type FoundCase, findCase } from '../../cases/find-case.ts';
import { keepEvents } from '../../cases/keep-events.ts';
import { presentCase } from '../../cases/present-case.ts';
import { takeEffect } from '../../cases/take-effect.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { caseSchema } from '../../present/cases.ts';
import type { Services } from '../../services.ts';
import { changedMeanwhile } from '../people.ts';
import { caseId, caseTag } from './read.ts';

export interface CommandWorld {
  readonly actor: Actor;
  readonly unit: Unit;
  readonly found: FoundCase;
}

interface CommandEndpoint<Kind extends CaseCommandKind, Body extends z.ZodType> {
  readonly kind: Kind;
  readonly summary: string;
  readonly body?: Body;
  /** What two may do at once and only one can: asks for `If-Match` with the case as it was last seen. */
  readonly asksForRevision?: true;
  /** Looks up what the command names. Only for who may read the case. */
  readonly command: (
    body: z.output<Body>,
    world: CommandWorld,
  ) => (CaseCommand & { readonly kind: Kind }) | Refusal | Promise<(CaseCommand & { readonly kind: Kind }) | Refusal>;
}

/** A command as `POST /cases/{id}/…`: what happened is kept, and the case as it then is comes back. */
export function caseCommand<Kind extends CaseCommandKind, Body extends z.ZodType = z.ZodUndefined>({
  kind,
  summary,
  body,
  asksForRevision,
  command,
}: CommandEndpoint<Kind, Body>): AnyEndpoint {
  return endpoint({
    method: 'post',
    path: `/cases/{id}/${kind}`,
    summary,
    tag: caseTag,
    scope: 'cases:write',
    params: caseId,
    ...(body === undefined ? {} : { body }),
    answer: caseSchema,
    work: 'write',
    ...(asksForRevision === true ? { asksForRevision: true } : {}),
    handle: async ({ actor, unit, params, body: given, revision, services }) => {
      const found = await findCase(unit, actor, 'read', params.id);
      if (isRefusal(found)) return found;
      const notTheirs = refuseActor(found.state, kind, { actor, relation: found.about.relation });
      if (notTheirs) return notTheirs;
      const wanted = await command(given as z.output<Body>, { actor, unit, found });
      if (isRefusal(wanted)) return wanted;
      if (asksForRevision === true && found.state.revision !== revision) return changedMeanwhile;
      return carryOutFor(unit, actor, found, wanted, services);
    },
  });
}

async function carryOutFor(unit: Unit, actor: Actor, found: FoundCase, command: CaseCommand, services: Services) {
  const { situation } = await groundOf(unit, actor, found, services);
  const bodies = carryOut(found.state, command, situation);
  if (isRefusal(bodies)) return bodies;
  const kept = await keepEvents(unit, services, found.state, actor.person, bodies);
  const state = await takeEffect(unit, services, kept, situation.today);
  const after = await findCase(unit, actor, 'read', state.id);
  // Whoever stepped back may have lost sight of it by that.
  if (isRefusal(after)) return { body: null, revision: state.revision };
  return { body: await presentCase(unit, actor, after, services), revision: state.revision };
}

/** Somebody of the directory, to be named in a case, with what may speak against it. */
export async function personToName(
  unit: Unit,
  { subject }: Pick<CaseState, 'subject'>,
  id: string,
  pointer: string,
): Promise<PersonInCase | Refusal> {
  const person = await unit.people.find(asId<PersonId>(id));
  if (person !== null) {
    const isBelow = (await unit.people.managersOf(person.id)).includes(subject);
    return {
      ...person,
      reportsToThem: isBelow && (await unit.people.hasOthersBeside(subject)),
      readsEveryCase: (await unit.roles.of(person.id)).has('people-partner'),
    };
  }
  return refuse('not-valid', 'There is nobody with this id.', [
    { pointer, sentence: 'Choose somebody who works here.' },
  ]);
}
