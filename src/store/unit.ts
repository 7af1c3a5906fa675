import { emptyStore } from './empty-store.ts';
import type { Db, StoreTools } from './store-tools.ts';
import { type AccessTokens, accessTokensIn } from './tables/access-tokens.ts';
import { type Assessments, assessmentsIn } from './tables/assessments.ts';
import { type Attempts, attemptsIn } from './tables/attempts.ts';
import { type AuditLog, auditLogIn } from './tables/audit-log.ts';
import { type Callers, callersIn } from './tables/callers.ts';
import { type ConversationNotes, conversationNotesIn } from './tables/conversation-notes.ts';
import { type Cycles, cyclesIn } from './tables/cycles.ts';
import { type Erasure, erasureIn } from './tables/erasure.ts';
import { type EvidenceLog, evidenceIn } from './tables/evidence.ts';
import { type FeedbackRequests, feedbackRequestsIn } from './tables/feedback-requests.ts';
import { type Idempotency, idempotencyIn } from './tables/idempotency.ts';
import { type Invitations, invitationsIn } from './tables/invitations.ts';
import { type LadderAssignments, ladderAssignmentsIn } from './tables/ladder-assignments.ts';
import { type LadderUse, ladderUseIn } from './tables/ladder-use.ts';
import { type LadderVersions, ladderVersionsIn } from './tables/ladder-versions.ts';
import { type Outbox, outboxIn } from './tables/outbox.ts';
import { type People, peopleIn } from './tables/people.ts';
import { type Placements, placementsIn } from './tables/placements.ts';
import { type RoleGrants, roleGrantsIn } from './tables/role-grants.ts';
import { type Sessions, sessionsIn } from './tables/sessions.ts';
import { type Settings, settingsIn } from './tables/settings.ts';
import { type SignInAccounts, signInAccountsIn } from './tables/sign-in-accounts.ts';

/** Everything that one piece of work reads and writes, seen at one moment and kept or dropped as a whole. */
export interface Unit {
  /** Takes everything away: of a demo company only. */
  readonly empty: () => Promise<void>;
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
  readonly evidence: EvidenceLog;
  readonly feedback: FeedbackRequests;
  readonly conversationNotes: ConversationNotes;
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
    callers: callersIn(db),
    settings: settingsIn(db),
    people: peopleIn(db),
    roles: roleGrantsIn(db, tools),
    placements: placementsIn(db),
    ladderVersions: ladderVersionsIn(db),
    ladderAssignments: ladderAssignmentsIn(db),
    ladderUse: ladderUseIn(db),
    cycles: cyclesIn(db),
    assessments: assessmentsIn(db),
    evidence: evidenceIn(db),
    feedback: feedbackRequestsIn(db),
    conversationNotes: conversationNotesIn(db),
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
