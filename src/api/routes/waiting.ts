import { z } from '@hono/zod-openapi';
import { levelRefTitle } from '#org/cases/case-words.ts';
import { dueNow } from '#org/cases/waits-for.ts';
import { actionsWaiting } from '#org/conversations/actions-waiting.ts';
import {
  type ActionsWaiting,
  type CaseWaiting,
  type OpenCycle,
  type Waiting,
  whatWaits,
} from '#org/home/what-waits.ts';
import type { PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { byId, personRef } from '../present/people.ts';
import { readVersion } from '../read-version.ts';
import type { Services } from '../services.ts';
import { goalsWaitingOf } from './growth/goals-waiting-of.ts';

const waitingSchema = z
  .object({
    kind: z.enum([
      'begin-self',
      'finish-self',
      'begin-view',
      'finish-view',
      'talk',
      'answer-feedback',
      'check-in',
      'goals-past-their-day',
      'case',
      'actions-due',
    ]),
    cycle: z.object({ id: z.string(), name: z.string() }).nullable(),
    due: z.string().nullable(),
    person: personRef.nullable().describe('Whom it is about, or who asked.'),
    assessment: z.string().nullable(),
    request: z.string().nullable(),
    plan: z.string().nullable().describe('The growth plan whose goals wait.'),
    goals: z.int().nullable().describe('How many of its goals.'),
    case: z
      .object({ id: z.string(), type: z.enum(['promotion', 'move']), to: z.string() })
      .nullable()
      .describe('The promotion or the move in which it is my turn.'),
    actions: z
      .int()
      .nullable()
      .describe('How many things that I took on in 1:1s with them; never for an access token.'),
  })
  .openapi('Waiting');

const readWaiting = endpoint({
  method: 'get',
  path: '/me/waiting',
  summary: 'What waits for me, the most urgent first',
  tag: 'Me',
  scope: 'assessments:read',
  answer: z.object({ items: z.array(waitingSchema) }),
  work: 'read',
  handle: async ({ actor, unit, services, session }) => {
    const cycles = await openCyclesOf(unit, actor.person);
    const asked = await unit.feedback.list(actor.person, 'received', { limit: 100, after: null });
    const goals = await goalsWaitingOf({ actor, unit, services });
    const cases = await casesWaitingFor(unit, actor.person);
    const actions = session === null ? [] : await actionsWaitingFor(unit, services, actor.person);
    const waiting = whatWaits(actor.person, cycles, asked.items, goals, cases, actions);
    const names = byId(await unit.people.findMany(waiting.flatMap((own) => ('person' in own ? own.person : []))));
    const cycleNames = new Map(cycles.map(({ cycle }) => [cycle.id, cycle.name]));
    const nameOf = (id: PersonId) => ({ id, name: names.get(id)?.name ?? 'Somebody who left' });
    const present = (own: Waiting) => ({
      kind: own.kind,
      cycle: 'cycle' in own ? { id: own.cycle, name: cycleNames.get(own.cycle) ?? '' } : null,
      due: 'due' in own ? own.due : null,
      person: 'person' in own ? nameOf(own.person) : null,
      assessment: 'assessment' in own ? own.assessment : null,
      request: 'request' in own ? own.request : null,
      plan: 'plan' in own ? own.plan : null,
      goals: 'goals' in own ? own.goals : null,
      case: own.kind === 'case' ? { id: own.case, type: own.type, to: own.to } : null,
      actions: own.kind === 'actions-due' ? own.actions : null,
    });
    return { body: { items: waiting.map(present) } };
  },
});

/** No access token reaches 1:1s, and so it isn't told what is due of them. */
async function actionsWaitingFor(unit: Unit, services: Services, me: PersonId): Promise<readonly ActionsWaiting[]> {
  const open = await unit.conversationActions.openFor(me);
  return open.length === 0 ? [] : actionsWaiting(me, open, (await calendarOf(unit, services)).today);
}

async function casesWaitingFor(unit: Unit, me: PersonId): Promise<readonly CaseWaiting[]> {
  const { items } = await unit.cases.list({ reader: me, list: 'waiting' }, { limit: 100, after: null });
  const versions = new Map(
    (await unit.ladderVersions.findMany(items.map(({ ladderVersion }) => ladderVersion))).map((own) => [own.id, own]),
  );
  return items.flatMap((state) => {
    const version = versions.get(state.ladderVersion);
    if (version === undefined) return [];
    const { id, subject, route } = state;
    const to = levelRefTitle(readVersion(version), route.to);
    return { kind: 'case', case: id, person: subject, type: route.type, to, due: dueNow(state) };
  });
}

async function openCyclesOf(unit: Unit, me: PersonId): Promise<OpenCycle[]> {
  const reports = await unit.people.reportsOf(me);
  const cycles: OpenCycle[] = [];
  for (const cycle of await unit.cycles.openOnes()) {
    const members = await unit.cycles.membersAmong(cycle.id, [me, ...reports.map(({ id }) => id)]);
    const inIt = reports.filter(({ id }) => members.has(id));
    cycles.push({
      cycle,
      isMember: members.has(me),
      aboutMe: members.has(me) ? await unit.assessments.about(me, cycle.id) : [],
      reports: await Promise.all(
        inIt.map(async ({ id }) => ({ person: id, assessments: await unit.assessments.about(id, cycle.id) })),
      ),
    });
  }
  return cycles;
}

export const waitingRoutes: readonly AnyEndpoint[] = [readWaiting];
