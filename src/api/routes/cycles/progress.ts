import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson, mayInOrganisation } from '#org/access/policy.ts';
import { groupsThatTell } from '#org/aggregates/suppress-small-groups.ts';
import type { Cycle } from '#org/cycles/cycle.ts';
import { groupProgress, progressOfTeams, progressOfWhole } from '#org/cycles/progress.ts';
import { type Standing, standings } from '#org/cycles/standing.ts';
import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { aboutPerson, refusalOf } from '../../http/about.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../../http/endpoint.ts';
import {
  presentGroup,
  presentStanding,
  presentTeam,
  progressSchema,
  teamProgressSchema,
} from '../../present/cycles.ts';
import { findCycle } from './find-cycle.ts';

const readProgress = endpoint({
  method: 'get',
  path: '/cycles/{id}/progress',
  summary: 'How far I am, and my reports; for people partners everybody together. Never what anybody wrote',
  tag: 'Cycles',
  scope: 'cycles:read',
  params: z.object({ id: z.string() }),
  query: z.object({
    manager: z.string().optional().describe('Whose reports; left out: mine. Another manager has to be in my line.'),
  }),
  answer: progressSchema,
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const cycle = await findCycle(unit, actor, 'cycles:read', params.id);
    if (isRefusal(cycle)) return cycle;
    const manager = await aboutPerson(unit, actor, query.manager ?? actor.person);
    if (isRefusal(manager)) return manager;
    const refused = refusalOf(mayAboutPerson(actor, 'progress:read', manager.relation));
    if (refused) return refused;
    const mine = (await unit.cycles.isMember(cycle.id, actor.person))
      ? await standingOf(unit, cycle, actor.person)
      : null;
    const reports = await reportsIn(unit, cycle, manager.person.id);
    return {
      body: {
        mine: mine === null ? null : presentStanding(mine),
        reports: {
          manager: manager.person.id,
          all: presentGroup(
            groupProgress(
              cycle.steps,
              reports.map(({ standing }) => standing),
            ),
          ),
          people: reports.map(({ person: { id, name }, standing }) => ({
            person: { id, name },
            steps: presentStanding(standing),
          })),
        },
        organisation: await ofOrganisation(unit, actor, cycle),
      },
    };
  },
});

async function standingOf(unit: Unit, cycle: Cycle, person: PersonId): Promise<Standing> {
  const facts = await unit.assessments.about(person, cycle.id);
  return standings(cycle.steps, [person], facts).get(person) ?? {};
}

async function reportsIn(unit: Unit, cycle: Cycle, manager: PersonId) {
  const reports: { person: Person; standing: Standing }[] = [];
  const all = await unit.people.reportsOf(manager);
  const members = await unit.cycles.membersAmong(
    cycle.id,
    all.map(({ id }) => id),
  );
  for (const person of all.filter(({ id }) => members.has(id))) {
    reports.push({ person, standing: await standingOf(unit, cycle, person.id) });
  }
  return reports;
}

async function ofOrganisation(unit: Unit, actor: Actor, cycle: Cycle) {
  if (mayInOrganisation(actor, 'cycles:progress') !== 'yes') return null;
  const all = progressOfWhole(cycle.steps, await unit.cycles.wholeProgress(cycle.id));
  return all === null ? null : { all: presentGroup(all) };
}

const listTeams = endpoint({
  method: 'get',
  path: '/cycles/{id}/progress/teams',
  summary: 'How far each team is, by name; small ones are named and not counted',
  tag: 'Cycles',
  scope: 'cycles:read',
  params: z.object({ id: z.string() }),
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(teamProgressSchema).describe('Empty also where fewer than five are in it.') }),
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const cycle = await findCycle(unit, actor, 'cycles:progress', params.id);
    if (isRefusal(cycle)) return cycle;
    if (progressOfWhole(cycle.steps, await unit.cycles.wholeProgress(cycle.id)) === null)
      return { body: { items: [] } };
    const { items, next } = await unit.cycles.teamProgress(cycle.id, pageOf(query));
    const smallest = await unit.cycles.smallestTeams(cycle.id, groupsThatTell);
    return { body: { items: progressOfTeams(cycle.steps, items, smallest).map(presentTeam) }, next };
  },
});

export const progressRoutes: readonly AnyEndpoint[] = [readProgress, listTeams];
