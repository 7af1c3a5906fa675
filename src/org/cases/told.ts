import type { PersonId } from '../ids.ts';
import type { CaseEvent } from './case-event.ts';
import { type CaseState, isOpen } from './case-state.ts';
import { waitsFor } from './waits-for.ts';

/**
 * What somebody is told of a case, without a word of what was written in it.
 *
 *  waits           it waits for them from now on
 *  reminded        it does so still
 *  named           they act in a stage
 *  part-free       somebody whom they had named can't act any more
 *  returned        theirs came back with reasons
 *  decided         it was decided
 *  in-effect       it holds from now on
 *  manager         they became the manager of somebody whose case is under way
 *  carry-asked     the other of the two wants it on another version of the ladder
 *  closed          it ended without a decision
 */
export type CaseNews =
  | 'waits'
  | 'reminded'
  | 'named'
  | 'part-free'
  | 'returned'
  | 'decided'
  | 'in-effect'
  | 'manager'
  | 'carry-asked'
  | 'closed';

export interface Told {
  readonly person: PersonId;
  readonly news: CaseNews;
}

/** Whom an event concerns, the one who did it left out. `before` is the case without it; null: it began with it. */
export function toldOf(before: CaseState | null, event: CaseEvent, after: CaseState): readonly Told[] {
  const waited = new Set(before === null ? [] : waitsFor(before));
  const told = [
    ...newsOf(before, event, after),
    ...waitsFor(after).flatMap((person) => (waited.has(person) ? [] : { person, news: 'waits' as const })),
  ].filter(({ person }) => person !== event.actor);
  // One thing at a time: what happened says more than that it now waits.
  return told.filter(({ person }, index) => told.findIndex((own) => own.person === person) === index);
}

function newsOf(before: CaseState | null, { body, actor }: CaseEvent, after: CaseState): readonly Told[] {
  const tell = (news: CaseNews, ...people: readonly (PersonId | null)[]): readonly Told[] =>
    people.flatMap((person) => (person === null ? [] : { person, news }));
  const two = [after.subject, after.manager];
  switch (body.kind) {
    case 'named':
      return tell('named', body.person);
    case 'delegated':
      return [...tell('named', body.to), ...tell('part-free', namer(before, body.stage, actor))];
    case 'recused':
      return tell('part-free', namer(before, body.stage, actor) ?? after.manager);
    case 'left': {
      if (!isOpen(after)) return tell('closed', after.manager, ...after.named.map(({ person }) => person));
      const lost = before?.named.filter((own) => own.person === body.person && !after.named.includes(own)) ?? [];
      return tell('part-free', ...lost.map(({ by }) => by ?? after.manager));
    }
    case 'reminded':
      return tell('reminded', ...body.persons);
    case 'returned':
      return tell('returned', ...two);
    case 'decided':
      return tell('decided', ...two);
    case 'came-into-effect':
      return tell('in-effect', ...two);
    case 'manager-changed':
      return tell('manager', body.to);
    case 'carry-proposed':
      return tell('carry-asked', ...two);
    case 'went-back':
      return tell('closed', ...two);
    case 'withdrawn':
      return tell('closed', ...two, ...after.named.map(({ person }) => person));
    case 'proposed':
    case 'title-chosen':
    case 'evidence-attached':
    case 'evidence-detached':
    case 'need-justified':
    case 'attested':
    case 'unnamed':
    case 'due-set':
    case 'handed-in':
    case 'view-given':
    case 'settled':
    case 'talked':
    case 'trial-begun':
    case 'trial-reviewed':
    case 'carried':
      return [];
  }
}

/** Who had named somebody in a stage. */
function namer(before: CaseState | null, stage: string, person: PersonId | null): PersonId | null {
  return before?.named.find((own) => own.stage === stage && own.person === person)?.by ?? null;
}
