import { z } from '@hono/zod-openapi';
import { type Actor, relationTo } from '#org/access/actor.ts';
import { mayWithCase } from '#org/access/policy.ts';
import { factsOf } from '#org/cases/case-facts.ts';
import { type CaseState, caseStatuses } from '#org/cases/case-state.ts';
import { visibleEvent } from '#org/cases/visible-event.ts';
import { isRefusal } from '#org/refusal.ts';
import { caseLists } from '#store/tables/cases/listed-cases.ts';
import type { Unit } from '#store/unit.ts';
import { namesOf, peopleIn } from '../../cases/case-names.ts';
import { type FoundCase, findCase } from '../../cases/find-case.ts';
import { presentCase } from '../../cases/present-case.ts';
import { presentLine } from '../../cases/present-line.ts';
import { refuseAffair } from '../../http/about.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../../http/endpoint.ts';
import { caseEventSchema, caseLineSchema, caseSchema } from '../../present/cases.ts';
import { readVersion } from '../../read-version.ts';

export const caseTag = 'Cases';
export const caseId = z.object({ id: z.string() });

const openStatuses = ['gathering', 'in-stages', 'decided'] as const;

const listCases = endpoint({
  method: 'get',
  path: '/cases',
  summary: 'Promotions and moves, the one that changed last first',
  tag: caseTag,
  scope: 'cases:read',
  query: z.object({
    ...pageQuery,
    list: z
      .enum(caseLists)
      .default('mine')
      .describe('About me, waiting for me, of others in which I act, of my direct reports, or all (people partners).'),
    status: z
      .enum([...caseStatuses, 'open'])
      .optional()
      .describe('`open`: those that aren’t closed.'),
  }),
  answer: z.object({ items: z.array(caseLineSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const refused = query.list === 'all' ? refuseAffair(actor, 'cases:list-all') : null;
    if (refused) return refused;
    const statuses = query.status === undefined ? undefined : query.status === 'open' ? openStatuses : [query.status];
    const filter = { reader: actor.person, list: query.list, statuses };
    const page = await unit.cases.list(filter, pageOf(query));
    const listed = await readableOf(unit, actor, page.items);
    const nameOf = await namesOf(unit, listed.flatMap(peopleIn));
    const versions = new Map(
      (await unit.ladderVersions.findMany(listed.map(({ ladderVersion }) => ladderVersion))).map((version) => [
        version.id,
        { version, ladder: readVersion(version) },
      ]),
    );
    const items = listed.flatMap((state) => {
      const on = versions.get(state.ladderVersion);
      return on === undefined ? [] : presentLine(state, on, actor, nameOf);
    });
    return { body: { items }, next: page.next };
  },
});

/** Whoever was the manager when a case was closed, and no longer is, reads it no more: nor a line of it. */
async function readableOf(unit: Unit, actor: Actor, states: readonly CaseState[]): Promise<readonly CaseState[]> {
  const subjects = await unit.people.findMany(states.map(({ subject }) => subject));
  const managers = new Map(subjects.map(({ id, manager }) => [id, manager === null ? [] : [manager]]));
  return states.filter((state) => {
    const relation = relationTo(actor.person, state.subject, managers.get(state.subject) ?? []);
    return mayWithCase(actor, 'read', factsOf(state), relation) === 'yes';
  });
}

const readCase = endpoint({
  method: 'get',
  path: '/cases/{id}',
  summary: 'One case: what is asked, what is there, who said what, and what I may do next',
  tag: caseTag,
  scope: 'cases:read',
  params: caseId,
  answer: caseSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const found = await findCase(unit, actor, 'read', params.id);
    if (isRefusal(found)) return found;
    await auditReadingCase(unit, actor, found);
    return { body: await presentCase(unit, actor, found, services), revision: found.state.revision };
  },
});

const listEvents = endpoint({
  method: 'get',
  path: '/cases/{id}/events',
  summary: 'What happened in a case, in its order',
  tag: caseTag,
  scope: 'cases:read',
  params: caseId,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(caseEventSchema) }),
  work: 'write',
  handle: async ({ actor, unit, params, query }) => {
    const found = await findCase(unit, actor, 'read', params.id);
    if (isRefusal(found)) return found;
    const { limit, after } = pageOf(query);
    const from = Number(after?.[0] ?? 0);
    const events = await unit.cases.events(found.state.id, Number.isSafeInteger(from) ? from : 0, limit + 1);
    const shown = events.slice(0, limit);
    const nameOf = await namesOf(
      unit,
      shown.map(({ event }) => event.actor),
    );
    await auditReadingCase(unit, actor, found);
    const items = shown.map(({ event, hash }) => {
      const { sequence, at, actor: by, body } = visibleEvent(found.state, event, { person: actor.person });
      const { kind, ...rest } = body;
      const isHidden = 'hidden' in body;
      return { sequence, at, actor: by === null ? null : nameOf(by), kind, hidden: isHidden, body: rest, hash };
    });
    const last = shown.at(-1);
    return { body: { items }, next: events.length > limit && last ? [String(last.event.sequence)] : null };
  },
});

/** Whoever reads what others wrote in a case of somebody else leaves a trace of having read it. */
export async function auditReadingCase(unit: Unit, actor: Actor, { state }: FoundCase): Promise<void> {
  if (actor.person === state.subject) return;
  const target = { kind: 'case', id: state.id };
  await unit.audit.append({ actor: actor.person, action: 'case:read', target, detail: { revision: state.revision } });
}

export const readingRoutes: readonly AnyEndpoint[] = [listCases, readCase, listEvents];
