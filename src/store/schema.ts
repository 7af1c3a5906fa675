import type { Generated } from 'kysely';
import type { GrowthTables } from './schema/growth-tables.ts';
import type { Once } from './schema/once.ts';
import type { SignInTables } from './schema/sign-in-tables.ts';

/**
 * The tables, the same on SQLite and PostgreSQL. Everything is text or a whole number: days and moments as ISO 8601
 * (they sort), lists and documents as JSON. What a column means is said by the noun in `src/org` that it comes from.
 * Tables that start with `auth_` belong to better-auth, which reads and writes them.
 */
export interface Database extends SignInTables, GrowthTables {
  setting: SettingTable;
  person: PersonTable;
  person_word: PersonWordTable;
  role_grant: RoleGrantTable;
  placement: PlacementTable;
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
  audit_entry: AuditEntryTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
}

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
