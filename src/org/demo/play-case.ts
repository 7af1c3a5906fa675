import type { Assessment } from '../assessments/assessment.ts';
import { isOfPeople, nameableRoles } from '../cases/acting.ts';
import type { CaseState } from '../cases/case-state.ts';
import { itemsOf, roleThatMay, statementsOf } from '../cases/commands/gather.ts';
import { managerRole, pathOf, selfRole } from '../cases/stages-of.ts';
import type { Cycle } from '../cycles/cycle.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { asId, type Day, type PersonId } from '../ids.ts';
import type { Person, Placement } from '../people/person.ts';
import { CasePlayed, type CaseSubject } from './case-played.ts';
import type { Chance } from './chance.ts';
import { portfolioWords, caseWords as words } from './demo-case-words.ts';
import { filledFor } from './demo-evidence.ts';
import type { DemoGrower } from './demo-growth.ts';
import { demoRatings } from './demo-ratings.ts';
import { demoReadiness } from './demo-readiness.ts';
import { managerNotes } from './demo-words.ts';
import { daysAfter, type Quarter } from './last-quarters.ts';

export interface CaseGrounds {
  readonly growers: readonly DemoGrower[];
  readonly people: readonly Person[];
  readonly placements: readonly Placement[];
  readonly assessments: readonly Assessment[];
  readonly cycles: readonly Cycle[];
  readonly quarters: readonly Quarter[];
  readonly today: Day;
  readonly newId: () => string;
  readonly chance: Chance;
}

/** Days of it count from today; before it are negative. */
export class PlayCase {
  readonly run: CasePlayed;
  readonly evidence: Evidence[] = [];
  readonly #grounds: CaseGrounds;
  readonly #subject: CaseSubject;

  constructor(grounds: CaseGrounds, subject: CaseSubject) {
    this.#grounds = grounds;
    this.#subject = subject;
    const readinessOf = (state: CaseState, today: Day) => demoReadiness(grounds, subject, state, today);
    this.run = new CasePlayed(asId(grounds.newId()), subject, readinessOf);
  }

  proposeBy(on: number, by: PersonId | null, reason: string, variant: string | null): void {
    const { ladder, placement } = this.#subject;
    const path = ladder.paths.find(({ type, from }) => type === 'promotion' && from.level === placement.level);
    const titles = ladder.levels.find(({ id }) => id === path?.to.level)?.variants ?? [];
    const title = titles.find(({ id }) => id === variant)?.id ?? null;
    const command = { path: path?.id ?? null, equivalent: null, variant: title, reason };
    this.run.propose(this.#day(on), by ?? asId(''), command);
  }

  /** Everybody whom the stages need, by the manager: themselves where the ladder speaks of a lead of the team. */
  name(on: number): void {
    const { person } = this.#subject;
    const manager = person.manager ?? asId<PersonId>('');
    const others = this.#others();
    for (const stage of this.run.state.stages.filter(isOfPeople)) {
      for (const role of nameableRoles(this.run.state, stage.id)) {
        const count = stage.by.length === 1 ? stage.agree : 1;
        for (const one of this.#inRole(role, others).slice(0, count)) {
          // Whoever is named here leads a team of their own, or all of them.
          const named = { ...one, reportsToThem: false, readsEveryCase: false };
          this.run.do(this.#day(on), manager, { kind: 'name', stage: stage.id, role, person: named });
        }
      }
    }
  }

  #others(): readonly Person[] {
    const { people } = this.#grounds;
    const { person } = this.#subject;
    return people.filter(
      ({ id, team }) => team !== '' && id !== person.manager && people.some((own) => own.manager === id),
    );
  }

  #inRole(role: string, others: readonly Person[]): readonly Person[] {
    const { people } = this.#grounds;
    const { person, head } = this.#subject;
    const manager = people.filter(({ id }) => id === person.manager);
    if (role === 'tech-lead') return manager;
    if (role === 'reviewer') return others;
    if (role === 'head-of-department') return people.filter(({ name }) => name === 'Adaeze Obi');
    return [head];
  }

  /** As much of each item as the ladder asks for, or of the first few items alone. */
  gather(on: number, most = Number.POSITIVE_INFINITY): void {
    const { person, ladder } = this.#subject;
    const items = itemsOf(this.run.state, { ladder }).slice(0, most);
    items.forEach(({ id, count }, turn) => {
      const events = (portfolioWords[id] ?? []).slice(0, count);
      events.forEach((event, index) => {
        const day = this.#day(on - 40 - turn * 9 - index * 11);
        const at = `${day}T17:00:00.000Z`;
        const entry: Evidence = {
          id: asId(this.#grounds.newId()),
          owner: person.id,
          happenedOn: day,
          what: filledFor(person.team, event.what, turn + index),
          why: filledFor(person.team, event.why, turn + index),
          links: [],
          speaksFor: [],
          visibility: 'shared',
          feedback: null,
          revision: 1,
          createdAt: at,
          updatedAt: at,
        };
        this.evidence.push(entry);
        this.run.do(this.#day(on + turn), person.id, { kind: 'attach-evidence', item: id, evidence: entry });
      });
    });
  }

  /** What somebody has to confirm is confirmed, and the portfolio is handed in. */
  hand(on: number): void {
    const { ladder, person, head } = this.#subject;
    for (const { id, by } of statementsOf(pathOf(ladder, this.run.state.route))) {
      const who = [person.manager, head.id].find(
        (own) => own !== null && roleThatMay(this.run.state, by, own) !== null,
      );
      if (who == null) continue;
      this.run.do(this.#day(on - 1), who, { kind: 'attest', requirement: id, holds: true, words: words.confirmed });
    }
    this.run.do(this.#day(on), person.id, { kind: 'hand-in' });
  }

  /** Stage by stage up to the decision; where several look apart, as many as given, and the next waits. */
  views(on: number, apart = 0, apartOn = on, said: { self: string; manager: string } = words): void {
    const { person } = this.#subject;
    let day = on;
    for (;;) {
      const stage = this.run.state.stages[this.run.state.stageIndex];
      if (stage === undefined || !isOfPeople(stage) || stage.kind === 'decision') return;
      const acting = stage.by.flatMap((role) => this.#actingAs(role, stage.id));
      const giving = apart > 0 && stage.independent ? acting.slice(0, apart) : acting;
      for (const { role, by } of giving) {
        const text = by === person.id ? said.self : role === 'reviewer' ? words.reviewer : said.manager;
        const when = giving.length < acting.length ? apartOn : day;
        const ratings = role === 'reviewer' && stage.independent ? this.#ratingsBy(when) : null;
        this.run.do(this.#day(when), by, { kind: 'give-view', verdict: 'agree', words: text, ratings });
        day += 2;
      }
      if (giving.length < acting.length) {
        this.run.do(this.#day(apartOn), person.manager ?? asId(''), {
          kind: 'set-due',
          stage: stage.id,
          due: this.#day(8),
        });
        return;
      }
    }
  }

  #actingAs(role: string, stage: string) {
    const { person } = this.#subject;
    if (role === selfRole) return [{ role, by: person.id }];
    if (role === managerRole && person.manager !== null) return [{ role, by: person.manager }];
    return this.run.state.named
      .filter((own) => own.stage === stage && own.role === role)
      .map((own) => ({ role, by: own.person }));
  }

  /** All who decide agree, and the last of them writes it down. */
  decide(on: number, effectiveOn: Day): void {
    const stage = this.run.state.stages[this.run.state.stageIndex];
    if (stage === undefined || !isOfPeople(stage)) throw new Error('there is nothing to decide');
    const acting = stage.by.flatMap((role) => this.#actingAs(role, stage.id));
    for (const { by } of acting.slice(0, -1)) {
      const view = { kind: 'give-view', verdict: 'agree', words: words.deciding, ratings: null } as const;
      this.run.do(this.#day(on - 3), by, view);
    }
    const last = acting.at(-1)?.by ?? asId<PersonId>('');
    this.run.do(this.#day(on), last, { kind: 'decide', outcome: 'yes', reason: words.decision, effectiveOn });
  }

  #ratingsBy(on: number): string {
    const { person, ladder } = this.#subject;
    const view = {
      strength: 3.9,
      by: 'reviewer',
      person: person.name,
      date: this.#day(on),
      notes: managerNotes,
      share: 1,
    };
    return demoRatings(ladder, view, new Map(), this.#grounds.chance);
  }

  #day(from: number): Day {
    return daysAfter(this.#grounds.today, from);
  }
}
