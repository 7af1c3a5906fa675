import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../database-kind.ts';
import { createSignIn } from './001-sign-in.ts';
import { columns, columnsOf, index, ofPerson, type Table } from './table-columns.ts';

/**
 * People and what they write, ladders, cycles, the audit chain, and better-auth's tables for signing in. Text sorts
 * by its bytes on both databases, so that lists come in the same order on both.
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables of its own time, not today's
export async function createOrganisation(db: Kysely<any>, kind: DatabaseKind): Promise<void> {
  const column = columnsOf(kind);
  const create = (name: string, keys: readonly string[]) =>
    (db.schema.createTable(name) as Table).addPrimaryKeyConstraint(`${name}_key`, [...keys]);

  await columns(create('setting', ['key']), column, { key: 'text', value: 'text' }).execute();
  await columns(create('person', ['id']), column, {
    id: 'text',
    email: 'text',
    name: 'text',
    team: 'text',
    manager_id: 'text?',
    status: 'text',
    left_on: 'text?',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
  })
    .addForeignKeyConstraint('person_manager', ['manager_id'], 'person', ['id'])
    .execute();
  await index(db, 'person', ['email'], { isUnique: true });
  await index(db, 'person', ['manager_id']);
  await index(db, 'person', ['team', 'status', 'id']);
  await index(db, 'person', ['name', 'id']);

  await ofPerson(create('person_word', ['person_id', 'word']), column, { person_id: 'text', word: 'text' }).execute();
  await index(db, 'person_word', ['word', 'person_id']);
  await ofPerson(create('role_grant', ['person_id', 'role']), column, {
    person_id: 'text',
    role: 'text',
    granted_at: 'text',
    granted_by: 'text?',
  }).execute();
  await columns(create('ladder_version', ['id']), column, {
    id: 'text',
    ladder: 'text',
    version: 'text',
    title: 'text',
    status: 'text',
    revision: 'integer',
    created_by: 'text?',
    created_at: 'text',
    updated_at: 'text',
    published_at: 'text?',
    // What is long comes last: SQLite reads a row up to the last column that is asked for.
    text: 'text',
  }).execute();
  await index(db, 'ladder_version', ['status', 'updated_at']);
  await index(db, 'ladder_version', ['ladder', 'version']);
  await columns(create('ladder_assignment', ['team']), column, { team: 'text', ladder: 'text' }).execute();
  await ofPerson(create('placement', ['id']), column, {
    id: 'text',
    person_id: 'text',
    ladder_version_id: 'text',
    level: 'text',
    track: 'text?',
    since: 'text',
    until: 'text?',
    decided_by: 'text?',
    reason: 'text',
    created_at: 'text',
  })
    .addForeignKeyConstraint('placement_ladder', ['ladder_version_id'], 'ladder_version', ['id'])
    .execute();
  await index(db, 'placement', ['person_id', 'since']);
  await index(db, 'placement', ['ladder_version_id', 'until']);

  await ofPerson(create('invitation', ['secret_hash']), column, {
    secret_hash: 'text',
    person_id: 'text',
    expires_at: 'text',
    created_at: 'text',
  }).execute();
  await index(db, 'invitation', ['person_id']);
  await ofPerson(create('access_token', ['id']), column, {
    id: 'text',
    person_id: 'text',
    name: 'text',
    secret_hash: 'text',
    scopes: 'text',
    expires_at: 'text',
    last_used_at: 'text?',
    created_at: 'text',
  }).execute();
  await index(db, 'access_token', ['secret_hash'], { isUnique: true });
  await index(db, 'access_token', ['person_id']);

  await columns(create('cycle', ['id']), column, {
    id: 'text',
    name: 'text',
    opens_on: 'text',
    due_on: 'text',
    closes_on: 'text',
    steps: 'text',
    status: 'text',
    member_count: 'integer',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
  }).execute();
  await ofPerson(create('cycle_member', ['cycle_id', 'person_id']), column, { cycle_id: 'text', person_id: 'text' })
    .addForeignKeyConstraint('cycle_member_cycle', ['cycle_id'], 'cycle', ['id'])
    .execute();
  await index(db, 'cycle_member', ['person_id']);
  await ofPerson(create('cycle_departure', ['cycle_id', 'person_id']), column, {
    cycle_id: 'text',
    person_id: 'text',
    because: 'text',
    at: 'text',
  })
    .addForeignKeyConstraint('cycle_departure_cycle', ['cycle_id'], 'cycle', ['id'])
    .execute();
  await index(db, 'cycle_departure', ['person_id']);
  await columns(create('cycle_progress', ['cycle_id', 'part', 'team']), column, {
    cycle_id: 'text',
    part: 'text',
    team: 'text',
    people: 'integer',
    self: 'integer',
    manager: 'integer',
    peer: 'integer',
    conversation: 'integer',
  })
    .addForeignKeyConstraint('cycle_progress_cycle', ['cycle_id'], 'cycle', ['id'])
    .execute();
  await index(db, 'cycle_progress', ['cycle_id', 'part', 'people', 'team']);

  await columns(create('assessment', ['id']), column, {
    id: 'text',
    kind: 'text',
    status: 'text',
    subject_id: 'text',
    author_id: 'text',
    cycle_id: 'text?',
    ladder_version_id: 'text',
    audience: 'text',
    announced_to: 'text?',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
    shared_at: 'text?',
    discussed_at: 'text?',
    locked_at: 'text?',
    ratings: 'text',
    carried_note: 'text?',
  })
    .addForeignKeyConstraint('assessment_subject', ['subject_id'], 'person', ['id'])
    .addForeignKeyConstraint('assessment_author', ['author_id'], 'person', ['id'])
    .addForeignKeyConstraint('assessment_cycle', ['cycle_id'], 'cycle', ['id'])
    .addForeignKeyConstraint('assessment_ladder', ['ladder_version_id'], 'ladder_version', ['id'])
    .execute();
  await index(db, 'assessment', ['subject_id', 'created_at']);
  await index(db, 'assessment', ['author_id', 'created_at']);
  await index(db, 'assessment', ['announced_to'], { isMostlyNull: true });
  // All that is asked to say how far a cycle is, so that no assessment has to be read for it.
  await index(db, 'assessment', ['cycle_id', 'subject_id', 'kind', 'status', 'audience']);
  await index(db, 'assessment', ['ladder_version_id', 'status']);

  await columns(create('feedback_request', ['id']), column, {
    id: 'text',
    asker_id: 'text',
    asked_id: 'text',
    question: 'text',
    audience: 'text',
    announced_to: 'text?',
    status: 'text',
    answer: 'text',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
  })
    .addForeignKeyConstraint('feedback_asker', ['asker_id'], 'person', ['id'])
    .addForeignKeyConstraint('feedback_asked', ['asked_id'], 'person', ['id'])
    .execute();
  await index(db, 'feedback_request', ['asker_id', 'created_at']);
  await index(db, 'feedback_request', ['asked_id', 'created_at']);
  await index(db, 'feedback_request', ['announced_to'], { isMostlyNull: true });

  await columns(create('evidence', ['id']), column, {
    id: 'text',
    owner_id: 'text',
    happened_on: 'text',
    what: 'text',
    why: 'text',
    links: 'text',
    speaks_for: 'text',
    folded: 'text',
    competencies: 'text',
    visibility: 'text',
    feedback_id: 'text?',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
  })
    .addForeignKeyConstraint('evidence_owner', ['owner_id'], 'person', ['id'])
    .execute();
  await index(db, 'evidence', ['owner_id', 'happened_on', 'id']);

  await columns(create('conversation_note', ['id']), column, {
    id: 'text',
    manager_id: 'text',
    report_id: 'text',
    author_id: 'text',
    held_on: 'text',
    revision: 'integer',
    created_at: 'text',
    updated_at: 'text',
    text: 'text',
  })
    .addForeignKeyConstraint('conversation_manager', ['manager_id'], 'person', ['id'])
    .addForeignKeyConstraint('conversation_report', ['report_id'], 'person', ['id'])
    .addForeignKeyConstraint('conversation_author', ['author_id'], 'person', ['id'])
    .execute();
  await index(db, 'conversation_note', ['manager_id', 'report_id', 'held_on', 'id']);
  await index(db, 'conversation_note', ['report_id', 'manager_id', 'held_on', 'id']);
  await index(db, 'conversation_note', ['author_id']);

  await columns(create('audit_entry', ['sequence']), column, {
    sequence: 'integer',
    at: 'text',
    actor_id: 'text?',
    action: 'text',
    target_kind: 'text?',
    target_id: 'text?',
    detail: 'text',
    previous_hash: 'text',
    hash: 'text',
  }).execute();
  await index(db, 'audit_entry', ['actor_id', 'sequence']);
  await index(db, 'audit_entry', ['target_id', 'sequence']);
  await ofPerson(create('idempotency', ['person_id', 'key']), column, {
    person_id: 'text',
    key: 'text',
    request_hash: 'text',
    status: 'integer',
    location: 'text',
    body: 'text',
    created_at: 'text',
  }).execute();
  await index(db, 'idempotency', ['created_at']);
  await columns(
    db.schema
      .createTable('outbox')
      .addColumn('id', kind === 'sqlite' ? 'integer' : 'bigserial', (own) => own.primaryKey().notNull()),
    column,
    { recipient: 'text', subject: 'text', text: 'text', created_at: 'text', due_at: 'text', attempts: 'integer' },
  ).execute();
  await index(db, 'outbox', ['due_at', 'id']);
  await columns(create('attempt', ['key']), column, { key: 'text', count: 'integer', since: 'text' }).execute();
  await index(db, 'attempt', ['since']);
  await createSignIn(db, kind, column);
}
