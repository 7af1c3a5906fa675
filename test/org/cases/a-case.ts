import { readFileSync } from 'node:fs';
import { type Ladder, readLadder } from '#engine/index.ts';
import type { Actor, Relation } from '#org/access/actor.ts';
import type { Role } from '#org/access/role.ts';
import { carryOut } from '#org/cases/carry-out.ts';
import type { CaseCommand, CaseHappening, CaseSituation, PersonInCase } from '#org/cases/case-command.ts';
import type { CaseEvent, CaseEventBody } from '#org/cases/case-event.ts';
import { type PlanOn, planOf } from '#org/cases/case-plan.ts';
import type { CaseState } from '#org/cases/case-state.ts';
import { happen } from '#org/cases/commands/whole-case.ts';
import { applyEvents, foldCase } from '#org/cases/fold-case.ts';
import { type ProposeCommand, type ProposeSituation, proposeCase } from '#org/cases/propose-case.ts';
import type { Evidence } from '#org/evidence/evidence.ts';
import { asId, type LadderVersionId, type PersonId } from '#org/ids.ts';
import type { Person, Placement } from '#org/people/person.ts';
import { isRefusal, type Refusal } from '#org/refusal.ts';

export function galleryLadder(id: string): Ladder {
  const { ladder } = readLadder(readFileSync(new URL(`../../../ladders/${id}.yaml`, import.meta.url), 'utf8'));
  if (ladder === null) throw new Error(`the ladder ${id} can't be read`);
  return ladder;
}

export const aLadder = (text: string): Ladder => {
  const { ladder, findings } = readLadder(text);
  if (ladder === null) throw new Error(JSON.stringify(findings));
  return ladder;
};

export const version: LadderVersionId = asId('version');
export const startDay = '2026-03-02';

export function personIn(id: string, options: Partial<Person> = {}): Person {
  return {
    id: asId(id),
    email: `${id}@example.org`,
    name: id,
    team: '',
    manager: null,
    status: 'active',
    leftOn: null,
    revision: 1,
    createdAt: `${startDay}T09:00:00.000Z`,
    updatedAt: `${startDay}T09:00:00.000Z`,
    ...options,
  };
}

export function evidenceOf(owner: string, id: string): Evidence {
  return {
    id: asId(id),
    owner: asId(owner),
    happenedOn: '2026-02-01',
    what: `What happened in ${id}.`,
    why: '',
    links: [],
    speaksFor: [],
    visibility: 'private',
    feedback: null,
    revision: 1,
    createdAt: `${startDay}T09:00:00.000Z`,
    updatedAt: `${startDay}T09:00:00.000Z`,
  };
}

interface World {
  readonly ladder: Ladder;
  /** Other versions, to carry over to. */
  readonly versions?: Readonly<Record<string, Ladder>>;
  readonly level: string;
  readonly track?: string;
  readonly people?: Readonly<Record<string, readonly Role[]>>;
}

/** A case of Finn, who reports to Mia, as it goes on: each command is carried out and its events are kept. */
export class CaseInHand {
  readonly events: CaseEvent[] = [];
  today = startDay;
  situation: Partial<CaseSituation> = {};
  readonly #world: World;
  readonly planOn: PlanOn;
  #state: CaseState | null = null;

  constructor(world: World) {
    this.#world = world;
    this.planOn = (id, route) => planOf(this.ladderOn(id), route);
  }

  ladderOn(id: LadderVersionId): Ladder {
    return id === version ? this.#world.ladder : (this.#world.versions?.[id] ?? this.#world.ladder);
  }

  get state(): CaseState {
    if (this.#state === null) throw new Error('nothing is proposed yet');
    return this.#state;
  }

  get refolded(): CaseState {
    return foldCase(this.planOn, this.events);
  }

  propose(
    by: string,
    command: Partial<ProposeCommand>,
    situation: Partial<ProposeSituation> = {},
  ): readonly CaseEventBody[] | Refusal {
    const subject = personIn('finn', { manager: asId('mia') });
    const outcome = proposeCase(
      { path: null, equivalent: null, variant: null, reason: 'It is time.', ...command },
      {
        actor: this.actor(by),
        relation: by === 'finn' ? 'self' : by === 'mia' ? 'manager' : 'colleague',
        subject,
        placement: placed(this.#world),
        ladderVersion: version,
        ladder: this.#world.ladder,
        today: this.today,
        openTypes: [],
        movedOn: () => [],
        ...situation,
      },
    );
    if (!isRefusal(outcome)) this.#keep(asId(by), outcome);
    return outcome;
  }

  do(by: string, command: CaseCommand): readonly CaseEventBody[] | Refusal {
    const outcome = carryOut(this.state, command, this.around(by));
    if (!isRefusal(outcome)) this.#keep(asId(by), outcome);
    return outcome;
  }

  happens(happening: CaseHappening): readonly CaseEventBody[] {
    const bodies = happen(this.state, happening);
    this.#keep(null, bodies);
    return bodies;
  }

  around(by: string): CaseSituation {
    return {
      actor: this.actor(by),
      relation: this.relationOf(by),
      today: this.today,
      dayOf: (at) => at.slice(0, 10),
      ladder: this.ladderOn(this.state.ladderVersion),
      readiness: null,
      seats: null,
      ratingsOf: new Map(),
      forbiddenUntil: null,
      ...this.situation,
    };
  }

  actor(id: string): Actor {
    return { person: asId(id), roles: new Set(this.#world.people?.[id] ?? []) };
  }

  relationOf(id: string): Relation {
    if (id === 'finn') return 'self';
    return this.#state !== null && this.#state.manager === id ? 'manager' : 'colleague';
  }

  #keep(actor: PersonId | null, bodies: readonly CaseEventBody[]): void {
    const at = `${this.today}T10:00:00.000Z`;
    const added = bodies.map(
      (body, index): CaseEvent => ({
        case: asId('case'),
        sequence: this.events.length + index + 1,
        at,
        actor,
        body,
      }),
    );
    this.events.push(...added);
    this.#state =
      this.#state === null ? foldCase(this.planOn, this.events) : applyEvents(this.planOn, this.#state, added);
  }
}

function placed({ level, track }: Pick<World, 'level' | 'track'>): Placement {
  return {
    id: asId('placement'),
    person: asId('finn'),
    ladderVersion: version,
    level,
    track: track ?? null,
    since: '2025-01-01',
    until: null,
    decidedBy: null,
    reason: '',
  };
}

export const here = (id: string, against: Partial<PersonInCase> = {}): PersonInCase => ({
  id: asId(id),
  name: id,
  status: 'active',
  reportsToThem: false,
  readsEveryCase: false,
  ...against,
});
