import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { LastHeld } from '#org/conversations/conversation.ts';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import { asId, type ConversationNoteId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { ConversationNoteTable, Database } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';

/** Somebody with whom there are notes, or anything else of a 1:1. */
export interface NotesWith {
  readonly person: PersonId;
  readonly name: string;
  readonly noteCount: number;
  /** The last day that there is something of, where they were the manager, and where they were the report. */
  readonly lastHeld: LastHeld;
}

export interface ConversationNotes {
  readonly find: (id: ConversationNoteId) => Promise<ConversationNote | null>;
  /** Everybody with whom somebody has notes, actions or lines of an agenda, by name, then id. */
  readonly withWhom: (me: PersonId, page: PageRequest) => Promise<Page<NotesWith>>;
  /** Between two, whoever led whom: the newest day first. */
  readonly between: (one: PersonId, other: PersonId, page: PageRequest) => Promise<Page<ConversationNote>>;
  /** The last day that there is anything of between two, for each way round. */
  readonly lastHeld: (me: PersonId, other: PersonId) => Promise<LastHeld>;
  readonly add: (note: ConversationNote) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (note: ConversationNote) => Promise<boolean>;
  readonly remove: (id: ConversationNoteId, revision: number) => Promise<boolean>;
}

export function conversationNotesIn(db: Db): ConversationNotes {
  return {
    find: async (id) => {
      const row = await db.selectFrom('conversation_note').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : noteOf(row);
    },
    withWhom: (me, page) => withWhom(db, me, page),
    between: (one, other, page) => between(db, one, other, page),
    lastHeld: (me, other) => lastHeld(db, me, other),
    add: async (note) => {
      await db.insertInto('conversation_note').values(rowOf(note)).execute();
    },
    save: async ({ id, heldOn, text, revision, updatedAt }) => {
      const { numUpdatedRows } = await db
        .updateTable('conversation_note')
        .set({ held_on: heldOn, text, revision, updated_at: updatedAt })
        .where('id', '=', id)
        .where('revision', '=', revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    remove: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('conversation_note')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

async function withWhom(db: Db, me: PersonId, { limit, after }: PageRequest): Promise<Page<NotesWith>> {
  const [afterName, afterId] = after ?? [];
  let query = db
    .selectFrom(tracesOf(db, me).as('note'))
    .innerJoin('person', (join) =>
      join.on(sql<boolean>`person.id = case when note.manager_id = ${me} then note.report_id else note.manager_id end`),
    );
  if (afterName !== undefined && afterId !== undefined) {
    query = query.where((own) =>
      own.or([
        own('person.name', '>', afterName),
        own.and([own('person.name', '=', afterName), own('person.id', '>', afterId)]),
      ]),
    );
  }
  const rows = await query
    .groupBy(['person.id', 'person.name'])
    .select((own) => [
      'person.id as person',
      'person.name as name',
      own.fn.sum<number>('note.notes').as('count'),
      sql<string | null>`max(case when note.report_id = ${me} then note.held_on end)`.as('as_manager'),
      sql<string | null>`max(case when note.manager_id = ${me} then note.held_on end)`.as('as_report'),
    ])
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(
    (row): NotesWith => ({
      person: asId(row.person),
      name: row.name,
      noteCount: Number(row.count),
      lastHeld: { asManager: row.as_manager, asReport: row.as_report },
    }),
  );
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? [last.name, last.person] : null };
}

async function between(
  db: Db,
  one: PersonId,
  other: PersonId,
  { limit, after }: PageRequest,
): Promise<Page<ConversationNote>> {
  let query = db.selectFrom('conversation_note').selectAll().where(ofTheTwo(one, other));
  const [afterDay, afterId] = after ?? [];
  if (afterDay !== undefined && afterId !== undefined) {
    query = query.where((own) =>
      own.or([own('held_on', '<', afterDay), own.and([own('held_on', '=', afterDay), own('id', '<', afterId)])]),
    );
  }
  const rows = await query
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(noteOf);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? [last.heldOn, last.id] : null };
}

async function lastHeld(db: Db, me: PersonId, other: PersonId): Promise<LastHeld> {
  const rows = await db
    .selectFrom(tracesOf(db, me).as('note'))
    .select((own) => ['manager_id', own.fn.max('held_on').as('held_on')])
    .where((own) => own.or([own('manager_id', '=', other), own('report_id', '=', other)]))
    .groupBy('manager_id')
    .execute();
  const ledBy = (manager: PersonId) => rows.find(({ manager_id }) => manager_id === manager)?.held_on ?? null;
  return { asManager: ledBy(other), asReport: ledBy(me) };
}

/** Whatever 1:1s of somebody left, with the day of it: notes on the day of the talk, the rest on the day of writing. */
function tracesOf(db: Db, me: PersonId) {
  const written = (table: 'conversation_action' | 'agenda_item') =>
    db
      .selectFrom(table)
      .select([
        'manager_id',
        'report_id',
        sql<string>`substr(created_at, 1, 10)`.as('held_on'),
        sql<number>`0`.as('notes'),
      ])
      .where((own) => own.or([own('manager_id', '=', me), own('report_id', '=', me)]));
  return db
    .selectFrom('conversation_note')
    .select(['manager_id', 'report_id', 'held_on', sql<number>`1`.as('notes')])
    .where((own) => own.or([own('manager_id', '=', me), own('report_id', '=', me)]))
    .unionAll(written('conversation_action'))
    .unionAll(written('agenda_item'));
}

function ofTheTwo(one: PersonId, other: PersonId) {
  return (own: ExpressionBuilder<Database, 'conversation_note'>) =>
    own.or([
      own.and([own('manager_id', '=', one), own('report_id', '=', other)]),
      own.and([own('manager_id', '=', other), own('report_id', '=', one)]),
    ]);
}

type Row = Selectable<ConversationNoteTable>;

function noteOf(row: Row): ConversationNote {
  return {
    id: asId(row.id),
    manager: asId(row.manager_id),
    report: asId(row.report_id),
    author: asId(row.author_id),
    heldOn: row.held_on,
    text: row.text,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(note: ConversationNote): Row {
  return {
    id: note.id,
    manager_id: note.manager,
    report_id: note.report,
    author_id: note.author,
    held_on: note.heldOn,
    revision: note.revision,
    created_at: note.createdAt,
    updated_at: note.updatedAt,
    text: note.text,
  };
}
