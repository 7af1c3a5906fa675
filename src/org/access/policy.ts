import type { PersonId } from '../ids.ts';
import type { Actor, Relation } from './actor.ts';
import type { Role } from './role.ts';
import { allow, type Verdict } from './verdict.ts';

/*
 * Who may do what, in one place. Everything else asks here: the API before it answers, pages before they offer, and
 * the test that tries every endpoint as everybody. What has rules enough of its own stands in a file beside this one.
 */
export { type CaseAction, type CaseFacts, mayWithCase } from './case-policy.ts';
export type { Verdict } from './verdict.ts';

/** What stands on nobody's own page: the organisation's affairs. Each is done by members or by one of the roles. */
export const affairs = {
  /** Names, teams, who reports to whom. */
  'directory:read': 'members',
  'people:change': ['people-partner', 'administrator'],
  'people:import': ['people-partner', 'administrator'],
  'people:export': ['people-partner', 'administrator'],
  'roles:read': ['people-partner', 'administrator', 'auditor'],
  'roles:change': ['administrator'],
  'invitations:send': ['people-partner', 'administrator'],
  'ladders:read': 'members',
  'ladders:draft': ['ladder-owner'],
  'ladders:publish': ['ladder-owner'],
  'ladders:assign': ['ladder-owner', 'people-partner'],
  /** Who usually acts in a role of a ladder. */
  'role-holders:read': 'members',
  'role-holders:change': ['people-partner', 'administrator'],
  /** Every case, as a list; what stands in one is asked for besides. */
  'cases:list-all': ['people-partner'],
  'cycles:read': 'members',
  'cycles:change': ['people-partner', 'administrator'],
  /** How far everybody is, without a word of what anybody wrote. */
  'cycles:progress': ['people-partner'],
  'insight:read': ['people-partner', 'ladder-owner'],
  'audit:read': ['auditor'],
  'settings:read': ['administrator'],
  'settings:change': ['administrator'],
  'person:erase': ['administrator'],
} as const satisfies Record<string, 'members' | readonly Role[]>;

export type Affair = keyof typeof affairs;

export function mayInOrganisation(actor: Actor, affair: Affair): Verdict {
  const allowed: 'members' | readonly Role[] = affairs[affair];
  if (allowed === 'members') return 'yes';
  return allowed.some((role) => actor.roles.has(role)) ? 'yes' : 'no';
}

/**
 * Who may change how somebody signs in: their address, or a link to a first password. Nobody comes to a role that way
 * which they don't hold: for somebody with roles it takes an administrator, or somebody with the same ones.
 */
export function mayChangeWayIn(actor: Actor, rolesOfPerson: ReadonlySet<Role>): Verdict {
  return allow(actor.roles.has('administrator') || [...rolesOfPerson].every((role) => actor.roles.has(role)));
}

/** What is about one person. They are in the directory, so that they exist is no secret. */
export type PersonAction =
  | 'placement:read'
  | 'placement:change'
  | 'person:export'
  | 'progress:read'
  /** Self and manager side by side, and what was shared before; each assessment is asked for besides. */
  | 'assessments:read'
  | 'assessment:write-self'
  | 'assessment:write-manager'
  | 'assessment:write-peer'
  | 'evidence:read-shared'
  | 'evidence:write'
  | 'growth:read-shared'
  | 'feedback:ask'
  | 'readiness:read'
  /** A promotion or a move: for oneself, or for a direct report. */
  | 'case:propose';

export function mayAboutPerson(actor: Actor, action: PersonAction, relation: Relation): Verdict {
  const line = relation === 'manager' || relation === 'above';
  switch (action) {
    case 'placement:read':
      return allow(relation === 'self' || line || actor.roles.has('people-partner'));
    case 'placement:change':
      return allow(relation !== 'self' && actor.roles.has('people-partner'));
    case 'person:export':
      return allow(relation === 'self');
    case 'progress:read':
      return allow(relation === 'self' || line || actor.roles.has('people-partner'));
    case 'assessment:write-self':
    case 'evidence:write':
    case 'feedback:ask':
      return allow(relation === 'self');
    case 'assessment:write-manager':
      return allow(relation === 'manager');
    case 'case:propose':
      return allow(relation === 'self' || relation === 'manager');
    case 'assessment:write-peer':
      return allow(relation !== 'self' && relation !== 'manager');
    case 'assessments:read':
    case 'evidence:read-shared':
    case 'growth:read-shared':
    case 'readiness:read':
      return allow(relation === 'self' || line);
  }
}

/** Feedback by a colleague says before it is written who will read it. */
export type Audience = 'named' | 'manager-only';

/** What the policy has to know of an assessment. */
export interface AssessmentFacts {
  readonly kind: 'self' | 'manager' | 'peer';
  readonly status: 'draft' | 'shared' | 'discussed' | 'locked';
  readonly author: PersonId;
  readonly subject: PersonId;
  readonly audience: Audience;
  /** The manager to whom manager-only words were announced; nobody who comes later reads them. */
  readonly announcedTo: PersonId | null;
}

export type AssessmentAction = 'read' | 'change' | 'share' | 'discuss' | 'lock' | 'delete';

/**
 * A draft is its author's alone: no role reads it. What is shared is read by the person it is about, by its author,
 * and by the manager of today and those above; a colleague's manager-only words by that one manager and nobody else.
 */
export function mayWithAssessment(
  actor: Actor,
  action: AssessmentAction,
  assessment: AssessmentFacts,
  relation: Relation,
): Verdict {
  const isAuthor = actor.person === assessment.author;
  if (!isAuthor && !readsShared(actor, assessment, relation)) return 'unseen';
  switch (action) {
    case 'read':
      return 'yes';
    case 'change':
    case 'share':
    case 'delete':
      return allow(isAuthor);
    case 'discuss':
    case 'lock':
      return allow(assessment.kind !== 'peer' && (relation === 'self' || relation === 'manager'));
  }
}

function readsShared(actor: Actor, assessment: AssessmentFacts, relation: Relation): boolean {
  if (assessment.status === 'draft') return false;
  if (assessment.kind === 'peer' && assessment.audience === 'manager-only')
    return actor.person === assessment.announcedTo;
  return relation === 'self' || relation === 'manager' || relation === 'above';
}

/** What the policy has to know of a piece of evidence. */
export interface EvidenceFacts {
  readonly owner: PersonId;
  readonly visibility: 'private' | 'shared';
}

export function mayWithEvidence(
  actor: Actor,
  action: 'read' | 'change',
  evidence: EvidenceFacts,
  relation: Relation,
): Verdict {
  if (actor.person === evidence.owner) return 'yes';
  const isSeen = evidence.visibility === 'shared' && (relation === 'manager' || relation === 'above');
  if (!isSeen) return 'unseen';
  return allow(action === 'read');
}

/** What the policy has to know of a growth plan, with its goals and check-ins. */
export interface GrowthPlanFacts {
  readonly person: PersonId;
  readonly visibility: 'private' | 'shared';
}

/** A plan is its person's own; shared, the managers of today read it, and what they think of it they say in the 1:1. */
export function mayWithGrowthPlan(
  actor: Actor,
  action: 'read' | 'change',
  plan: GrowthPlanFacts,
  relation: Relation,
): Verdict {
  if (actor.person === plan.person) return 'yes';
  const isSeen = plan.visibility === 'shared' && (relation === 'manager' || relation === 'above');
  if (!isSeen) return 'unseen';
  return allow(action === 'read');
}

/** What the policy has to know of a request for feedback. */
export interface FeedbackFacts {
  readonly asker: PersonId;
  readonly asked: PersonId;
  readonly audience: Audience;
  readonly announcedTo: PersonId | null;
  readonly status: 'asked' | 'answered' | 'declined';
}

/** The question is seen by the two; the answer by whom it was announced to, once it is given. */
export function mayWithFeedback(
  actor: Actor,
  action: 'read' | 'answer' | 'read-answer' | 'withdraw',
  request: FeedbackFacts,
): Verdict {
  const isAsker = actor.person === request.asker;
  const isAsked = actor.person === request.asked;
  const isManager = request.audience === 'manager-only' && actor.person === request.announcedTo;
  const isAnswered = request.status === 'answered';
  if (!isAsker && !isAsked && !(isManager && isAnswered)) return 'unseen';
  switch (action) {
    case 'read':
      return 'yes';
    case 'answer':
      return allow(isAsked);
    case 'withdraw':
      return allow(isAsker);
    case 'read-answer':
      if (isAsked) return 'yes';
      return allow(isAnswered && (request.audience === 'named' ? isAsker : isManager));
  }
}

/** What the policy has to know of a 1:1, and of a note, an action or a line of the agenda where one is meant. */
export interface ConversationFacts {
  readonly manager: PersonId;
  readonly report: PersonId;
  /** Who wrote it; null where the whole 1:1 is meant. */
  readonly author: PersonId | null;
}

/**
 * What a manager and somebody who reports to them write down belongs to these two, for good: no role, nobody further
 * up, no manager who comes later. Each changes the words that are theirs; that something is done or talked about is said
 * by either (`tick`). Whether the two still are a pair isn't asked here: that is a matter of state, and both are told.
 */
export function mayWithConversation(
  actor: Actor,
  action: 'read' | 'add' | 'tick' | 'change',
  { manager, report, author }: ConversationFacts,
): Verdict {
  if (actor.person !== manager && actor.person !== report) return 'unseen';
  return allow(action !== 'change' || actor.person === author);
}

/** What somebody was told is theirs alone, and whether they have read it. */
export function mayWithNotification(actor: Actor, { receiver }: { readonly receiver: PersonId }): Verdict {
  return actor.person === receiver ? 'yes' : 'unseen';
}

/** What the policy has to know of a version of a ladder. */
export interface LadderVersionFacts {
  readonly status: 'draft' | 'published' | 'retired';
}

/** What was published is for everybody; a draft is for those who own ladders, and for others it doesn't exist. */
export function mayWithLadderVersion(
  actor: Actor,
  action: 'read' | 'change' | 'publish' | 'effect',
  version: LadderVersionFacts,
): Verdict {
  const drafts = mayInOrganisation(actor, 'ladders:draft');
  if (version.status === 'draft' && drafts !== 'yes') return 'unseen';
  switch (action) {
    case 'read':
      return mayInOrganisation(actor, 'ladders:read');
    case 'change':
    case 'effect':
      return drafts;
    case 'publish':
      return mayInOrganisation(actor, 'ladders:publish');
  }
}
