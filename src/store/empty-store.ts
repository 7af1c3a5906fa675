import type { Db } from './store-tools.ts';

/** Those that point at others first. */
const tables = [
  'idempotency',
  'outbox',
  'evidence',
  'conversation_note',
  'feedback_request',
  'assessment',
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
 * Leaves nothing of a demo company: its people never were. Only the secret that signs sessions stays. Never for a
 * real organisation; whoever calls this has made sure of that.
 */
export async function emptyStore(db: Db): Promise<void> {
  for (const table of tables) await db.deleteFrom(table as 'person').execute();
  await db.updateTable('person').set({ manager_id: null }).execute();
  await db.deleteFrom('person').execute();
  await db.deleteFrom('setting').where('key', '!=', 'sign-in-secret').execute();
}
