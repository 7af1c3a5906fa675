import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLadder, readRatings } from '#engine/index.ts';
import { type PlanOn, planOf } from '#org/cases/case-plan.ts';
import { foldCase } from '#org/cases/fold-case.ts';
import { isOverdue } from '#org/conversations/conversation-action.ts';
import { makeDemoCompany } from '#org/demo/demo-company.ts';
import { lastQuarters } from '#org/demo/last-quarters.ts';
import { findCircle } from '#org/people/reporting-lines.ts';

function ladderOf(name: string) {
  const text = readFileSync(new URL(`../../ladders/${name}.yaml`, import.meta.url), 'utf8');
  const { ladder } = readLadder(text);
  if (ladder === null) throw new Error(`${name} could not be read`);
  return { ladder, text };
}

function demo(today = '2026-11-20') {
  let count = 0;
  return makeDemoCompany({
    today,
    newId: () => `id-${++count}`,
    scorecard: ladderOf('weighted-competencies'),
    mirror: ladderOf('trunk-and-fork'),
  });
}

describe('the demo company', () => {
  const company = demo();

  test('has sixty people in four teams, whose lines end at one person', () => {
    expect(company.people).toHaveLength(60);
    expect(new Set(company.people.map(({ email }) => email)).size).toBe(60);
    expect(new Set(company.people.map(({ team }) => team).filter(Boolean)).size).toBe(4);
    expect(findCircle(company.people)).toBeNull();
    expect(company.people.filter(({ manager }) => manager === null)).toHaveLength(1);
  });

  test('has four quarters, of which the last is open today', () => {
    expect(company.cycles.map(({ name, status }) => `${name} ${status}`)).toEqual([
      '2026 Q1 closed',
      '2026 Q2 closed',
      '2026 Q3 closed',
      '2026 Q4 open',
    ]);
  });

  test('holds ratings that its ladders read without a finding', () => {
    const byId = new Map(company.ladderVersions.map((version) => [version.id, readLadder(version.text).ladder]));
    expect(company.assessments.length).toBeGreaterThan(300);
    for (const { ratings, ladderVersion } of company.assessments) {
      const ladder = byId.get(ladderVersion);
      if (!ladder) throw new Error('an assessment without its ladder');
      const { profile, findings } = readRatings(ratings, ladder);
      expect(findings).toEqual([]);
      expect(profile).not.toBeNull();
    }
  });

  test('has drafts only in the open quarter, and nothing after today', () => {
    const open = company.cycles.at(-1)?.id;
    for (const { status, cycle, createdAt } of company.assessments) {
      if (status === 'draft') expect(cycle).toBe(open);
      expect(createdAt < '2026-11-21').toBe(true);
    }
    for (const { happenedOn } of company.evidence) expect(happenedOn <= '2026-11-20').toBe(true);
  });

  test('has no sentence twice in what people noted, and something by everybody on a ladder', () => {
    for (const field of ['what', 'why'] as const) {
      const sentences = company.evidence.map((entry) => entry[field]);
      expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual([]);
      for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/);
    }
    expect(company.evidence.length).toBeGreaterThan(120);
    expect(new Set(company.evidence.map(({ owner }) => owner)).size).toBe(56);
  });

  test('has notes of 1:1s of ten pairs that are pairs, each in words of its own', () => {
    const people = new Map(company.people.map((person) => [person.id, person]));
    const { conversationNotes: notes } = company;
    expect(new Set(notes.map(({ manager, report }) => `${manager} ${report}`)).size).toBe(10);
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    for (const { manager, report, author, heldOn } of notes) {
      expect(people.get(report)?.manager).toBe(manager);
      expect([manager, report]).toContain(author);
      expect(heldOn < '2026-11-20').toBe(true);
    }
    const [lead] = company.people.filter(({ name }) => name === 'Priya Raman');
    const [first] = company.people
      .filter(({ manager }) => manager === lead?.id)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(notes.some(({ report }) => report === first?.id)).toBe(true);
  });

  test('has growth plans of a third of those on a ladder, as the organisation itself would have let them be made', () => {
    const { plans, goals, checkIns } = company.growth;
    const planners = new Set(plans.map(({ person }) => person));
    expect(planners.size).toBeGreaterThanOrEqual(18);
    expect(planners.size).toBeLessThanOrEqual(24);
    for (const { id } of plans) expect(goals.some(({ plan }) => plan === id)).toBe(true);
    const over = new Set(plans.filter(({ endsOn }) => endsOn < '2026-11-20').map(({ id }) => id));
    for (const { plan, status } of goals) expect(status === 'open').toBe(!over.has(plan));
    for (const outcome of ['reached', 'partly', 'not-reached', 'dropped', 'carried']) {
      expect(goals.some(({ status }) => status === outcome)).toBe(true);
    }
    const carried = goals.filter(({ status }) => status === 'carried').map(({ id }) => id);
    expect(goals.flatMap(({ carriedFrom }) => carriedFrom ?? []).toSorted()).toEqual(carried.toSorted());
    for (const { heldOn } of checkIns) expect(heldOn <= '2026-11-20').toBe(true);
    for (const { words } of goals) expect(words).not.toMatch(/[{}]/);
  });

  test('never has the same goal twice in a team', () => {
    const teams = new Map(company.people.map(({ id, team }) => [id, team]));
    const begun = company.growth.goals.filter(({ carriedFrom }) => carriedFrom === null);
    const said = begun.map(({ person, words }) => `${teams.get(person)}: ${words}`);
    expect(new Set(said).size).toBe(said.length);
  });

  test('has cases at four places of their way, each folding from its events to what is kept of it', () => {
    const byId = new Map(company.ladderVersions.map((version) => [version.id, readLadder(version.text).ladder]));
    expect(company.cases.map(({ state }) => state.status)).toEqual([
      'gathering',
      'in-stages',
      'in-stages',
      'in-effect',
    ]);
    for (const { state, events } of company.cases) {
      const planOn: PlanOn = (version, route) => {
        const ladder = byId.get(version);
        if (!ladder) throw new Error('a case without its ladder');
        return planOf(ladder, route);
      };
      const plain = events.map(({ event }) => event);
      expect(foldCase(planOn, plain)).toEqual(state);
      const moments = plain.map(({ at }) => at.slice(0, 10));
      expect(moments.toSorted()).toEqual(moments);
      expect(moments.every((day) => day <= '2026-11-20')).toBe(true);
    }
    const decided = company.cases.at(-1)?.state;
    const placement = company.placements.find(({ id }) => id === decided?.placement);
    expect(placement).toMatchObject({ person: decided?.subject, level: decided?.route.to.level });
  });

  test('has agendas and actions of pairs that are pairs, some done and some late', () => {
    const people = new Map(company.people.map((person) => [person.id, person]));
    const { actions, agendaItems } = company.agendas;
    for (const { manager, report } of [...actions, ...agendaItems]) {
      expect(people.get(report)?.manager).toBe(manager);
    }
    expect(actions.some(({ doneOn }) => doneOn !== null)).toBe(true);
    expect(actions.some((action) => isOverdue(action, '2026-11-20'))).toBe(true);
    expect(agendaItems.some(({ talkedOn }) => talkedOn === null)).toBe(true);
  });

  test('can be made on any day of a quarter', () => {
    for (const today of ['2026-10-01', '2026-10-02', '2026-12-31', '2027-01-05', '2028-02-29']) {
      const { growth, cases } = demo(today);
      expect(growth.plans.length).toBeGreaterThan(20);
      expect(cases).toHaveLength(4);
      for (const { events } of cases) {
        for (const { event } of events) expect(event.at.slice(0, 10) <= today).toBe(true);
      }
    }
  });

  test('is the same every time', () => {
    expect(demo()).toEqual(company);
  });

  test('knows the quarters over the turn of a year', () => {
    expect(lastQuarters('2026-02-10', 2)).toEqual([
      { name: '2025 Q4', opensOn: '2025-10-01', closesOn: '2025-12-31' },
      { name: '2026 Q1', opensOn: '2026-01-01', closesOn: '2026-03-31' },
    ]);
  });
});
