import type { ColumnType, Generated } from 'kysely';

/**
 * The tables, the same on SQLite and PostgreSQL. Everything is text or a whole number: days and moments as ISO 8601
 * (they sort), lists and documents as JSON. What a column means is said by the noun in `src/org` that it comes from.
 * Tables that start with `auth_` belong to better-auth, which reads and writes them.
 */
export interface Database {
  setting: SettingTable;
  person: PersonTable;
  person_word: PersonWordTable;
  role_grant: RoleGrantTable;
  placement: PlacementTable;
  invitation: InvitationTable;
  access_token: AccessTokenTable;
  ladder_version: LadderVersionTable;
  ladder_assignment: LadderAssignmentTable;
  cycle: CycleTable;
  cycle_member: CycleMemberTable;
  cycle_departure: CycleDepartureTable;
  cycle_progress: CycleProgressTable;
  assessment: AssessmentTable;
  evidence: EvidenceTable;
  feedback_request: FeedbackRequestTable;
  conversation_note: ConversationNoteTable;
  growth_plan: GrowthPlanTable;
  goal: GoalTable;
  check_in: CheckInTable;
  conversation_action: ConversationActionTable;
  agenda_item: AgendaItemTable;
  agenda_aside: AgendaAsideTable;
  promotion_case: PromotionCaseTable;
  case_event: CaseEventTable;
  case_person: CasePersonTable;
  role_holder: RoleHolderTable;
  bench_standing: BenchStandingTable;
  notification: NotificationTable;
  notice_setting: NoticeSettingTable;
  calendar_feed: CalendarFeedTable;
  audit_entry: AuditEntryTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  attempt: AttemptTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_account: AuthAccountTable;
  auth_verification: AuthVerificationTable;
}

/** A column that is written once. */
type Once<Value> = ColumnType<Value, Value, never>;

export interface SettingTable {
  key: Once<string>;
  value: string;
}

export interface PersonTable {
  id: Once<string>;
  email: string;
  name: string;
  team: string;
  manager_id: string | null;
  status: string;
  left_on: string | null;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
}

/** What somebody is found by: each word of their name and e-mail address, folded. */
export interface PersonWordTable {
  person_id: Once<string>;
  word: Once<string>;
}

export interface RoleGrantTable {
  person_id: Once<string>;
  role: Once<string>;
  granted_at: Once<string>;
  granted_by: Once<string | null>;
}

export interface PlacementTable {
  id: Once<string>;
  person_id: Once<string>;
  ladder_version_id: Once<string>;
  level: Once<string>;
  track: Once<string | null>;
  since: Once<string>;
  until: string | null;
  decided_by: Once<string | null>;
  reason: Once<string>;
  created_at: Once<string>;
}

/** A one-time link to set the first password. Only the hash of its secret is kept. */
export interface InvitationTable {
  secret_hash: Once<string>;
  person_id: Once<string>;
  expires_at: Once<string>;
  created_at: Once<string>;
}

export interface AccessTokenTable {
  id: Once<string>;
  person_id: Once<string>;
  name: Once<string>;
  secret_hash: Once<string>;
  scopes: Once<string>;
  expires_at: Once<string>;
  last_used_at: string | null;
  created_at: Once<string>;
}

export interface LadderVersionTable {
  id: Once<string>;
  ladder: string;
  version: string;
  title: string;
  text: string;
  status: string;
  revision: number;
  created_by: Once<string | null>;
  created_at: Once<string>;
  updated_at: string;
  published_at: string | null;
}

export interface LadderAssignmentTable {
  /** Empty: everybody whose team has none of its own. */
  team: Once<string>;
  ladder: string;
}

export interface CycleTable {
  /** Counted when who is in it is written, since it is asked far more often. */
  member_count: number;
  id: Once<string>;
  name: string;
  opens_on: string;
  due_on: string;
  closes_on: string;
  steps: string;
  status: string;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
}

export interface CycleMemberTable {
  cycle_id: Once<string>;
  person_id: Once<string>;
}

/** Who was in a cycle and isn't any more, and why. */
export interface CycleDepartureTable {
  cycle_id: Once<string>;
  person_id: Once<string>;
  because: string;
  at: string;
}

/** Counts that are written with whatever changes them: of a whole cycle (whose team is empty), and of each team. */
export interface CycleProgressTable {
  cycle_id: Once<string>;
  part: Once<'whole' | 'team'>;
  team: Once<string>;
  people: number;
  self: number;
  manager: number;
  peer: number;
  conversation: number;
}

export interface AssessmentTable {
  id: Once<string>;
  kind: Once<string>;
  status: string;
  subject_id: Once<string>;
  author_id: Once<string>;
  cycle_id: Once<string | null>;
  ladder_version_id: string;
  audience: Once<string>;
  announced_to: Once<string | null>;
  ratings: string;
  /** Sentences as JSON, for the author alone: what happened to the ratings when the ladder changed under a draft. */
  carried_note: string | null;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
  shared_at: string | null;
  discussed_at: string | null;
  locked_at: string | null;
}

export interface EvidenceTable {
  id: Once<string>;
  owner_id: Once<string>;
  happened_on: string;
  what: string;
  why: string;
  links: string;
  speaks_for: string;
  /** What is searched: the words in lower case, and the competencies with spaces around each. */
  folded: string;
  competencies: string;
  visibility: string;
  feedback_id: Once<string | null>;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
}

export interface FeedbackRequestTable {
  id: Once<string>;
  asker_id: Once<string>;
  asked_id: Once<string>;
  question: Once<string>;
  audience: Once<string>;
  announced_to: Once<string | null>;
  status: string;
  answer: string;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
}

export interface ConversationNoteTable {
  id: Once<string>;
  manager_id: Once<string>;
  report_id: Once<string>;
  author_id: Once<string>;
  held_on: string;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
  text: string;
}

export interface GrowthPlanTable {
  id: Once<string>;
  person_id: Once<string>;
  ladder_version_id: Once<string>;
  starts_on: Once<string>;
  ends_on: Once<string>;
  visibility: string;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
}

export interface GoalTable {
  id: Once<string>;
  plan_id: Once<string>;
  person_id: Once<string>;
  position: Once<number>;
  status: string;
  due_on: string;
  carried_from: Once<string | null>;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
  opened_on: string | null;
  last_check_in_on: string | null;
  body: string;
}

export interface CheckInTable {
  id: Once<string>;
  goal_id: Once<string>;
  person_id: Once<string>;
  held_on: Once<string>;
  created_at: Once<string>;
  body: Once<string>;
}

/** What two agreed in a 1:1 that one of them does. */
export interface ConversationActionTable {
  id: Once<string>;
  manager_id: Once<string>;
  report_id: Once<string>;
  author_id: Once<string>;
  owner_id: string;
  due_on: string | null;
  done_on: string | null;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
  text: string;
}

/** What one of two put on the agenda of their next 1:1. */
export interface AgendaItemTable {
  id: Once<string>;
  manager_id: Once<string>;
  report_id: Once<string>;
  author_id: Once<string>;
  talked_on: string | null;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
  text: string;
}

/** A suggestion, by its key, that one of two put aside for a time. */
export interface AgendaAsideTable {
  manager_id: Once<string>;
  report_id: Once<string>;
  suggestion: Once<string>;
  put_by: Once<string>;
  put_on: Once<string>;
}

/** A case of promotion or of a move, as far as its events have brought it. */
export interface PromotionCaseTable {
  id: Once<string>;
  subject_id: Once<string>;
  ladder_version_id: string;
  type: Once<string>;
  to_level: string;
  status: string;
  effective_on: string | null;
  revision: number;
  created_at: Once<string>;
  updated_at: string;
  closed_at: string | null;
  state: string;
}

export interface CaseEventTable {
  case_id: Once<string>;
  sequence: Once<number>;
  at: Once<string>;
  actor_id: Once<string | null>;
  kind: Once<string>;
  /** Empty once the words are erased. */
  salt: string;
  hash: Once<string>;
  audit_sequence: Once<number>;
  body: string;
}

export interface CasePersonTable {
  case_id: Once<string>;
  person_id: Once<string>;
  /** 1 where the case waits for them. */
  waits: number;
  due_on: string | null;
}

export interface RoleHolderTable {
  ladder: Once<string>;
  role: Once<string>;
  /** Empty: for everybody whose team has none of its own. */
  team: Once<string>;
  person_id: Once<string>;
}

export interface BenchStandingTable {
  person_id: Once<string>;
  path: Once<string>;
  ladder: string;
  ladder_version_id: string;
  level: string;
  track: string;
  team: string;
  standing: string;
  updated_at: string;
}

export interface NotificationTable {
  id: Once<string>;
  person_id: Once<string>;
  kind: string;
  about_kind: Once<string>;
  about_id: Once<string>;
  due_on: string | null;
  count: number;
  told_at: string;
  read_at: string | null;
  mailed_at: string | null;
}

/** Of whoever wants letters in another way than usual. */
export interface NoticeSettingTable {
  person_id: Once<string>;
  digest: string;
  /** Topics, as JSON. */
  left_out: string;
}

/** Who may read the due dates of somebody without signing in: whoever has the address. Only the secret's hash is kept. */
export interface CalendarFeedTable {
  person_id: Once<string>;
  secret_hash: string;
  created_at: string;
}

export interface AuditEntryTable {
  sequence: Once<number>;
  at: Once<string>;
  actor_id: Once<string | null>;
  action: Once<string>;
  target_kind: Once<string | null>;
  target_id: Once<string | null>;
  detail: Once<string>;
  previous_hash: Once<string>;
  hash: Once<string>;
}

/** What was answered to a creation with an `Idempotency-Key`, so that the same one asked twice makes one thing. */
export interface IdempotencyTable {
  person_id: Once<string>;
  key: Once<string>;
  request_hash: Once<string>;
  status: Once<number>;
  location: Once<string>;
  body: Once<string>;
  created_at: Once<string>;
}

/** Mail that is to go out: written with the change that causes it, sent after it, gone once it is sent. */
export interface OutboxTable {
  id: Generated<number>;
  recipient: Once<string>;
  subject: Once<string>;
  text: Once<string>;
  created_at: Once<string>;
  due_at: string;
  attempts: number;
}

/** How often something was tried since a moment, so that guessing becomes slow on all servers together. */
export interface AttemptTable {
  key: Once<string>;
  count: number;
  since: string;
}

export interface AuthUserTable {
  id: Once<string>;
  name: string;
  email: string;
  emailVerified: boolean;
  createdAt: Once<string>;
  updatedAt: string;
}

export interface AuthSessionTable {
  id: Once<string>;
  userId: Once<string>;
  token: Once<string>;
  userAgent: Once<string | null>;
  ipAddress: Once<string | null>;
  /** Text on SQLite, a date on PostgreSQL; so are the others. */
  expiresAt: Once<string | Date>;
  createdAt: Once<string | Date>;
  updatedAt: string | Date;
}

export interface AuthAccountTable {
  id: Once<string>;
  accountId: Once<string>;
  providerId: Once<string>;
  userId: Once<string>;
  password: string | null;
  createdAt: Once<string>;
  updatedAt: string;
}

/** Links to a new password that were sent, and sign-ins with a provider that are under way: only to be taken out. */
export interface AuthVerificationTable {
  id: Once<string>;
  /** Whose link it is. */
  value: Once<string>;
}
