import type { Db } from './store-tools.ts';

/** Those that point at others first. */
const tables = [
  'idempotency',
  'outbox',
  'calendar_feed',
  'notice_setting',
  'notification',
  'standing_due',
  'bench_standing',
  'role_holder',
  'case_person',
  'case_event',
  'promotion_case',
  'agenda_aside',
  'agenda_item',
  'conversation_action',
  'check_in',
  'goal',
  'growth_plan',
  'evidence',
  'conversation_note',
  'feedback_request',
  'assessment',
  'cycle_progress',
  'cycle_departure',
  'cycle_member',
  'cycle',
  'placement',
  'access_token',
  'invitation',
  'role_grant',
  'person_word',
  'auth_session',
  'auth_account',
  'auth_user',
  'ladder_assignment',
  'ladder_version',
  'audit_entry',
] as const;

/**
 * Leaves nothing of a demo company: its people never were. Only what is the server's stays: the secret that
 * signs sessions, and where it is reached. Never for a real organisation; whoever calls this has made sure of that.
 */
export async function emptyStore(db: Db): Promise<void> {
  for (const table of tables) await db.deleteFrom(table as 'person').execute();
  await db.updateTable('person').set({ manager_id: null }).execute();
  await db.deleteFrom('person').execute();
  await db.deleteFrom('setting').where('key', 'not in', ['sign-in-secret', 'origin']).execute();
}
