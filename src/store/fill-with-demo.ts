import { auditOfEvent, hashOfEvent } from '#org/cases/seal-event.ts';
import type { DemoCompany } from '#org/demo/demo-company.ts';
import { sha256 } from './open-store.ts';
import type { Unit } from './unit.ts';

/** Writes a demo company into a store that is still empty. */
export async function fillWithDemo(unit: Unit, company: DemoCompany, at: string): Promise<void> {
  for (const person of company.people) {
    await unit.people.add(person);
    // Nobody has a password: one looks as them, and can't sign in.
    await unit.signInAccounts.ensure(person);
  }
  for (const { person, role } of company.roles) await unit.roles.grant(person, role, null);
  for (const version of company.ladderVersions) await unit.ladderVersions.add(version);
  await unit.ladderAssignments.replace(company.assignments);
  for (const placement of company.placements) await unit.placements.begin(placement, at);
  const members = [...new Set(company.assessments.map(({ subject }) => subject))];
  for (const cycle of company.cycles) {
    await unit.cycles.add(cycle);
    await unit.cycles.setMembers(cycle.id, members);
  }
  for (const assessment of company.assessments) await unit.assessments.add(assessment);
  for (const request of company.feedback) await unit.feedback.add(request);
  for (const entry of company.evidence) await unit.evidence.add(entry);
  for (const note of company.conversationNotes) await unit.conversationNotes.add(note);
  for (const action of company.agendas.actions) await unit.conversationActions.add(action);
  for (const item of company.agendas.agendaItems) await unit.agendas.add(item);
  for (const plan of company.growth.plans) await unit.growthPlans.add(plan);
  for (const goal of company.growth.goals) await unit.goals.add(goal);
  await unit.checkIns.add(company.growth.checkIns);
  for (const own of company.cases) await addCase(unit, own);
  await unit.settings.set('organisation-name', 'Lantern');
  await unit.settings.set('mode', 'demo');
}

/** With what shows later that nobody changed it, as of any other case. */
async function addCase(unit: Unit, { state, events }: DemoCompany['cases'][number]): Promise<void> {
  const { sequence: last } = await unit.audit.head();
  const sealed = events.map(({ event, salt }, index) => {
    return { event, salt, hash: hashOfEvent(event, salt, sha256), auditSequence: last + index + 1 };
  });
  await unit.audit.append(...sealed.map(({ event, hash }) => auditOfEvent(event, hash)));
  await unit.cases.begin(state, sealed);
}
