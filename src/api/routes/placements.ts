import { z } from '@hono/zod-openapi';
import { mayAboutPerson } from '#org/access/policy.ts';
import { asId, type LadderVersionId } from '#org/ids.ts';
import { placesOf } from '#org/people/ladder-places.ts';
import type { Placement } from '#org/people/person.ts';
import { problemsOfPlacement } from '#org/people/placement-rules.ts';
import { isRefusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { aboutPerson, refusalOf } from '../http/about.ts';
import { type AnyEndpoint, apiPath, endpoint } from '../http/endpoint.ts';
import { byId } from '../present/people.ts';
import { placementSchema, presentPlacement } from '../present/placements.ts';

const tag = 'Placements';
const params = z.object({ id: z.string() });

const readPlacements = endpoint({
  method: 'get',
  path: '/people/{id}/placements',
  summary: 'Where somebody stands and stood, the newest first',
  tag,
  scope: 'people:read',
  params,
  answer: z.object({ items: z.array(placementSchema) }),
  work: 'write',
  handle: async ({ actor, unit, params: { id } }) => {
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const refused = refusalOf(mayAboutPerson(actor, 'placement:read', about.relation));
    if (refused) return refused;
    const history = await unit.placements.historyOf(about.person.id);
    if (about.relation !== 'self') {
      const target = { kind: 'person', id: about.person.id };
      await unit.audit.append({ actor: actor.person, action: 'placement:read', target, detail: {} });
    }
    return { body: { items: await presentAll(unit, history) } };
  },
});

const place = endpoint({
  method: 'post',
  path: '/people/{id}/placements',
  summary: 'Place somebody on a level of a published ladder version, from a day on',
  tag,
  scope: 'people:write',
  params,
  body: z.object({
    ladderVersion: z.string().describe('The id of a published version.'),
    level: z.string().max(200),
    track: z.string().max(200).nullable().default(null),
    since: z.iso.date().describe('Today or earlier, and not before the placement that holds now.'),
    reason: z.string().trim().max(2000).default('').describe('Read by the person, their managers and people partners.'),
  }),
  status: 201,
  answer: placementSchema,
  work: 'write',
  handle: async ({ actor, unit, params: { id }, body, services }) => {
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const refused = refusalOf(mayAboutPerson(actor, 'placement:change', about.relation));
    if (refused) return refused;
    const { person } = about;
    if (person.status === 'left') return refuse('wrong-state', `${person.name} has left.`);
    const version = await unit.ladderVersions.find(asId<LadderVersionId>(body.ladderVersion));
    if (version?.status !== 'published') {
      const fields = [{ pointer: '/ladderVersion', sentence: 'Choose one of the published versions.' }];
      return refuse('not-valid', 'There is no such published ladder version.', fields);
    }
    const { at, today } = await calendarOf(unit, services);
    const wanted = { ladderVersion: version.id, level: body.level, track: body.track, since: body.since };
    const current = await unit.placements.currentOf(person.id);
    const problems = problemsOfPlacement(wanted, placesOf(version), current, today);
    const [first] = problems;
    if (first !== undefined) return refuse('not-valid', `Not placed. ${first.sentence}`, problems);
    const placement: Placement = {
      ...wanted,
      id: asId(services.newId()),
      person: person.id,
      until: null,
      decidedBy: actor.person,
      reason: body.reason,
    };
    await unit.placements.begin(placement, at);
    await unit.audit.append({
      actor: actor.person,
      action: 'placement:begin',
      target: { kind: 'person', id: person.id },
      detail: { placement: placement.id },
    });
    const [shown] = await presentAll(unit, [placement]);
    return { body: shown, location: `${apiPath}/people/${person.id}/placements` };
  },
});

async function presentAll(unit: Unit, placements: readonly Placement[]) {
  const [versions, people] = await Promise.all([
    unit.ladderVersions.findMany(placements.map(({ ladderVersion }) => ladderVersion)),
    unit.people.findMany(placements.flatMap(({ decidedBy }) => decidedBy ?? [])),
  ]);
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  return placements.map((placement) => presentPlacement(placement, versionOf, byId(people)));
}

export const placementRoutes: readonly AnyEndpoint[] = [readPlacements, place];
