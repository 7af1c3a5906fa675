import type { PersonId } from '#org/ids.ts';
import { emptyStore } from './empty-store.ts';
import { exportPerson } from './export-person.ts';
import type { Db, StoreTools } from './store-tools.ts';
import { type AssessmentGrounds, assessmentGroundsIn } from './tables/assessments/assessment-ground.ts';
import { type Assessments, assessmentsIn } from './tables/assessments/assessments.ts';
import { type Cycles, cyclesIn } from './tables/assessments/cycles.ts';
import { type EvidenceLog, evidenceIn } from './tables/assessments/evidence.ts';
import { type FeedbackRequests, feedbackRequestsIn } from './tables/assessments/feedback-requests.ts';
import { type AuditLog, auditLogIn } from './tables/audit-log.ts';
import { type Cases, casesIn } from './tables/cases/cases.ts';
import { type RoleHolders, roleHoldersIn } from './tables/cases/role-holders.ts';
import { type Agendas, agendasIn } from './tables/growth/agendas.ts';
import { type BenchStandings, benchStandingsIn } from './tables/growth/bench-standing.ts';
import { type CheckIns, checkInsIn } from './tables/growth/check-ins.ts';
import { type ConversationActions, conversationActionsIn } from './tables/growth/conversation-actions.ts';
import { type ConversationNotes, conversationNotesIn } from './tables/growth/conversation-notes.ts';
import { type Goals, goalsIn } from './tables/growth/goals.ts';
import { type GrowthPlans, growthPlansIn } from './tables/growth/growth-plans.ts';
import { type KnownOfPeople, knownOfPeopleIn } from './tables/growth/known-of-people.ts';
import { type Idempotency, idempotencyIn } from './tables/idempotency.ts';
import { type LadderAssignments, ladderAssignmentsIn } from './tables/ladders/ladder-assignments.ts';
import { type LadderUse, ladderUseIn } from './tables/ladders/ladder-use.ts';
import { type LadderVersions, ladderVersionsIn } from './tables/ladders/ladder-versions.ts';
import { type CalendarFeeds, calendarFeedsIn } from './tables/notices/calendar-feeds.ts';
import { type DueDates, dueDatesIn } from './tables/notices/due-dates.ts';
import { type NoticeSettingsTable, noticeSettingsIn } from './tables/notices/notice-settings.ts';
import { type Notifications, notificationsIn } from './tables/notices/notifications.ts';
import { type Outbox, outboxIn } from './tables/notices/outbox.ts';
import { type Erasure, erasureIn } from './tables/people/erasure.ts';
import { type People, peopleIn } from './tables/people/people.ts';
import { type Placements, placementsIn } from './tables/people/placements.ts';
import { type RoleGrants, roleGrantsIn } from './tables/people/role-grants.ts';
import { type Settings, settingsIn } from './tables/settings.ts';
import { type AccessTokens, accessTokensIn } from './tables/sign-in/access-tokens.ts';
import { type Attempts, attemptsIn } from './tables/sign-in/attempts.ts';
import { type Callers, callersIn } from './tables/sign-in/callers.ts';
import { type Invitations, invitationsIn } from './tables/sign-in/invitations.ts';
import { type Sessions, sessionsIn } from './tables/sign-in/sessions.ts';
import { type SignInAccounts, signInAccountsIn } from './tables/sign-in/sign-in-accounts.ts';

/** Everything that one piece of work reads and writes, seen at one moment and kept or dropped as a whole. */
export interface Unit {
  /** Takes everything away: of a demo company only. */
  readonly empty: () => Promise<void>;
  /** What is kept about and by somebody, for that person and nobody else. */
  readonly exportPerson: (person: PersonId) => Promise<Readonly<Record<string, unknown>>>;
  readonly callers: Callers;
  readonly settings: Settings;
  readonly people: People;
  readonly roles: RoleGrants;
  readonly placements: Placements;
  readonly ladderVersions: LadderVersions;
  readonly ladderAssignments: LadderAssignments;
  readonly ladderUse: LadderUse;
  readonly cycles: Cycles;
  readonly assessments: Assessments;
  readonly assessmentGrounds: AssessmentGrounds;
  readonly evidence: EvidenceLog;
  readonly feedback: FeedbackRequests;
  readonly conversationNotes: ConversationNotes;
  readonly conversationActions: ConversationActions;
  readonly agendas: Agendas;
  readonly growthPlans: GrowthPlans;
  readonly goals: Goals;
  readonly checkIns: CheckIns;
  readonly cases: Cases;
  readonly roleHolders: RoleHolders;
  readonly benchStandings: BenchStandings;
  readonly knownOfPeople: KnownOfPeople;
  readonly notifications: Notifications;
  readonly noticeSettings: NoticeSettingsTable;
  readonly calendarFeeds: CalendarFeeds;
  readonly dueDates: DueDates;
  readonly sessions: Sessions;
  readonly signInAccounts: SignInAccounts;
  readonly invitations: Invitations;
  readonly attempts: Attempts;
  readonly outbox: Outbox;
  readonly accessTokens: AccessTokens;
  readonly idempotency: Idempotency;
  readonly audit: AuditLog;
  readonly erasure: Erasure;
}

export function unitOn(db: Db, tools: StoreTools): Unit {
  return {
    empty: () => emptyStore(db),
    exportPerson: (person) => exportPerson(db, person),
    callers: callersIn(db),
    settings: settingsIn(db),
    people: peopleIn(db),
    roles: roleGrantsIn(db, tools),
    placements: placementsIn(db),
    ladderVersions: ladderVersionsIn(db),
    ladderAssignments: ladderAssignmentsIn(db),
    ladderUse: ladderUseIn(db),
    cycles: cyclesIn(db, tools),
    assessments: assessmentsIn(db),
    assessmentGrounds: assessmentGroundsIn(db),
    evidence: evidenceIn(db),
    feedback: feedbackRequestsIn(db),
    conversationNotes: conversationNotesIn(db),
    conversationActions: conversationActionsIn(db),
    agendas: agendasIn(db),
    growthPlans: growthPlansIn(db),
    goals: goalsIn(db),
    checkIns: checkInsIn(db),
    cases: casesIn(db),
    roleHolders: roleHoldersIn(db),
    benchStandings: benchStandingsIn(db, tools),
    knownOfPeople: knownOfPeopleIn(db),
    notifications: notificationsIn(db, tools),
    noticeSettings: noticeSettingsIn(db),
    calendarFeeds: calendarFeedsIn(db),
    dueDates: dueDatesIn(db),
    sessions: sessionsIn(db, tools),
    signInAccounts: signInAccountsIn(db, tools),
    invitations: invitationsIn(db, tools),
    attempts: attemptsIn(db, tools),
    outbox: outboxIn(db, tools),
    accessTokens: accessTokensIn(db),
    idempotency: idempotencyIn(db),
    audit: auditLogIn(db, tools),
    erasure: erasureIn(db, tools),
  };
}
