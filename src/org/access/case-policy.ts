import type { PersonId } from '../ids.ts';
import type { Actor, Relation } from './actor.ts';
import { allow, type Verdict } from './verdict.ts';

/** What the policy has to know of a case. */
export interface CaseFacts {
  readonly subject: PersonId;
  readonly proposer: PersonId | null;
  /** The manager that the case knows: of today, and once it is closed of its end. */
  readonly manager: PersonId | null;
  /** Who is named in it or gave a view, in any stage, beside the person themselves. */
  readonly actors: readonly PersonId[];
  /** Who acts in the stage that it is in, or goes on with. */
  readonly acting: readonly PersonId[];
  /** Who is named in a role that may confirm something. */
  readonly confirming: readonly PersonId[];
  /** Of a move that was tried and not kept: nobody who comes later sees it. */
  readonly leavesNoMark: boolean;
}

export type CaseAction =
  | 'read'
  /** The portfolio, which title, handing in: the person's own. */
  | 'gather'
  | 'justify'
  /** Who acts, by when, and reminding them. */
  | 'name'
  /** In the stage that it is in. */
  | 'view'
  /** To settle, return and decide: as who acts in it, and never on one's own case. */
  | 'review'
  | 'confirm'
  | 'step-back'
  | 'talk'
  | 'try-out'
  | 'carry'
  | 'withdraw';

/**
 * A case is seen by the person, their manager of today, everybody named in it, and people partners. Nobody names who
 * acts on their own case, or takes a part in it but the one that is theirs. Where there is no manager, a people partner
 * does what is a manager's to do: otherwise nobody without one could try a move, or have a case carried over.
 */
export function mayWithCase(actor: Actor, action: CaseAction, facts: CaseFacts, relation: Relation): Verdict {
  const isSubject = actor.person === facts.subject;
  const isManager = facts.leavesNoMark ? actor.person === facts.manager : relation === 'manager';
  const acts = facts.actors.includes(actor.person);
  const isPartner = actor.roles.has('people-partner') && !isSubject;
  if (!isSubject && !isManager && !acts && !(isPartner && !facts.leavesNoMark)) return 'unseen';
  const isInCharge = isManager || (isPartner && facts.manager === null);
  switch (action) {
    case 'read':
      return 'yes';
    case 'gather':
      return allow(isSubject);
    case 'justify':
    case 'talk':
    case 'carry':
      return allow(isSubject || isInCharge);
    case 'name':
      return allow(!isSubject && (isManager || isPartner));
    case 'view':
      return allow(facts.acting.includes(actor.person));
    case 'review':
      return allow(!isSubject && facts.acting.includes(actor.person));
    case 'confirm':
      return allow(facts.confirming.includes(actor.person));
    case 'step-back':
      return allow(!isSubject && acts);
    case 'try-out':
      return allow(isInCharge);
    case 'withdraw':
      return allow(isSubject || (actor.person === facts.proposer && isManager));
  }
}
