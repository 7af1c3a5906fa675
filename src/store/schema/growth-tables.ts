import type { Once } from './once.ts';

/** Growth plans, what two agreed in a 1:1, cases, how far people are, and what they are told. */
export interface GrowthTables {
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
  standing_due: StandingDueTable;
  notification: NotificationTable;
  notice_setting: NoticeSettingTable;
  calendar_feed: CalendarFeedTable;
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
  waits_for_partner: number;
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

/** Whose standing is still to be worked out anew; until then what is kept of it holds no more. */
export interface StandingDueTable {
  person_id: Once<string>;
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
