import type { Database } from '../schema.ts';

type Table = keyof Database;

/** What a portable copy holds, with the key of each: those that others point to come first. */
export const copiedTables = {
  setting: ['key'],
  person: ['id'],
  person_word: ['person_id', 'word'],
  role_grant: ['person_id', 'role'],
  ladder_version: ['id'],
  ladder_assignment: ['team'],
  placement: ['id'],
  invitation: ['secret_hash'],
  access_token: ['id'],
  cycle: ['id'],
  cycle_member: ['cycle_id', 'person_id'],
  cycle_departure: ['cycle_id', 'person_id'],
  cycle_progress: ['cycle_id', 'part', 'team'],
  assessment: ['id'],
  feedback_request: ['id'],
  evidence: ['id'],
  conversation_note: ['id'],
  growth_plan: ['id'],
  goal: ['id'],
  check_in: ['id'],
  conversation_action: ['id'],
  agenda_item: ['id'],
  agenda_aside: ['manager_id', 'report_id', 'suggestion'],
  promotion_case: ['id'],
  case_event: ['case_id', 'sequence'],
  case_person: ['case_id', 'person_id'],
  role_holder: ['ladder', 'role', 'team', 'person_id'],
  bench_standing: ['person_id', 'path'],
  standing_due: ['person_id'],
  notification: ['id'],
  notice_setting: ['person_id'],
  calendar_feed: ['person_id'],
  audit_entry: ['sequence'],
  auth_user: ['id'],
  auth_account: ['id'],
} as const satisfies Partial<Record<Table, readonly string[]>>;

export type CopiedTable = keyof typeof copiedTables;
export const copiedTableNames = Object.keys(copiedTables) as readonly CopiedTable[];

/**
 * What no copy brings back: sessions (everybody signs in again, also who had signed out), letters that may have been
 * sent since, kept answers and counted tries, which are of the hour.
 */
export const tablesOfTheMoment = [
  'auth_session',
  'auth_verification',
  'auth_rate_limit',
  'outbox',
  'idempotency',
  'attempt',
] as const;

/** SQLite keeps them as 0 and 1. */
export const booleanColumns: ReadonlySet<string> = new Set(['emailVerified']);

/** Where migrations are noted: of the database itself. */
export const tablesOfTheSchema = ['schema_step', 'schema_lock'] as const;
