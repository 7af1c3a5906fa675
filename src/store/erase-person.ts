import { wordlessRatings } from '#org/assessments/wordless-ratings.ts';
import type { CaseEventBody } from '#org/cases/case-event.ts';
import { wordlessEvent } from '#org/cases/wordless-event.ts';
import { foldedWords } from '#org/evidence/evidence.ts';
import { erasedEmail, erasedName } from '#org/people/erasing.ts';
import type { Person } from '#org/people/person.ts';
import type { Db, StoreTools } from './store-tools.ts';
import { peopleIn } from './tables/people/people.ts';

/** What an erasure did, in counts. */
export interface Erased {
  readonly draftsRemoved: number;
  readonly assessmentsWithoutWords: number;
  readonly evidenceRemoved: number;
  readonly feedbackRemoved: number;
  readonly conversationNotesRemoved: number;
  /** What they wrote down to be done, and put on agendas. */
  readonly conversationActionsRemoved: number;
  readonly agendaItemsRemoved: number;
  readonly growthPlansRemoved: number;
}

/**
 * Takes somebody out of everything, inside the transaction that `db` is.
 *
 * - Gone: how they signed in, tokens, roles, what they were told, drafts by or about them, their evidence, their growth plans, what
 *   they wrote in 1:1s, what they asked for and was answered, letters to them, kept answers of the API.
 * - Kept without a word: assessments about them, as values alone, their placements, and the events of their cases with
 *   their hashes. What is counted over many people
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
  const conversationNotes = await db.deleteFrom('conversation_note').where('author_id', '=', id).executeTakeFirst();
  const actions = await db.deleteFrom('conversation_action').where('author_id', '=', id).executeTakeFirst();
  const agendaItems = await db.deleteFrom('agenda_item').where('author_id', '=', id).executeTakeFirst();
  await db
    .deleteFrom('agenda_aside')
    .where((own) => own.or([own('manager_id', '=', id), own('report_id', '=', id)]))
    .execute();
  await db.deleteFrom('check_in').where('person_id', '=', id).execute();
  await db.deleteFrom('goal').where('person_id', '=', id).execute();
  const growthPlans = await db.deleteFrom('growth_plan').where('person_id', '=', id).executeTakeFirst();
  await takeWordsOutOfCases(db, id);
  await db.deleteFrom('role_holder').where('person_id', '=', id).execute();
  await takeNameOut(db, person);
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
    conversationNotesRemoved: Number(conversationNotes.numDeletedRows),
    conversationActionsRemoved: Number(actions.numDeletedRows),
    agendaItemsRemoved: Number(agendaItems.numDeletedRows),
    growthPlansRemoved: Number(growthPlans.numDeletedRows),
  };
}

async function removeSignIn(db: Db, { id, email }: Person): Promise<void> {
  for (const table of [
    'role_grant',
    'invitation',
    'access_token',
    'idempotency',
    'notification',
    'notice_setting',
    'calendar_feed',
  ] as const) {
    await db.deleteFrom(table).where('person_id', '=', id).execute();
  }
  // Kept answers to others may speak of them; without one, the same request is simply carried out.
  await db
    .deleteFrom('idempotency')
    .where((own) =>
      own.or([own('body', 'like', `%${id}%`), own('body', 'like', `%${email}%`), own('location', 'like', `%${id}%`)]),
    )
    .execute();
  await db.deleteFrom('outbox').where('recipient', '=', email).execute();
  await db.deleteFrom('auth_verification').where('value', '=', id).execute();
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

/** The salt goes too: with it somebody could try which words make the hash. */
async function takeWordsOutOfCases(db: Db, id: string): Promise<void> {
  const events = await db
    .selectFrom('case_event')
    .innerJoin('promotion_case', 'promotion_case.id', 'case_event.case_id')
    .select(['case_id', 'sequence', 'body'])
    .where('subject_id', '=', id)
    .execute();
  for (const { case_id, sequence, body } of events) {
    const wordless = JSON.stringify(wordlessEvent(JSON.parse(body) as CaseEventBody));
    await db
      .updateTable('case_event')
      .set({ body: wordless, salt: '' })
      .where('case_id', '=', case_id)
      .where('sequence', '=', sequence)
      .execute();
  }
}

/** The two places with a name in them beside the directory: what they shared about others may say by whom it is. */
async function takeNameOut(db: Db, person: Person): Promise<void> {
  const theirs = await db
    .selectFrom('assessment')
    .select(['id', 'ratings'])
    .where('author_id', '=', person.id)
    .execute();
  for (const { id, ratings } of theirs) {
    const { by, ...rest } = JSON.parse(ratings) as Readonly<Record<string, unknown>>;
    if (by === undefined) continue;
    await db
      .updateTable('assessment')
      .set({ ratings: JSON.stringify(rest) })
      .where('id', '=', id)
      .execute();
  }
  await takeNameOutOfLogs(db, person);
}

/** An answer that others kept in their log begins with who gave it. */
async function takeNameOutOfLogs(db: Db, { id, name }: Person): Promise<void> {
  const kept = await db
    .selectFrom('evidence')
    .innerJoin('feedback_request', 'feedback_request.id', 'evidence.feedback_id')
    .select(['evidence.id', 'what', 'why', 'links'])
    .where('asked_id', '=', id)
    .execute();
  const begins = `${name} wrote: `;
  for (const row of kept.filter(({ what }) => what.startsWith(begins))) {
    const what = `${erasedName} wrote: ${row.what.slice(begins.length)}`;
    const folded = foldedWords([what, row.why, ...(JSON.parse(row.links) as string[])].join('\n'));
    await db.updateTable('evidence').set({ what, folded }).where('id', '=', row.id).execute();
  }
}
