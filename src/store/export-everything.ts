import { atLeast } from '#org/aggregates/at-least.ts';
import { rowsOf } from './copy/read-copy.ts';
import type { Db } from './store-tools.ts';

/** One line of an export: what kind of thing, and the thing. */
export type Exported = readonly [kind: string, thing: Readonly<Record<string, unknown>>];

/**
 * Everything that the organisation has and that isn't somebody's own: drafts, private evidence, words that were
 * announced to one manager alone, and notes of 1:1s are in it as counts, rounded down to fives. No way to sign in, no secret.
 */
export async function* exportEverything(db: Db): AsyncGenerator<Exported> {
  yield* rowsAs(db, 'person', ['id']);
  yield* rowsAs(db, 'role_grant', ['person_id', 'role']);
  yield* rowsAs(db, 'placement', ['id']);
  for await (const row of rowsOf(db, 'ladder_version', ['id'])) {
    if (row['status'] !== 'draft') yield ['ladder_version', row];
  }
  yield* rowsAs(db, 'ladder_assignment', ['team']);
  yield* rowsAs(db, 'cycle', ['id']);
  yield* rowsAs(db, 'cycle_member', ['cycle_id', 'person_id']);
  const left = { drafts: 0, privateEvidence: 0, forOneManager: 0, openFeedback: 0, conversationNotes: 0 };
  for await (const row of rowsOf(db, 'assessment', ['id'])) {
    if (row['status'] === 'draft') left.drafts += 1;
    else if (row['audience'] === 'manager-only') left.forOneManager += 1;
    else yield ['assessment', withoutNote(row)];
  }
  for await (const row of rowsOf(db, 'evidence', ['id'])) {
    if (row['visibility'] === 'shared') yield ['evidence', row];
    else left.privateEvidence += 1;
  }
  for await (const row of rowsOf(db, 'feedback_request', ['id'])) {
    if (row['status'] !== 'answered') left.openFeedback += 1;
    else if (row['audience'] === 'manager-only') left.forOneManager += 1;
    else yield ['feedback_request', row];
  }
  const { count } = await db
    .selectFrom('conversation_note')
    .select((own) => own.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  left.conversationNotes = Number(count);
  // In fives: how many drafts there are would tell of single ones.
  yield ['left_out', Object.fromEntries(Object.entries(left).map(([kind, count]) => [kind, atLeast(count)]))];
}

async function* rowsAs(db: Db, table: string, key: readonly string[]): AsyncGenerator<Exported> {
  for await (const row of rowsOf(db, table, key)) yield [table, row];
}

/** For the author alone. */
function withoutNote({ carried_note: _own, ...row }: Readonly<Record<string, unknown>>) {
  return row;
}
