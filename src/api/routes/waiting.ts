import { z } from '@hono/zod-openapi';
import { type OpenCycle, type Waiting, whatWaits } from '#org/home/what-waits.ts';
import type { PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { byId, personRef } from '../present/people.ts';

const waitingSchema = z
  .object({
    kind: z.enum(['begin-self', 'finish-self', 'begin-view', 'finish-view', 'talk', 'answer-feedback']),
    cycle: z.object({ id: z.string(), name: z.string() }).nullable(),
    due: z.string().nullable(),
    person: personRef.nullable().describe('Whom it is about, or who asked.'),
    assessment: z.string().nullable(),
    request: z.string().nullable(),
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
  handle: async ({ actor, unit }) => {
    const cycles = await openCyclesOf(unit, actor.person);
    const asked = await unit.feedback.list(actor.person, 'received', { limit: 100, after: null });
    const waiting = whatWaits(actor.person, cycles, asked.items);
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
    });
    return { body: { items: waiting.map(present) } };
  },
});

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
