import type { Ladder, Readiness } from '#engine/index.ts';
import type { Relation } from '../access/actor.ts';
import { carryOut } from '../cases/carry-out.ts';
import type { CaseCommand } from '../cases/case-command.ts';
import type { CaseEvent, CaseEventBody } from '../cases/case-event.ts';
import { planOf } from '../cases/case-plan.ts';
import type { CaseState } from '../cases/case-state.ts';
import { applyEvents, foldCase } from '../cases/fold-case.ts';
import { type ProposeCommand, proposeCase } from '../cases/propose-case.ts';
import type { CaseId, Day, LadderVersionId, PersonId, PlacementId } from '../ids.ts';
import type { Person, Placement } from '../people/person.ts';
import { isRefusal, type Refusal } from '../refusal.ts';

/** Whom a case of the demo company is about, and where they stand when it begins. */
export interface CaseSubject {
  readonly person: Person;
  readonly placement: Placement;
  readonly ladder: Ladder;
  readonly version: LadderVersionId;
  /** The one whom their manager reports to. */
  readonly head: Person;
}

/** A case as people lived it: each command goes through the machine that real ones go through, on its day. */
export class CasePlayed {
  readonly events: CaseEvent[] = [];
  readonly #subject: CaseSubject;
  readonly #id: CaseId;
  readonly #readinessOf: (state: CaseState, today: Day) => Readiness | null;
  #state: CaseState | null = null;

  constructor(id: CaseId, subject: CaseSubject, readinessOf: (state: CaseState, today: Day) => Readiness | null) {
    this.#id = id;
    this.#subject = subject;
    this.#readinessOf = readinessOf;
  }

  get state(): CaseState {
    if (this.#state === null) throw new Error('nothing was proposed yet');
    return this.#state;
  }

  propose(on: Day, by: PersonId, command: ProposeCommand): void {
    const { person: subject, placement, ladder, version: ladderVersion } = this.#subject;
    const around = { subject, placement, ladder, ladderVersion, today: on, openTypes: [], movedOn: () => [] };
    this.#keep(on, by, proposeCase(command, { ...around, ...this.#actor(by) }));
  }

  do(on: Day, by: PersonId, command: CaseCommand): void {
    const situation = {
      ...this.#actor(by),
      today: on,
      dayOf: (at: string) => at.slice(0, 10),
      ladder: this.#subject.ladder,
      readiness: this.#readinessOf(this.state, on),
      seats: null,
      ratingsOf: new Map<PersonId, string>(),
      forbiddenUntil: null,
    };
    this.#keep(on, by, carryOut(this.state, command, situation));
  }

  /** Its day has come, and the placement is written. */
  takeEffect(on: Day, placement: PlacementId): void {
    this.#keep(on, null, [{ kind: 'came-into-effect', placement }]);
  }

  #actor(by: PersonId) {
    return { actor: { person: by, roles: new Set<never>() }, relation: this.#relationOf(by) };
  }

  #relationOf(by: PersonId): Relation {
    const { person, head } = this.#subject;
    if (by === person.id) return 'self';
    if (by === person.manager) return 'manager';
    return by === head.id ? 'above' : 'colleague';
  }

  #keep(on: Day, actor: PersonId | null, bodies: readonly CaseEventBody[] | Refusal): void {
    if (isRefusal(bodies)) throw new Error(`the demo did what isn’t done: ${bodies.sentence}`);
    // Each a little later than the one before, as it is with people.
    const at = (count: number) =>
      `${on}T${String(9 + (count % 8)).padStart(2, '0')}:${String(10 + (count % 45))}:00.000Z`;
    const added = bodies.map((body, index): CaseEvent => {
      const sequence = this.events.length + index + 1;
      return { case: this.#id, sequence, at: at(sequence), actor, body };
    });
    this.events.push(...added);
    const planOn = () => planOf(this.#subject.ladder, this.#state?.route ?? routeIn(added));
    this.#state = this.#state === null ? foldCase(planOn, this.events) : applyEvents(planOn, this.#state, added);
  }
}

function routeIn([first]: readonly CaseEvent[]) {
  if (first?.body.kind !== 'proposed') throw new Error('a case begins with being proposed');
  return first.body.route;
}
