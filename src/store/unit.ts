import type { PersonId } from '#org/ids.ts';
import { emptyStore } from './empty-store.ts';
import { exportPerson } from './export-person.ts';
import type { Db, StoreTools } from './store-tools.ts';
import { type AccessTokens, accessTokensIn } from './tables/access-tokens.ts';
import { type Agendas, agendasIn } from './tables/agendas.ts';
import { type AssessmentGrounds, assessmentGroundsIn } from './tables/assessment-ground.ts';
import { type Assessments, assessmentsIn } from './tables/assessments.ts';
import { type Attempts, attemptsIn } from './tables/attempts.ts';
import { type AuditLog, auditLogIn } from './tables/audit-log.ts';
import { type BenchStandings, benchStandingsIn } from './tables/bench-standing.ts';
import { type CalendarFeeds, calendarFeedsIn } from './tables/calendar-feeds.ts';
import { type Callers, callersIn } from './tables/callers.ts';
import { type Cases, casesIn } from './tables/cases.ts';
import { type CheckIns, checkInsIn } from './tables/check-ins.ts';
import { type ConversationActions, conversationActionsIn } from './tables/conversation-actions.ts';
import { type ConversationNotes, conversationNotesIn } from './tables/conversation-notes.ts';
import { type Cycles, cyclesIn } from './tables/cycles.ts';
import { type DueDates, dueDatesIn } from './tables/due-dates.ts';
import { type Erasure, erasureIn } from './tables/erasure.ts';
import { type EvidenceLog, evidenceIn } from './tables/evidence.ts';
import { type FeedbackRequests, feedbackRequestsIn } from './tables/feedback-requests.ts';
import { type Goals, goalsIn } from './tables/goals.ts';
import { type GrowthPlans, growthPlansIn } from './tables/growth-plans.ts';
import { type Idempotency, idempotencyIn } from './tables/idempotency.ts';
import { type Invitations, invitationsIn } from './tables/invitations.ts';
import { type KnownOfPeople, knownOfPeopleIn } from './tables/known-of-people.ts';
import { type LadderAssignments, ladderAssignmentsIn } from './tables/ladder-assignments.ts';
import { type LadderUse, ladderUseIn } from './tables/ladder-use.ts';
import { type LadderVersions, ladderVersionsIn } from './tables/ladder-versions.ts';
import { type NoticeSettingsTable, noticeSettingsIn } from './tables/notice-settings.ts';
import { type Notifications, notificationsIn } from './tables/notifications.ts';
import { type Outbox, outboxIn } from './tables/outbox.ts';
import { type People, peopleIn } from './tables/people.ts';
import { type Placements, placementsIn } from './tables/placements.ts';
import { type RoleGrants, roleGrantsIn } from './tables/role-grants.ts';
import { type RoleHolders, roleHoldersIn } from './tables/role-holders.ts';
import { type Sessions, sessionsIn } from './tables/sessions.ts';
import { type Settings, settingsIn } from './tables/settings.ts';
import { type SignInAccounts, signInAccountsIn } from './tables/sign-in-accounts.ts';

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
