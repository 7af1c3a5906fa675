import type { CaseState } from '#org/cases/case-state.ts';
import { visibleEvent, visibleState } from '#org/cases/visible-event.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { Db } from './store-tools.ts';
import { casesIn } from './tables/cases/cases.ts';

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
    cyclesNoLongerIn: await db
      .selectFrom('cycle_departure')
      .innerJoin('cycle', 'cycle.id', 'cycle_departure.cycle_id')
      .select(['cycle.id', 'cycle.name', 'cycle_departure.because', 'cycle_departure.at'])
      .where('cycle_departure.person_id', '=', id)
      .orderBy('cycle.opens_on')
      .execute(),
    ...(await assessments(db, id)),
    evidence: await db.selectFrom('evidence').selectAll().where('owner_id', '=', id).orderBy('happened_on').execute(),
    ...(await feedback(db, id)),
    ...(await conversations(db, id)),
    ...(await growth(db, id)),
    ...(await cases(db, id)),
    // How far they are on each path, worked out from what stands above.
    standings: await db.selectFrom('bench_standing').selectAll().where('person_id', '=', id).orderBy('path').execute(),
    ...(await notices(db, id)),
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

/** Of the other one too: both read all of it. */
async function conversations(db: Db, id: string) {
  const between = (table: 'conversation_note' | 'conversation_action' | 'agenda_item') =>
    db
      .selectFrom(table)
      .selectAll()
      .where((own) => own.or([own('manager_id', '=', id), own('report_id', '=', id)]))
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  return {
    conversationNotes: await between('conversation_note'),
    conversationActions: await between('conversation_action'),
    agendaItems: await between('agenda_item'),
    agendaAsides: await db
      .selectFrom('agenda_aside')
      .selectAll()
      .where((own) => own.or([own('manager_id', '=', id), own('report_id', '=', id)]))
      .orderBy('put_on')
      .orderBy('suggestion')
      .execute(),
  };
}

/** Private plans too: they are this person's own. */
async function growth(db: Db, id: string) {
  return {
    growthPlans: await db
      .selectFrom('growth_plan')
      .selectAll()
      .where('person_id', '=', id)
      .orderBy('starts_on')
      .execute(),
    goals: await db.selectFrom('goal').selectAll().where('person_id', '=', id).orderBy('created_at').execute(),
    checkIns: await db.selectFrom('check_in').selectAll().where('person_id', '=', id).orderBy('created_at').execute(),
  };
}

/** What they were told, and how they want to hear of it. Of their calendar’s address only since when there is one. */
async function notices(db: Db, id: string) {
  return {
    notifications: await db
      .selectFrom('notification')
      .selectAll()
      .where('person_id', '=', id)
      .orderBy('told_at')
      .orderBy('id')
      .execute(),
    noticeSettings: await db.selectFrom('notice_setting').selectAll().where('person_id', '=', id).execute(),
    calendarFeeds: await db.selectFrom('calendar_feed').select('created_at').where('person_id', '=', id).execute(),
  };
}

/** Those about them, with what they may read in each, and what they themselves did in others’. */
async function cases(db: Db, id: string) {
  const own = await db
    .selectFrom('promotion_case')
    .select(['id', 'state'])
    .where('subject_id', '=', id)
    .orderBy('created_at')
    .execute();
  const aboutMe = [];
  for (const { id: one, state } of own) {
    const parsed = JSON.parse(state) as CaseState;
    const events = await casesIn(db).events(asId(one), 0, 1_000_000);
    const reader = { person: asId<PersonId>(id) };
    aboutMe.push({
      ...visibleState(parsed, reader),
      events: events.map(({ event }) => visibleEvent(parsed, event, reader)),
    });
  }
  const byMe = await db
    .selectFrom('case_event')
    .innerJoin('promotion_case', 'promotion_case.id', 'case_event.case_id')
    .select(['case_id', 'sequence', 'at', 'kind', 'body'])
    .where('actor_id', '=', id)
    .where('subject_id', '!=', id)
    .orderBy('at')
    .orderBy('case_id')
    .orderBy('sequence')
    .execute();
  return { casesAboutMe: aboutMe, whatIDidInCases: byMe };
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
