import type { Db } from './store-tools.ts';

/**
 * What is kept about and by one person, for that person: their own drafts and private evidence too, of others only
 * what they may read. No secret: of tokens and sign-in only that they are there.
 */
export async function exportPerson(db: Db, id: string): Promise<Readonly<Record<string, unknown>>> {
  return {
    person: await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    roles: await db.selectFrom('role_grant').selectAll().where('person_id', '=', id).orderBy('role').execute(),
    placements: await db.selectFrom('placement').selectAll().where('person_id', '=', id).orderBy('since').execute(),
    cycles: await db
      .selectFrom('cycle_member')
      .innerJoin('cycle', 'cycle.id', 'cycle_member.cycle_id')
      .select(['cycle.id', 'cycle.name', 'cycle.opens_on', 'cycle.closes_on'])
      .where('cycle_member.person_id', '=', id)
      .orderBy('cycle.opens_on')
      .execute(),
    ...(await assessments(db, id)),
    evidence: await db.selectFrom('evidence').selectAll().where('owner_id', '=', id).orderBy('happened_on').execute(),
    ...(await feedback(db, id)),
    // Of the other one too: both read all of it.
    conversationNotes: await db
      .selectFrom('conversation_note')
      .selectAll()
      .where((own) => own.or([own('manager_id', '=', id), own('report_id', '=', id)]))
      .orderBy('held_on')
      .orderBy('id')
      .execute(),
    accessTokens: await db
      .selectFrom('access_token')
      .select(['name', 'scopes', 'expires_at', 'last_used_at', 'created_at'])
      .where('person_id', '=', id)
      .orderBy('created_at')
      .execute(),
    sessions: await db
      .selectFrom('auth_session')
      .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
      .where('userId', '=', id)
      .execute(),
    audit: await db
      .selectFrom('audit_entry')
      .select(['sequence', 'at', 'action', 'target_kind', 'target_id', 'detail'])
      .where((own) => own.or([own('actor_id', '=', id), own('target_id', '=', id)]))
      .orderBy('sequence')
      .execute(),
  };
}

async function assessments(db: Db, id: string) {
  const all = db.selectFrom('assessment').selectAll().orderBy('created_at');
  const aboutMe = await all
    .where('subject_id', '=', id)
    .where('author_id', '!=', id)
    .where('status', '!=', 'draft')
    .where('audience', '!=', 'manager-only')
    .execute();
  return {
    assessmentsByMe: await all.where('author_id', '=', id).execute(),
    assessmentsAboutMe: aboutMe.map(({ carried_note: _ofTheAuthor, ...own }) => own),
  };
}

async function feedback(db: Db, id: string) {
  const all = db.selectFrom('feedback_request').selectAll().orderBy('created_at');
  const asked = await all.where('asker_id', '=', id).execute();
  return {
    feedbackIAskedFor: asked.map((own) =>
      own.status === 'answered' && own.audience === 'named' ? own : { ...own, answer: '' },
    ),
    feedbackIGave: await all.where('asked_id', '=', id).execute(),
  };
}
