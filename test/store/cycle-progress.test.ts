import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AssessmentKind, AssessmentStatus } from '#org/assessments/assessment.ts';
import { cycleSteps } from '#org/cycles/cycle.ts';
import { groupProgress } from '#org/cycles/progress.ts';
import { standings } from '#org/cycles/standing.ts';
import { makeDemoCompany } from '#org/demo/demo-company.ts';
import { asId, type CycleId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { isErased } from '#org/people/erasing.ts';
import type { Person } from '#org/people/person.ts';
import { linesOfCopy } from '#store/copy/read-copy.ts';
import { emptyTables, writeCopy } from '#store/copy/write-copy.ts';
import { fillWithDemo } from '#store/fill-with-demo.ts';
import type { Store } from '#store/store.ts';
import type { Unit } from '#store/unit.ts';
import { aCycle, aLadder, anAssessment, aPerson, ladderText } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase, type TestTools } from './each-database.ts';

const kinds: readonly AssessmentKind[] = ['self', 'manager', 'peer'];
const states: readonly AssessmentStatus[] = ['draft', 'shared', 'discussed', 'locked'];
const teams = ['', 'Boats', 'Lamps'] as const;
const people = 5;
const cycles = 3;

/** Something that changes how far a cycle is. Numbers say who and which, round and round. */
type Operation =
  | {
      readonly kind: 'write';
      readonly person: number;
      readonly cycle: number;
      readonly of: number;
      readonly state: number;
    }
  | { readonly kind: 'move'; readonly assessment: number; readonly state: number }
  | { readonly kind: 'discard'; readonly assessment: number }
  | { readonly kind: 'change-team'; readonly person: number; readonly team: number }
  | { readonly kind: 'leave' | 'return' | 'erase'; readonly person: number }
  | { readonly kind: 'take-in' | 'take-out'; readonly person: number; readonly cycle: number }
  | { readonly kind: 'set-members'; readonly cycle: number; readonly people: readonly number[] }
  | { readonly kind: 'open-again'; readonly cycle: number }
  | { readonly kind: 'restore' };

const person = fc.nat(people - 1);
const cycle = fc.nat(cycles - 1);
const assessment = fc.nat(30);
const state = fc.nat(3);
const operations: fc.Arbitrary<readonly Operation[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), person, cycle, of: fc.nat(5), state }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('move' as const), assessment, state }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('discard' as const), assessment }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('change-team' as const), person, team: fc.nat(2) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('leave', 'return', 'erase'), person }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('take-in', 'take-out'), person, cycle }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('set-members' as const), cycle, people: fc.array(person) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('open-again' as const), cycle }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'restore' as const }) },
  ),
  { minLength: 15, maxLength: 40 },
);

const version: LadderVersion = {
  id: asId('v'),
  ladder: 'l',
  version: '1',
  title: 'L',
  text: '',
  status: 'published',
  revision: 1,
  createdBy: null,
  createdAt: '2026-03-01T09:00:00.000Z',
  updatedAt: '2026-03-01T09:00:00.000Z',
  publishedAt: '2026-03-01T09:00:00.000Z',
};

/** The names of one run, whose people and cycles are its own. */
class Run {
  readonly #name: string;
  #count = 0;
  constructor(name: string) {
    this.#name = name;
  }
  readonly person = (n: number) => asId<PersonId>(`${this.#name}-p${n}`);
  readonly cycle = (n: number) => asId<CycleId>(`${this.#name}-c${n}`);
  readonly assessment = (n: number) => `${this.#name}-a${this.#count === 0 ? 0 : n % this.#count}`;
  readonly newAssessment = () => `${this.#name}-a${this.#count++}`;

  async begin(unit: Unit): Promise<void> {
    for (let n = 0; n < people; n++) await unit.people.add(aPerson(this.person(n), { team: teams[n % 3] ?? '' }));
    for (let n = 0; n < cycles; n++) {
      await unit.cycles.add(aCycle({ id: this.cycle(n), status: n === 0 ? 'closed' : 'open', steps: cycleSteps }));
      await unit.cycles.setMembers(
        this.cycle(n),
        Array.from({ length: people }, (_, own) => this.person(own)).slice(n),
      );
    }
  }
}

async function carryOut(store: Store, run: Run, { now }: TestTools, own: Operation): Promise<void> {
  const at = now().toISOString();
  if (own.kind === 'restore') return bringBack(store, at);
  await store.write(async (unit) => {
    const change = async (who: number, fields: (before: Person) => Partial<Person> | null) => {
      const before = await unit.people.find(run.person(who));
      const after = before === null ? null : fields(before);
      if (before === null || after === null) return null;
      await unit.people.save({ ...before, ...after, revision: before.revision + 1 });
      return before;
    };
    switch (own.kind) {
      case 'write': {
        const author = run.person(own.person);
        await unit.assessments.add(
          anAssessment({
            id: asId(run.newAssessment()),
            kind: kinds[own.of % 3] ?? 'self',
            status: states[own.state] ?? 'draft',
            subject: author,
            author,
            cycle: run.cycle(own.cycle),
            ladderVersion: asId('v'),
            audience: own.of < 4 ? 'named' : 'manager-only',
          }),
        );
        return;
      }
      case 'move': {
        const kept = await unit.assessments.find(asId(run.assessment(own.assessment)));
        const status = states[own.state] ?? 'draft';
        if (kept !== null) await unit.assessments.save({ ...kept, status, revision: kept.revision + 1 });
        return;
      }
      case 'discard': {
        const kept = await unit.assessments.find(asId(run.assessment(own.assessment)));
        if (kept !== null) await unit.assessments.removeDraft(kept.id, kept.revision);
        return;
      }
      case 'change-team':
        await change(own.person, () => ({ team: teams[own.team] ?? '' }));
        return;
      case 'leave':
        if (!(await change(own.person, ({ status }) => (status === 'active' ? { status: 'left', leftOn: at } : null))))
          return;
        for (const { id, status } of await unit.cycles.ofPerson(run.person(own.person))) {
          const departure = { cycle: id, because: 'left-company', at } as const;
          if (status !== 'closed') await unit.cycles.takeOut(run.person(own.person), departure);
        }
        return;
      case 'return':
        await change(own.person, (before) => (isErased(before) ? null : { status: 'active', leftOn: null }));
        for (const departure of await unit.cycles.departuresOf(run.person(own.person)))
          await unit.cycles.takeIn(departure.cycle, run.person(own.person));
        return;
      case 'erase': {
        const kept = await unit.people.find(run.person(own.person));
        if (kept?.status === 'left' && !isErased(kept)) await unit.erasure.erase(kept);
        return;
      }
      case 'take-in':
        return unit.cycles.takeIn(run.cycle(own.cycle), run.person(own.person));
      case 'take-out':
        return unit.cycles.takeOut(run.person(own.person), { cycle: run.cycle(own.cycle), because: 'taken-out', at });
      case 'set-members':
        return unit.cycles.setMembers(run.cycle(own.cycle), own.people.map(run.person));
      case 'open-again':
        return unit.cycles.letGoWhoLeft(run.cycle(own.cycle), at);
    }
  });
}

/** As a copy is made and brought back. */
async function bringBack({ db }: Store, at: string): Promise<void> {
  await db.transaction().execute(async (own) => {
    const lines: string[] = [];
    for await (const line of linesOfCopy(own, at)) lines.push(line.trimEnd());
    await emptyTables(own);
    await writeCopy(own, each(lines));
  });
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** Every count that is kept of a cycle, and how many are in it. */
async function kept({ cycles: own }: Unit, id: CycleId) {
  return {
    members: (await own.countMembers([id])).get(id),
    whole: await own.wholeProgress(id),
    teams: (await own.teamProgress(id, { limit: 200, after: null })).items,
  };
}

/** The same worked out from people, members and assessments, without the database's help. */
async function afresh(unit: Unit, id: CycleId) {
  const members = await unit.cycles.members(id);
  const here = (await unit.people.findMany(members)).filter(({ status }) => status === 'active');
  const standing = standings(cycleSteps, members, await unit.assessments.inCycle(id));
  const progress = (own: readonly Person[]) =>
    groupProgress(
      cycleSteps,
      own.map((member) => standing.get(member.id) ?? {}),
    );
  const byTeam = [...Map.groupBy(here, ({ team }) => team)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    members: members.length,
    whole: progress(here),
    teams: byTeam.map(([team, own]) => ({ team, ...progress(own) })),
  };
}

describeOnEachDatabase('counts of a cycle', ({ store, tools }) => {
  let runs = 0;

  test('are what they would be if they were counted afresh, whatever happened', async () => {
    await store().write((unit) => unit.ladderVersions.add(version));
    await fc.assert(
      fc.asyncProperty(operations, async (own) => {
        const run = new Run(`r${runs++}`);
        await store().write((unit) => run.begin(unit));
        for (const operation of own) {
          tools.pass(1000);
          await carryOut(store(), run, tools, operation);
          await store().read(async (unit) => {
            for (let n = 0; n < cycles; n++)
              expect(await kept(unit, run.cycle(n))).toEqual(await afresh(unit, run.cycle(n)));
          });
        }
      }),
      { numRuns: store().kind === 'sqlite' ? 25 : 8, endOnFailure: true },
    );
  }, 120_000);

  test('are right in a demo company from the beginning', async () => {
    const company = makeDemoCompany({
      today: '2026-03-02',
      newId: tools.newId,
      scorecard: { ladder: aLadder('weighted-competencies'), text: ladderText('weighted-competencies') },
      mirror: { ladder: aLadder('trunk-and-fork'), text: ladderText('trunk-and-fork') },
    });
    await store().write((unit) => fillWithDemo(unit, company, tools.now().toISOString()));
    await store().read(async (unit) => {
      for (const { id } of company.cycles) {
        const counts = await kept(unit, id);
        expect(counts).toEqual(await afresh(unit, id));
        expect(counts.whole.done.self).toBeGreaterThan(0);
      }
    });
  }, 30_000);

  test('stay as they are where somebody else was quicker', async () => {
    const run = new Run('late');
    await store().write(async (unit) => {
      await run.begin(unit);
      const before = await unit.people.find(run.person(3));
      if (before === null) throw new Error('they are gone');
      expect(await unit.people.save({ ...before, team: 'Lamps', revision: before.revision + 2 })).toBe(false);
      expect(await kept(unit, run.cycle(1))).toEqual(await afresh(unit, run.cycle(1)));
    });
  });

  test('are undone with what they were written with', async () => {
    const run = new Run('undone');
    await store().write((unit) => run.begin(unit));
    const before = await store().read((unit) => kept(unit, run.cycle(1)));
    const fails = store().write(async (unit) => {
      await unit.cycles.takeIn(run.cycle(1), run.person(0));
      throw new Error('no');
    });
    await expect(fails).rejects.toThrow('no');
    expect(await store().read((unit) => kept(unit, run.cycle(1)))).toEqual(before);
  });

  test('name the smallest teams first', async () => {
    const run = new Run('small');
    await store().write(async (unit) => {
      await run.begin(unit);
      for (const n of [10, 11]) {
        await unit.people.add(aPerson(run.person(n), { team: 'Boats' }));
        await unit.cycles.takeIn(run.cycle(2), run.person(n));
      }
    });
    expect(await store().read((unit) => unit.cycles.smallestTeams(run.cycle(2), 2))).toEqual([
      { key: '', people: 1 },
      { key: 'Lamps', people: 1 },
    ]);
  });

  test('who was in it and isn’t any more is kept with the reason, the last first', async () => {
    const run = new Run('former');
    const id = run.cycle(2);
    await store().write((unit) => run.begin(unit));
    await store().write(async (unit) => {
      const out = (n: number, because: 'taken-out' | 'left-company', at: string) =>
        unit.cycles.takeOut(run.person(n), { cycle: id, because, at });
      await out(2, 'taken-out', '2026-03-01T09:00:00.000Z');
      await out(3, 'left-company', '2026-03-02T09:00:00.000Z');
      await out(3, 'taken-out', '2026-03-03T09:00:00.000Z');
      await out(4, 'taken-out', '2026-03-04T09:00:00.000Z');
      await unit.cycles.takeIn(id, run.person(4));
      await unit.cycles.takeIn(id, run.person(4));
    });
    await store().read(async (unit) => {
      const first = await unit.cycles.listFormerMembers(id, { limit: 1, after: null });
      const second = await unit.cycles.listFormerMembers(id, { limit: 1, after: first.next });
      expect([...first.items, ...second.items].map(({ id: own, because }) => [own, because])).toEqual([
        [run.person(3), 'left-company'],
        [run.person(2), 'taken-out'],
      ]);
      expect(second.next).toBeNull();
      expect(await unit.cycles.members(id)).toEqual([run.person(4)]);
      expect((await unit.cycles.departuresOf(run.person(4))).length).toBe(0);
    });
  });
});
