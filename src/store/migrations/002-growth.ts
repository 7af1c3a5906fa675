import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../database-kind.ts';
import { columns, columnsOf, index, ofPerson, type Table } from './table-columns.ts';

/** Growth plans with their goals, what two agreed in a 1:1, promotion cases and moves, and what people are told. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables of its own time, not today's
export async function createGrowth(db: Kysely<any>, kind: DatabaseKind): Promise<void> {
  const column = columnsOf(kind);
  const create = (name: string, keys: readonly string[]) =>
    (db.schema.createTable(name) as Table).addPrimaryKeyConstraint(`${name}_key`, [...keys]);

  await ofPerson(create('growth_plan', ['id']), column, {
    id: 'text',
    person_id: 'text',
    ladder_version_id: 'text',
    starts_on: 'text',
    ends_on: 'text',
    visibility: 'text',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
  }).execute();
  await index(db, 'growth_plan', ['person_id', 'starts_on']);
  await ofPerson(create('goal', ['id']), column, {
    id: 'text',
    plan_id: 'text',
    person_id: 'text',
    position: 'integer',
    status: 'text',
    due_on: 'text',
    carried_from: 'text?',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
    opened_on: 'text?',
    last_check_in_on: 'text?',
    // The words, the focus, the measure, what it was before and how it ended, as JSON.
    body: 'text',
  })
    .addForeignKeyConstraint('goal_plan', ['plan_id'], 'growth_plan', ['id'])
    .execute();
  await index(db, 'goal', ['plan_id', 'position']);
  await index(db, 'goal', ['person_id', 'status', 'due_on']);
  await ofPerson(create('check_in', ['id']), column, {
    id: 'text',
    goal_id: 'text',
    person_id: 'text',
    held_on: 'text',
    created_at: 'text',
    body: 'text',
  })
    .addForeignKeyConstraint('check_in_goal', ['goal_id'], 'goal', ['id'])
    .execute();
  await index(db, 'check_in', ['goal_id', 'held_on', 'id']);
  await index(db, 'check_in', ['person_id']);

  await columns(create('conversation_action', ['id']), column, {
    id: 'text',
    manager_id: 'text',
    report_id: 'text',
    author_id: 'text',
    owner_id: 'text',
    due_on: 'text?',
    done_on: 'text?',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
    text: 'text',
  })
    .addForeignKeyConstraint('action_manager', ['manager_id'], 'person', ['id'])
    .addForeignKeyConstraint('action_report', ['report_id'], 'person', ['id'])
    .execute();
  await index(db, 'conversation_action', ['manager_id', 'report_id', 'created_at']);
  await index(db, 'conversation_action', ['report_id', 'manager_id', 'created_at']);
  await index(db, 'conversation_action', ['owner_id', 'done_on']);
  // What one of the two put on the agenda themselves.
  await columns(create('agenda_item', ['id']), column, {
    id: 'text',
    manager_id: 'text',
    report_id: 'text',
    author_id: 'text',
    talked_on: 'text?',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
    text: 'text',
  })
    .addForeignKeyConstraint('item_manager', ['manager_id'], 'person', ['id'])
    .addForeignKeyConstraint('item_report', ['report_id'], 'person', ['id'])
    .execute();
  await index(db, 'agenda_item', ['manager_id', 'report_id', 'created_at']);
  await index(db, 'agenda_item', ['report_id', 'manager_id', 'created_at']);
  // Suggestions that the two put aside for a time, by their keys.
  await columns(create('agenda_aside', ['manager_id', 'report_id', 'suggestion']), column, {
    manager_id: 'text',
    report_id: 'text',
    suggestion: 'text',
    put_by: 'text',
    put_on: 'text',
  })
    .addForeignKeyConstraint('aside_manager', ['manager_id'], 'person', ['id'])
    .addForeignKeyConstraint('aside_report', ['report_id'], 'person', ['id'])
    .execute();

  await columns(create('promotion_case', ['id']), column, {
    id: 'text',
    subject_id: 'text',
    ladder_version_id: 'text',
    type: 'text',
    to_level: 'text',
    status: 'text',
    effective_on: 'text?',
    // How many events there are, which is also what `ETag` says.
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
    closed_at: 'text?',
    // Where there is no manager, what is a manager's to do waits for any people partner.
    waits_for_partner: 'integer',
    // What the events come to so far, so that a long case opens as fast as a short one.
    state: 'text',
  })
    .addForeignKeyConstraint('case_subject', ['subject_id'], 'person', ['id'])
    .addForeignKeyConstraint('case_ladder', ['ladder_version_id'], 'ladder_version', ['id'])
    .execute();
  await index(db, 'promotion_case', ['subject_id', 'created_at']);
  await index(db, 'promotion_case', ['status', 'effective_on']);
  await index(db, 'promotion_case', ['ladder_version_id', 'to_level', 'status']);
  await index(db, 'promotion_case', ['updated_at', 'id']);
  await index(db, 'promotion_case', ['waits_for_partner']);
  await columns(create('case_event', ['case_id', 'sequence']), column, {
    case_id: 'text',
    sequence: 'integer',
    at: 'text',
    actor_id: 'text?',
    kind: 'text',
    // Chance that goes into the hash, so that nobody finds short words by trying.
    salt: 'text',
    hash: 'text',
    // The entry of the audit chain that holds this hash.
    audit_sequence: 'integer',
    body: 'text',
  })
    .addForeignKeyConstraint('event_case', ['case_id'], 'promotion_case', ['id'])
    .execute();
  await index(db, 'case_event', ['actor_id']);
  // Who has something to do with a case, and whether it waits for them.
  await ofPerson(create('case_person', ['case_id', 'person_id']), column, {
    case_id: 'text',
    person_id: 'text',
    waits: 'integer',
    due_on: 'text?',
  })
    .addForeignKeyConstraint('person_case', ['case_id'], 'promotion_case', ['id'])
    .execute();
  await index(db, 'case_person', ['person_id', 'waits']);
  // Who usually acts in a role of a ladder, by team; an empty team: everybody's.
  await ofPerson(create('role_holder', ['ladder', 'role', 'team', 'person_id']), column, {
    ladder: 'text',
    role: 'text',
    team: 'text',
    person_id: 'text',
  }).execute();
  await index(db, 'role_holder', ['person_id']);

  // How far somebody is towards a next level, kept so that the bench of a large company is one counting.
  await ofPerson(create('bench_standing', ['person_id', 'path']), column, {
    person_id: 'text',
    path: 'text',
    ladder: 'text',
    ladder_version_id: 'text',
    level: 'text',
    track: 'text',
    team: 'text',
    standing: 'text',
    updated_at: 'text',
  }).execute();
  await index(db, 'bench_standing', ['ladder', 'path', 'standing', 'team']);
  await index(db, 'bench_standing', ['ladder_version_id']);
  // Whose standing is to be worked out anew, after a change that touched too many to do it at once.
  await ofPerson(create('standing_due', ['person_id']), column, { person_id: 'text' }).execute();

  // What somebody was told. Of one thing there is at most one unread row of theirs: it says the newest.
  await ofPerson(create('notification', ['id']), column, {
    id: 'text',
    person_id: 'text',
    kind: 'text',
    about_kind: 'text',
    about_id: 'text',
    due_on: 'text?',
    count: 'integer',
    told_at: 'text',
    read_at: 'text?',
    mailed_at: 'text?',
  }).execute();
  await index(db, 'notification', ['person_id', 'told_at', 'id']);
  await index(db, 'notification', ['about_id', 'person_id']);
  await index(db, 'notification', ['mailed_at', 'person_id']);
  await ofPerson(create('notice_setting', ['person_id']), column, {
    person_id: 'text',
    digest: 'text',
    left_out: 'text',
  }).execute();
  await ofPerson(create('calendar_feed', ['person_id']), column, {
    person_id: 'text',
    secret_hash: 'text',
    created_at: 'text',
  }).execute();
  await index(db, 'calendar_feed', ['secret_hash'], { isUnique: true });
}
