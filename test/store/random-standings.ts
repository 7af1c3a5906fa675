import fc from 'fast-check';
import type { CaseEvent, CaseEventBody } from '#org/cases/case-event.ts';
import { planOf } from '#org/cases/case-plan.ts';
import type { CaseRoute } from '#org/cases/case-route.ts';
import { applyEvents, foldCase } from '#org/cases/fold-case.ts';
import { hashOfEvent } from '#org/cases/seal-event.ts';
import { asId, type CycleId, type PersonId } from '#org/ids.ts';
import type { LadderVersion } from '#org/ladders/ladder-version.ts';
import { isErased } from '#org/people/erasing.ts';
import type { Person } from '#org/people/person.ts';
import { sha256 } from '#store/open-store.ts';
import type { Unit } from '#store/unit.ts';
import { aCycle, aLadder, anAssessment, aPerson, ladderText } from '../org/assessments/an-assessment.ts';
import { aWeightedProfile } from '../org/readiness/a-weighted-profile.ts';
import type { TestTools } from './each-database.ts';

export const people = 2;
const cycles = 3;
export const weighted = aLadder('weighted-competencies');

/** Something that changes how far somebody is on their paths. Numbers say who and which, round and round. */
export type Operation =
  | { readonly kind: 'place'; readonly person: number; readonly where: number }
  | {
      readonly kind: 'write';
      readonly person: number;
      readonly cycle: number;
      readonly of: number;
      readonly value: number;
    }
  | { readonly kind: 'move'; readonly assessment: number; readonly state: number }
  | { readonly kind: 'change-team'; readonly person: number; readonly team: number }
  | { readonly kind: 'leave' | 'return' | 'erase'; readonly person: number }
  | { readonly kind: 'take-in' | 'take-out'; readonly person: number; readonly cycle: number }
  | { readonly kind: 'set-members'; readonly cycle: number; readonly people: readonly number[] }
  | { readonly kind: 'turn'; readonly cycle: number; readonly state: number }
  | { readonly kind: 'publish' | 'retire'; readonly ladder: number }
  | { readonly kind: 'propose' | 'withdraw'; readonly person: number }
  | { readonly kind: 'attest'; readonly person: number; readonly holds: boolean };

const person = fc.nat(people - 1);
const cycle = fc.nat(cycles - 1);
export const operations: fc.Arbitrary<readonly Operation[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('place' as const), person, where: fc.nat(6) }) },
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('write' as const),
        person,
        cycle,
        of: fc.nat(3),
        value: fc.integer({ min: 1, max: 4 }),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ kind: fc.constant('move' as const), assessment: fc.nat(30), state: fc.nat(3) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('change-team' as const), person, team: fc.nat(2) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('leave', 'return', 'return', 'erase'), person }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('take-in', 'take-out'), person, cycle }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('set-members' as const), cycle, people: fc.array(person) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('turn' as const), cycle, state: fc.nat(2) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('publish', 'retire'), ladder: fc.nat(2) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('propose', 'withdraw'), person }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('attest' as const), person, holds: fc.boolean() }) },
  ),
  { minLength: 20, maxLength: 50 },
);

const at = '2026-03-02T09:00:00.000Z';

/** A ladder whose paths want something held over cycles besides; in a second version it wants less. */
const steady = (version: string, atLeast: number) => `
id: steady
title: Steady
version: "${version}"
intent: scorecard
scale:
  1: Begins
  2: Does
  3: Knows
  4: Shows
  5: Leads
tracks: { all: { title: All } }
levels:
  one: { title: One, track: all, rank: 1 }
  two: { title: Two, track: all, rank: 2 }
  three: { title: Three, track: all, rank: 3, terminal: true }
groups: { work: { title: Work } }
competencies:
  craft:
    title: Craft
    group: work
    cells: { one: Does it., two: Does it well., three: Does it best. }
paths:
  - from: one
    to: two
    consistency: 2
    requirements:
      - craft >= ${atLeast}
  - one -> three
`;

const texts: Readonly<Record<string, (version: string) => string>> = {
  'weighted-competencies': () => ladderText('weighted-competencies'),
  steady: (version) => steady(version, version === '1' ? 3 : 2),
  'trunk-and-fork': () => ladderText('trunk-and-fork'),
};
export const ladders = Object.keys(texts);
const places = [
  ['weighted-competencies', 'l4'],
  ['weighted-competencies', 'l4'],
  ['steady', 'one'],
  ['steady', 'one'],
  ['steady', 'one'],
  ['steady', 'two'],
  ['trunk-and-fork', 'junior'],
] as const;

export function aVersion(ladder: string, version: string, run: string): LadderVersion {
  const text = texts[ladder]?.(version) ?? '';
  const moments = { createdAt: at, updatedAt: at, publishedAt: `2026-03-0${version}T09:00:00.000Z` };
  const id = asId<LadderVersion['id']>(`${run}-${ladder}-${version}`);
  return { id, ladder, version, title: ladder, text, status: 'published', revision: 1, createdBy: null, ...moments };
}

const route = {
  type: 'promotion',
  path: 'l4-to-l5',
  from: { level: 'l4', variant: null },
  to: { level: 'l5', variant: null },
} as unknown as CaseRoute;
const planOn = () => planOf(weighted, route);

/** One run, whose people, cycles and assessments are its own. Ladders are of all, as in a company. */
export class Run {
  readonly #name: string;
  readonly #tools: TestTools;
  #count = 0;
  constructor(name: string, tools: TestTools) {
    this.#name = name;
    this.#tools = tools;
  }
  readonly person = (n: number) => asId<PersonId>(`${this.#name}-p${n}`);
  readonly cycle = (n: number) => asId<CycleId>(`${this.#name}-c${n}`);
  readonly #assessment = (n: number) => asId<never>(`${this.#name}-a${this.#count === 0 ? 0 : n % this.#count}`);
  readonly #case = (n: number) => asId<never>(`${this.#name}-case-${n}`);

  async begin(unit: Unit): Promise<void> {
    for (let n = 0; n < people; n++) await unit.people.add(aPerson(this.person(n)));
    for (let n = 0; n < cycles; n++) {
      const opensOn = `2026-0${n + 1}-01`;
      await unit.cycles.add(aCycle({ id: this.cycle(n), opensOn, status: n === 0 ? 'closed' : 'open' }));
      await unit.cycles.setMembers(
        this.cycle(n),
        Array.from({ length: people }, (_, own) => this.person(own)),
      );
    }
  }

  async carryOut(unit: Unit, own: Operation): Promise<void> {
    switch (own.kind) {
      case 'place': {
        const [ladder, level] = places[own.where % places.length] ?? places[0];
        const [version] = await unit.ladderVersions.ofLadder(ladder);
        if (version === undefined) return;
        const placement = { ladderVersion: version.id, level, track: null, since: '2026-03-01', until: null };
        const by = { person: this.person(own.person), decidedBy: null, reason: '' };
        return unit.placements.begin({ id: asId(this.#tools.newId()), ...placement, ...by }, at);
      }
      case 'write':
        return this.#write(unit, own);
      case 'move': {
        const kept = await unit.assessments.find(this.#assessment(own.assessment));
        const status = (['draft', 'shared', 'discussed', 'locked'] as const)[own.state] ?? 'draft';
        if (kept !== null) await unit.assessments.save({ ...kept, status, revision: kept.revision + 1 });
        return;
      }
      case 'change-team':
        return this.#change(unit, own.person, () => ({ team: ['', 'Boats', 'Lamps'][own.team] ?? '' }));
      case 'leave':
        return this.#change(unit, own.person, () => ({ status: 'left', leftOn: '2026-03-02' }));
      case 'return':
        return this.#change(unit, own.person, (before) => (isErased(before) ? {} : { status: 'active', leftOn: null }));
      case 'erase': {
        const kept = await unit.people.find(this.person(own.person));
        if (kept?.status === 'left' && !isErased(kept)) await unit.erasure.erase(kept);
        return;
      }
      case 'take-in':
        return unit.cycles.takeIn(this.cycle(own.cycle), this.person(own.person));
      case 'take-out': {
        const departure = { cycle: this.cycle(own.cycle), because: 'taken-out', at } as const;
        return unit.cycles.takeOut(this.person(own.person), departure);
      }
      case 'set-members':
        return unit.cycles.setMembers(this.cycle(own.cycle), own.people.map(this.person));
      case 'turn': {
        const kept = await unit.cycles.find(this.cycle(own.cycle));
        const status = (['planned', 'open', 'closed'] as const)[own.state] ?? 'open';
        if (kept !== null) await unit.cycles.save({ ...kept, status, revision: kept.revision + 1 });
        return;
      }
      case 'publish':
      case 'retire':
        return this.#turnLadder(unit, own.kind, ladders[own.ladder % ladders.length] ?? 'steady');
      case 'propose':
      case 'withdraw':
      case 'attest':
        return this.#inCase(unit, own);
    }
  }

  async #write(unit: Unit, own: Operation & { kind: 'write' }): Promise<void> {
    const subject = this.person(own.person);
    const placement = await unit.placements.currentOf(subject);
    const version = placement === null ? null : await unit.ladderVersions.find(placement.ladderVersion);
    if (version === null) return;
    const value = own.value + 1;
    const whole = { ladder: 'steady', version: version.version, ratings: { craft: value } };
    const ratings = version.ladder === 'weighted-competencies' ? aWeightedProfile(value) : whole;
    const isMirror = version.ladder === 'trunk-and-fork';
    await unit.assessments.add(
      anAssessment({
        id: asId(`${this.#name}-a${this.#count++}`),
        kind: own.of === 0 ? 'self' : 'manager',
        status: own.of === 3 ? 'draft' : 'shared',
        subject,
        author: subject,
        cycle: this.cycle(own.cycle),
        ladderVersion: version.id,
        ratings: isMirror ? '{"ladder":"trunk-and-fork","ratings":{}}' : JSON.stringify(ratings),
        sharedAt: new Date(this.#tools.now()).toISOString(),
      }),
    );
  }

  async #change(unit: Unit, who: number, fields: (before: Person) => Partial<Person>): Promise<void> {
    const before = await unit.people.find(this.person(who));
    if (before !== null) await unit.people.save({ ...before, ...fields(before), revision: before.revision + 1 });
  }

  async #turnLadder(unit: Unit, kind: 'publish' | 'retire', ladder: string): Promise<void> {
    const known = await unit.ladderVersions.ofLadder(ladder);
    const second = known.find(({ version }) => version === '2');
    const status = kind === 'publish' ? 'published' : 'retired';
    if (second !== undefined) await unit.ladderVersions.save({ ...second, status, revision: second.revision + 1 });
    else if (kind === 'publish' && ladder === 'steady') await unit.ladderVersions.add(aVersion(ladder, '2', 'all'));
  }

  async #inCase(unit: Unit, own: Operation & { kind: 'propose' | 'withdraw' | 'attest' }): Promise<void> {
    const id = this.#case(own.person);
    const before = await unit.cases.find(id);
    const by = this.person(own.person);
    const sealed = (events: readonly CaseEvent[]) =>
      events.map((event) => ({ event, salt: 's', hash: hashOfEvent(event, 's', sha256), auditSequence: 1 }));
    const eventOf = (sequence: number, body: CaseEventBody): CaseEvent => ({ case: id, sequence, at, actor: by, body });
    const bodies = {
      propose: { kind: 'proposed', subject: by, ladderVersion: 'v', route, manager: null, reason: '' },
      withdraw: { kind: 'withdrawn', reason: '' },
      attest: {
        kind: 'attested',
        requirement: statement,
        role: 'x',
        holds: own.kind === 'attest' && own.holds,
        words: '',
      },
    } as unknown as Readonly<Record<typeof own.kind, CaseEventBody>>;
    if (before === null) {
      if (own.kind !== 'propose') return;
      const [version] = await unit.ladderVersions.ofLadder('weighted-competencies');
      if (version === undefined) return;
      const event = eventOf(1, { ...bodies.propose, ladderVersion: version.id } as CaseEventBody);
      return unit.cases.begin(foldCase(planOn, [event]), sealed([event]));
    }
    if (own.kind === 'propose' || before.closedAt !== null) return;
    const event = eventOf(before.revision + 1, bodies[own.kind]);
    await unit.cases.append(applyEvents(planOn, before, [event]), sealed([event]));
  }
}

const statement =
  weighted.paths.find(({ id }) => id === 'l4-to-l5')?.requirements.find(({ kind }) => kind === 'attestation')?.id ?? '';
