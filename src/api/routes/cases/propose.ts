import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson } from '#org/access/policy.ts';
import { levelRefTitle, pathTitle } from '#org/cases/case-words.ts';
import { equalsOf, type ProposeSituation, pathsFrom, proposeCase } from '#org/cases/propose-case.ts';
import { asId } from '#org/ids.ts';
import { isRefusal, notFound, type Refusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../../calendar.ts';
import { findCase } from '../../cases/find-case.ts';
import { beginCase } from '../../cases/keep-events.ts';
import { presentCase } from '../../cases/present-case.ts';
import { aboutPerson, refusalOf } from '../../http/about.ts';
import { type AnyEndpoint, apiPath, endpoint } from '../../http/endpoint.ts';
import { caseSchema } from '../../present/cases.ts';
import { readVersion } from '../../read-version.ts';
import type { Services } from '../../services.ts';
import { caseTag } from './read.ts';

const propose = endpoint({
  method: 'post',
  path: '/cases',
  summary: 'Propose a promotion or a move: for oneself, or for a direct report',
  tag: caseTag,
  scope: 'cases:write',
  body: z
    .object({
      subject: z.string().describe('Whom it is about.'),
      path: z.string().nullable().default(null).describe('A path of the ladder that starts where they are.'),
      equivalent: z.string().nullable().default(null).describe('Or a level that the ladder calls equal to theirs.'),
      variant: z.string().nullable().default(null).describe('Of a level with several titles: which. May come later.'),
      reason: z.string().trim().max(20_000).default(''),
    })
    .refine(({ path, equivalent }) => (path === null) !== (equivalent === null), {
      message: 'Name a path, or a level that is equal, and not both.',
      path: ['path'],
    }),
  status: 201,
  answer: caseSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const situation = await situationOf(unit, actor, body.subject, services);
    if (isRefusal(situation)) return situation;
    const bodies = proposeCase(body, situation);
    if (isRefusal(bodies)) return bodies;
    const state = await beginCase(unit, services, { id: asId(services.newId()), actor: actor.person, bodies });
    const found = await findCase(unit, actor, 'read', state.id);
    if (isRefusal(found)) return found;
    return {
      body: await presentCase(unit, actor, found, services),
      revision: state.revision,
      location: `${apiPath}/cases/${state.id}`,
    };
  },
});

const waysSchema = z
  .object({
    from: z.object({ level: z.string(), title: z.string() }).nullable().describe('Null: they aren’t placed.'),
    paths: z.array(
      z.object({
        id: z.string(),
        type: z.enum(['promotion', 'move']),
        title: z.string(),
        summary: z.string(),
        to: z.object({ level: z.string(), title: z.string() }),
        titles: z.array(z.object({ id: z.string(), title: z.string() })),
        refused: z.string().nullable().describe('Why no case can be proposed now; null: it can.'),
      }),
    ),
    equals: z.array(z.object({ level: z.string(), title: z.string(), refused: z.string().nullable() })),
  })
  .openapi('CaseWays');

const readWays = endpoint({
  method: 'get',
  path: '/people/{id}/case-ways',
  summary: 'Where a case could lead somebody from where they are, and what speaks against it now',
  tag: caseTag,
  scope: 'cases:read',
  params: z.object({ id: z.string() }),
  answer: waysSchema,
  work: 'read',
  handle: async ({ actor, unit, params, services }) => {
    const situation = await situationOf(unit, actor, params.id, services);
    if (isRefusal(situation)) {
      return situation.code === 'wrong-state' ? { body: { from: null, paths: [], equals: [] } } : situation;
    }
    const { ladder, placement } = situation;
    const level = ladder.levels.find(({ id }) => id === placement?.level);
    if (level === undefined) return { body: { from: null, paths: [], equals: [] } };
    const from = {
      level: level.id,
      variant: level.variants.find(({ track }) => track === placement?.track)?.id ?? null,
    };
    const whyNot = (given: { readonly path: string | null; readonly equivalent: string | null }) => {
      const outcome = proposeCase({ ...given, variant: null, reason: '' }, situation);
      return isRefusal(outcome) ? outcome.sentence : null;
    };
    return {
      body: {
        from: { level: level.id, title: levelRefTitle(ladder, from) },
        paths: pathsFrom(ladder, from).map((path) => ({
          id: path.id,
          type: path.type,
          title: pathTitle(ladder, path),
          summary: path.summary,
          to: { level: path.to.level, title: levelRefTitle(ladder, path.to) },
          titles: (path.to.variant === null
            ? (ladder.levels.find(({ id }) => id === path.to.level)?.variants ?? [])
            : []
          ).map(({ id, title }) => ({ id, title })),
          refused: whyNot({ path: path.id, equivalent: null }),
        })),
        equals: equalsOf(ladder, from).map((id) => ({
          level: id,
          title: levelRefTitle(ladder, { level: id, variant: null }),
          refused: whyNot({ path: null, equivalent: id }),
        })),
      },
    };
  },
});

/** Everything that a proposal is held against. A case begins on the version that holds today of the ladder they are on. */
async function situationOf(
  unit: Unit,
  actor: Actor,
  subject: string,
  services: Services,
): Promise<ProposeSituation | Refusal> {
  const about = await aboutPerson(unit, actor, subject);
  if (isRefusal(about)) return about;
  const { person, relation } = about;
  const refused = refusalOf(mayAboutPerson(actor, 'case:propose', relation));
  if (refused) return refused;
  const placement = await unit.placements.currentOf(person.id);
  if (placement === null) {
    return refuse('wrong-state', `${person.name} isn’t placed on a level yet, and a case starts from one.`);
  }
  const placedOn = await unit.ladderVersions.find(placement.ladderVersion);
  if (placedOn === null) return notFound;
  const version = (await unit.ladderVersions.latestPublished(placedOn.ladder)) ?? placedOn;
  const ladder = readVersion(version);
  const open = await unit.cases.openOf(person.id);
  const { today } = await calendarOf(unit, services);
  const days = new Map<string, readonly string[]>();
  for (const { id, move } of ladder.paths) {
    if (move?.limit != null) days.set(id, await unit.cases.movedOn(person.id, id));
  }
  return {
    actor,
    relation,
    subject: person,
    placement,
    ladderVersion: version.id,
    ladder,
    today,
    openTypes: open.map(({ route }) => route.type),
    movedOn: (path) => days.get(path) ?? [],
  };
}

export const proposingRoutes: readonly AnyEndpoint[] = [propose, readWays];
