import { z } from '@hono/zod-openapi';
import { roles } from '#org/access/role.ts';
import { isLastAdministrator } from '#org/access/take-role-away.ts';
import type { PersonId } from '#org/ids.ts';
import { comeBack, leave } from '#org/people/leaving.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { casesOfLeaver, casesOfMoved } from '../cases/follow-people.ts';
import { aboutPerson, refuseAffair } from '../http/about.ts';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { administratorsOf } from '../people/administrators.ts';
import { leaveCycles, resumeCycles } from '../people/cycles-of-leaver.ts';
import { endAccess } from '../people/end-access.ts';
import { managerChange, tellNewManagers } from '../people/tell-new-managers.ts';
import { byId, personRef, personSchema, presentPerson } from '../present/people.ts';

const tag = 'People';
const params = z.object({ id: z.string() });

const leaveCompany = endpoint({
  method: 'post',
  path: '/people/{id}/leave',
  summary:
    'Somebody leaves: access ends at once, reports go to the nearest manager above, open cycles go on without them',
  tag,
  scope: 'people:write',
  params,
  body: z.object({ leftOn: z.iso.date().optional().describe('The last day, today or earlier; today where left out.') }),
  answer: z.object({
    person: personSchema,
    newManager: personRef.nullable().describe('Whom the reports have from now on; null: nobody.'),
    moved: z.array(personRef).describe('The reports who have another manager now.'),
    rolesTakenAway: z.array(z.enum(roles)),
  }),
  work: 'write',
  handle: async ({ actor, unit, params: { id }, body, services }) => {
    const refused = refuseAffair(actor, 'people:change');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const { person } = about;
    const { at, today } = await calendarOf(unit, services);
    const line = await peopleInLine(unit, about.managers);
    const isLast = isLastAdministrator(person.id, await administratorsOf(unit));
    const leaving = leave(person, body.leftOn ?? today, { line, isLastAdministrator: isLast, today });
    if (isRefusal(leaving)) return leaving;
    const { leftOn, newManager } = leaving;
    const after = await keep(unit, { ...person, status: 'left', leftOn }, at);
    const reports = await unit.people.reportsOf(person.id);
    for (const report of reports) await keep(unit, { ...report, manager: newManager }, at);
    const moved = reports.map((report) => ({ ...report, manager: newManager }));
    await tellNewManagers(unit, services, byId(reports), moved);
    const rolesTakenAway = await endAccess(unit, person.id);
    const cycles = await leaveCycles(unit, person.id, at);
    await casesOfLeaver(unit, services, person.id);
    await casesOfMoved(unit, services, moved);
    const fact = { actor: actor.person, target: { kind: 'person', id: person.id as string } };
    await unit.audit.append(
      {
        ...fact,
        action: 'person:leave',
        detail: { leftOn, newManager, roles: rolesTakenAway.join(' '), cycles: cycles.join(' ') },
      },
      ...reports.map((report) => ({
        ...fact,
        action: 'person:change',
        target: { kind: 'person', id: report.id as string },
        detail: { fields: 'manager', because: 'manager-left', managerBefore: person.id, managerAfter: newManager },
      })),
    );
    const manager = line.find((own) => own.id === newManager);
    return {
      body: {
        person: presentPerson(after, byId(line)),
        newManager: manager === undefined ? null : { id: manager.id, name: manager.name },
        moved: reports.map((report) => ({ id: report.id, name: report.name })),
        rolesTakenAway,
      },
      revision: after.revision,
    };
  },
});

const returnToCompany = endpoint({
  method: 'post',
  path: '/people/{id}/return',
  summary:
    'Somebody comes back: with the manager they had, or the nearest above, into the cycles they left open, without roles',
  tag,
  scope: 'people:write',
  params,
  answer: personSchema,
  work: 'write',
  handle: async ({ actor, unit, params: { id }, services }) => {
    const refused = refuseAffair(actor, 'people:change');
    if (refused) return refused;
    const about = await aboutPerson(unit, actor, id);
    if (isRefusal(about)) return about;
    const line = await peopleInLine(unit, about.managers);
    const back = comeBack(about.person, line);
    if (isRefusal(back)) return back;
    const at = services.now().toISOString();
    const after = await keep(unit, { ...about.person, status: 'active', leftOn: null, manager: back.manager }, at);
    const target = { kind: 'person', id: after.id };
    const cycles = await resumeCycles(unit, after.id);
    const detail = { ...managerChange(about.person, after), cycles: cycles.join(' ') };
    await unit.audit.append({ actor: actor.person, action: 'person:return', target, detail });
    return { body: presentPerson(after, byId(line)), revision: after.revision };
  },
});

async function peopleInLine(unit: Unit, managers: readonly PersonId[]): Promise<readonly Person[]> {
  const people = byId(await unit.people.findMany(managers));
  return managers.flatMap((own) => people.get(own) ?? []);
}

async function keep(unit: Unit, person: Person, at: string): Promise<Person> {
  const next = { ...person, revision: person.revision + 1, updatedAt: at };
  if (!(await unit.people.save(next))) throw new Error('a person changed within the transaction');
  return next;
}

export const leavingRoutes: readonly AnyEndpoint[] = [leaveCompany, returnToCompany];
