import { beforeAll, expect, test } from 'vitest';
import type { CaseEvent, CaseEventBody } from '#org/cases/case-event.ts';
import { planOf } from '#org/cases/case-plan.ts';
import type { CaseRoute } from '#org/cases/case-route.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { applyEvents, foldCase } from '#org/cases/fold-case.ts';
import { hashOfEvent, type SealedEvent } from '#org/cases/seal-event.ts';
import { asId, type CaseId, type PersonId } from '#org/ids.ts';
import { sha256 } from '#store/open-store.ts';
import type { CaseList } from '#store/tables/cases/listed-cases.ts';
import { aLadder, aPerson, ladderText } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

const at = '2026-03-02T09:00:00.000Z';
const ladder = aLadder('weighted-competencies');
const route = {
  type: 'promotion',
  path: 'l3-to-l4',
  from: { level: 'l3', variant: null },
  to: { level: 'l4', variant: 'tech-lead' },
} as unknown as CaseRoute;
const planOn = () => planOf(ladder, route);
const person = (id: string) => asId<PersonId>(id);

const eventsOf = (id: string, after: number, actor: string, ...bodies: readonly CaseEventBody[]): CaseEvent[] =>
  bodies.map((body, index) => ({
    case: asId<CaseId>(id),
    sequence: after + index + 1,
    at: `2026-03-02T09:00:${String((after + index) % 60).padStart(2, '0')}.000Z`,
    actor: person(actor),
    body,
  }));
const seal = (events: readonly CaseEvent[]): SealedEvent[] =>
  events.map((event) => ({ event, salt: 'salt', hash: hashOfEvent(event, 'salt', sha256), auditSequence: 7 }));
const proposed = (subject: string, manager: string | null): CaseEventBody => ({
  kind: 'proposed',
  subject: person(subject),
  ladderVersion: asId('version'),
  route,
  manager: manager === null ? null : person(manager),
  reason: 'words-of-the-proposal',
});
const name = (who: string): CaseEventBody => ({
  kind: 'named',
  stage: 'calibration',
  role: 'reviewer',
  person: person(who),
});

describeOnEachDatabase('cases', ({ store }) => {
  const begin = async (id: string, subject = 'finn', manager: string | null = 'mia') => {
    const events = eventsOf(id, 0, subject, proposed(subject, manager));
    const state = foldCase(planOn, events);
    await store().write((unit) => unit.cases.begin(state, seal(events)));
    return state;
  };
  const append = async (before: CaseState, actor: string, ...bodies: readonly CaseEventBody[]) => {
    const events = eventsOf(before.id, before.revision, actor, ...bodies);
    const state = applyEvents(planOn, before, events);
    return { state, isKept: await store().write((unit) => unit.cases.append(state, seal(events))) };
  };
  const list = async (reader: string, which: CaseList) => {
    const page = await store().read((unit) =>
      unit.cases.list({ reader: person(reader), list: which }, { limit: 50, after: null }),
    );
    return page.items.map(({ id }) => id as string).toSorted();
  };

  beforeAll(async () => {
    await store().write(async (unit) => {
      for (const id of ['mia', 'ravi', 'rosa', 'noor']) await unit.people.add(aPerson(id));
      await unit.people.add(aPerson('finn', { manager: person('mia') }));
      await unit.people.add(aPerson('gone', { manager: person('mia'), status: 'left', leftOn: '2026-03-01' }));
      await unit.ladderVersions.add({
        id: asId('version'),
        ladder: ladder.id,
        version: ladder.version,
        title: 'Ladder',
        text: ladderText('weighted-competencies'),
        status: 'published',
        revision: 1,
        createdBy: null,
        createdAt: at,
        updatedAt: at,
        publishedAt: at,
      });
    });
  });

  test('come back as they were kept, events and what they come to', async () => {
    const begun = await begin('kept');
    const { state } = await append(begun, 'mia', name('ravi'), {
      kind: 'due-set',
      stage: 'calibration',
      due: '2026-04-01',
    });
    await store().read(async (unit) => {
      expect(await unit.cases.find(asId('kept'))).toEqual(state);
      const events = await unit.cases.events(asId('kept'), 0, 100);
      expect(
        foldCase(
          planOn,
          events.map(({ event }) => event),
        ),
      ).toEqual(state);
      for (const { event, salt, hash } of events) expect(hashOfEvent(event, salt, sha256)).toBe(hash);
      expect((await unit.cases.events(asId('kept'), 1, 1)).map(({ event }) => event.sequence)).toEqual([2]);
      expect((await unit.cases.eventsAt(asId('kept'), [3, 1])).map(({ event }) => event.sequence)).toEqual([1, 3]);
      expect(await unit.cases.find(asId('missing'))).toBeNull();
    });
  });

  test('of two who go on from the same state one is kept, whole', async () => {
    const before = await begin('raced', 'rosa', null);
    const both = await Promise.all([
      append(before, 'mia', name('ravi'), name('noor')),
      append(before, 'noor', name('mia')),
    ]);
    expect(both.map(({ isKept }) => isKept).toSorted()).toEqual([false, true]);
    await store().read(async (unit) => {
      const events = await unit.cases.events(asId('raced'), 0, 100);
      const state = await unit.cases.find(asId('raced'));
      expect(state).toEqual(both.find(({ isKept }) => isKept)?.state);
      expect(
        foldCase(
          planOn,
          events.map(({ event }) => event),
        ),
      ).toEqual(state);
    });
  });

  test('are listed to those who have something to do with them, and wait for whom they wait for', async () => {
    expect(await list('finn', 'mine')).toEqual(['kept']);
    expect(await list('finn', 'waiting')).toEqual(['kept']);
    expect(await list('ravi', 'acting')).toContain('kept');
    expect(await list('ravi', 'waiting')).toEqual([]);
    expect(await list('mia', 'of-my-reports')).toEqual(['kept']);
    expect(await list('noor', 'of-my-reports')).toEqual([]);
    expect(await list('rosa', 'all')).toEqual(['kept', 'raced']);
    const first = await store().read((unit) =>
      unit.cases.list({ reader: person('rosa'), list: 'all' }, { limit: 1, after: null }),
    );
    const second = await store().read((unit) =>
      unit.cases.list({ reader: person('rosa'), list: 'all' }, { limit: 1, after: first.next }),
    );
    expect([...first.items, ...second.items].map(({ id }) => id as string).toSorted()).toEqual(['kept', 'raced']);
    expect(second.next).toBeNull();
  });

  test('that are decided are due on their day, hold a seat until then, and count as open', async () => {
    const begun = await begin('decided', 'noor', 'mia');
    const decided: CaseEventBody = {
      kind: 'decided',
      outcome: 'yes',
      by: [person('mia')],
      readiness: null,
      reason: 'words-of-the-decision',
      effectiveOn: '2026-04-01',
    };
    await append(begun, 'mia', { kind: 'handed-in' }, decided);
    await store().read(async ({ cases }) => {
      expect(await cases.dueBy('2026-03-31')).toEqual([]);
      expect(await cases.dueBy('2026-04-01')).toEqual(['decided']);
      expect(await cases.seatsTaken(ladder.id, 'l4', null)).toBe(1);
      expect(await cases.seatsTaken(ladder.id, 'l4', person('noor'))).toBe(0);
      expect((await cases.openOf(person('noor'))).map(({ id }) => id)).toEqual(['decided']);
      expect((await cases.openWith(person('mia'))).map(({ id }) => id as string)).toContain('decided');
    });
  });

  test('keep their hashes and lose their words with an erasure, and still come to the same', async () => {
    const begun = await begin('erased', 'gone', 'mia');
    const { state } = await append(begun, 'gone', {
      kind: 'view-given',
      stage: 'track-declaration',
      role: 'self',
      verdict: 'agree',
      words: 'words-of-the-leaver',
      ratings: JSON.stringify({ ladder: ladder.id, ratings: { 'system-design': { value: 3, note: 'a-note' } } }),
    });
    const before = await store().read((unit) => unit.cases.events(asId('erased'), 0, 100));
    await store().write(async (unit) => {
      const leaver = await unit.people.find(person('gone'));
      if (leaver !== null) await unit.erasure.erase(leaver);
    });
    await store().read(async (unit) => {
      const after = await unit.cases.events(asId('erased'), 0, 100);
      expect(JSON.stringify(after)).not.toMatch(/words-of|a-note/);
      expect(after.map(({ hash }) => hash)).toEqual(before.map(({ hash }) => hash));
      expect(after.every(({ salt }) => salt === '')).toBe(true);
      expect(
        foldCase(
          planOn,
          after.map(({ event }) => event),
        ),
      ).toEqual(state);
    });
  });

  test('of five hundred events open as fast as of five', async () => {
    let long = await begin('long');
    const due = (day: number): CaseEventBody => ({
      kind: 'due-set',
      stage: 'calibration',
      due: `2026-04-${String((day % 28) + 1).padStart(2, '0')}`,
    });
    for (let piece = 0; piece < 5; piece++) {
      const bodies = Array.from({ length: 100 }, (_, index) => due(piece * 100 + index));
      ({ state: long } = await append(long, 'mia', ...bodies));
    }
    const { state: short } = await append(await begin('short'), 'mia', due(1), due(2), due(3), due(4));
    expect([long.revision, short.revision]).toEqual([501, 5]);
    const open = async (id: CaseId) => {
      const from = performance.now();
      await store().read(async ({ cases }) => {
        const state = await cases.find(id);
        await cases.eventsAt(id, [1, state?.revision ?? 1]);
        await cases.events(id, 0, 50);
      });
      return performance.now() - from;
    };
    const times = { long: [] as number[], short: [] as number[] };
    for (let round = 0; round < 25; round++) {
      times.long.push(await open(long.id));
      times.short.push(await open(short.id));
    }
    const least = (own: readonly number[]) => Math.min(...own);
    // Fifty events of the page against five are part of the long one, so there is a little to allow for.
    expect(least(times.long)).toBeLessThan(least(times.short) * 2 + 2);
  });
});

describeOnEachDatabase('who usually acts in a role', ({ store }) => {
  test('is kept by ladder and team, and replaced as a whole', async () => {
    await store().write(async (unit) => {
      for (const id of ['hana', 'dario']) await unit.people.add(aPerson(id));
      await unit.roleHolders.set('ladder', [
        { role: 'head', team: '', person: person('hana') },
        { role: 'head', team: 'Payments', person: person('dario') },
      ]);
      await unit.roleHolders.set('other', [{ role: 'head', team: '', person: person('dario') }]);
    });
    const of = (ladderId: string) => store().read((unit) => unit.roleHolders.of(ladderId));
    expect((await of('ladder')).map(({ team }) => team)).toEqual(['', 'Payments']);
    await store().write((unit) => unit.roleHolders.removeAll(person('dario')));
    expect((await of('ladder')).map((own) => own.person)).toEqual(['hana']);
    expect(await of('other')).toEqual([]);
    await store().write((unit) => unit.roleHolders.set('other', [{ role: 'head', team: '', person: person('hana') }]));
    await store().write((unit) => unit.roleHolders.set('ladder', []));
    expect(await of('ladder')).toEqual([]);
    expect(await of('other')).toHaveLength(1);
  });
});
