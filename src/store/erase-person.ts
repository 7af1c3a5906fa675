import { wordlessRatings } from '#org/assessments/wordless-ratings.ts';
import { erasedEmail, erasedName } from '#org/people/erasing.ts';
import type { Person } from '#org/people/person.ts';
import type { Db, StoreTools } from './store-tools.ts';
import { peopleIn } from './tables/people.ts';

/** What an erasure did, in counts. */
export interface Erased {
  readonly draftsRemoved: number;
  readonly assessmentsWithoutWords: number;
  readonly evidenceRemoved: number;
  readonly feedbackRemoved: number;
}

/**
 * Takes somebody out of everything, inside the transaction that `db` is.
 *
 * - Gone: how they signed in, tokens, roles, drafts by or about them, their evidence, what they asked for and was
 *   answered, letters to them, kept answers of the API.
 * - Kept without a word: assessments about them, as values alone, and their placements. What is counted over many people
 *   stays as it was.
 * - Kept as it is: what they shared about others, which is part of those people's story. Its author reads "Somebody who
 *   left".
 *
 * The audit chain holds ids only and isn't touched. Whoever calls this has asked `refuseErasure` before.
 */
export async function erasePerson(db: Db, { now }: StoreTools, person: Person): Promise<Erased> {
  const { id } = person;
  await removeSignIn(db, person);
  const draftsRemoved = await removeDrafts(db, id);
  const assessmentsWithoutWords = await takeWordsOut(db, id);
  const evidence = await db.deleteFrom('evidence').where('owner_id', '=', id).executeTakeFirst();
  const feedback = await db
    .deleteFrom('feedback_request')
    .where((own) =>
      own.or([own('asker_id', '=', id), own.and([own('asked_id', '=', id), own('status', '!=', 'answered')])]),
    )
    .executeTakeFirst();
  // A reason is written once, and this is the one exception.
  await db
    .updateTable('placement')
    .set({ reason: '' } as never)
    .where('person_id', '=', id)
    .execute();
  const nobody = { name: erasedName, email: erasedEmail(person), revision: person.revision + 1 };
  const isSaved = await peopleIn(db).save({ ...person, ...nobody, updatedAt: now().toISOString() });
  if (!isSaved) throw new Error('somebody else changed this person meanwhile');
  return {
    draftsRemoved,
    assessmentsWithoutWords,
    evidenceRemoved: Number(evidence.numDeletedRows),
    feedbackRemoved: Number(feedback.numDeletedRows),
  };
}

async function removeSignIn(db: Db, { id, email }: Person): Promise<void> {
  for (const table of ['role_grant', 'invitation', 'access_token', 'idempotency'] as const) {
    await db.deleteFrom(table).where('person_id', '=', id).execute();
  }
  // Kept answers to others may speak of them; without one, the same request is simply carried out.
  await db.deleteFrom('idempotency').where('body', 'like', `%${id}%`).execute();
  await db.deleteFrom('outbox').where('recipient', '=', email).execute();
  await db.deleteFrom('auth_session').where('userId', '=', id).execute();
  await db.deleteFrom('auth_account').where('userId', '=', id).execute();
  await db.deleteFrom('auth_user').where('id', '=', id).execute();
}

async function removeDrafts(db: Db, id: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('assessment')
    .where('status', '=', 'draft')
    .where((own) => own.or([own('author_id', '=', id), own('subject_id', '=', id)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function takeWordsOut(db: Db, id: string): Promise<number> {
  const rows = await db.selectFrom('assessment').select(['id', 'ratings']).where('subject_id', '=', id).execute();
  for (const row of rows) {
    await db
      .updateTable('assessment')
      .set({ ratings: wordlessRatings(row.ratings), carried_note: null })
      .where('id', '=', row.id)
      .execute();
  }
  return rows.length;
}
