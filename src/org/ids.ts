/** Ids of what an organisation has. Each carries its kind, so that a cycle's id can't be passed where a person's is wanted. */
declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PersonId = Id<'person'>;
export type PlacementId = Id<'placement'>;
export type LadderVersionId = Id<'ladder-version'>;
export type CycleId = Id<'cycle'>;
export type AssessmentId = Id<'assessment'>;
export type EvidenceId = Id<'evidence'>;
export type FeedbackRequestId = Id<'feedback-request'>;
export type ConversationNoteId = Id<'conversation-note'>;
export type CaseId = Id<'case'>;
export type GrowthPlanId = Id<'growth-plan'>;
export type GoalId = Id<'goal'>;
export type CheckInId = Id<'check-in'>;
export type ConversationActionId = Id<'conversation-action'>;
export type AgendaItemId = Id<'agenda-item'>;
export type NotificationId = Id<'notification'>;
export type AccessTokenId = Id<'access-token'>;

/** Brands a string that the caller knows to be an id of the wanted kind. */
export function asId<Wanted extends Id<string>>(text: string): Wanted {
  return text as Wanted;
}

/** 2026-11-20: a day without a time, in the organisation's own calendar. They sort as text. */
export type Day = string;

/** 2026-11-20T09:30:00.000Z: a moment, in UTC. They sort as text. */
export type Moment = string;
