import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Assessment, AssessmentOutline } from '#org/assessments/assessment.ts';
import { type AssessmentId, asId, type CycleId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import { prepared } from '../../prepared.ts';
import type { AssessmentTable, Database } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';
import { touch } from '../../touched-people.ts';
import { keepingCounts } from './cycle-progress.ts';

/** Whose list it is: what they may not see is not in it, so that neither pages nor counts tell of it. */
export interface AssessmentReader {
  readonly person: PersonId;
  /** Of whom they read what is shared, besides themselves: their direct reports, one person, or nobody. */
  readonly line: 'direct-reports' | PersonId | null;
}

export interface AssessmentFilter {
  readonly reader: AssessmentReader;
  readonly subject?: PersonId | undefined;
  /** Null: outside of cycles. */
  readonly cycle?: CycleId | null | undefined;
  readonly author?: PersonId | undefined;
}

export interface Assessments {
  readonly find: (id: AssessmentId) => Promise<Assessment | null>;
  /** The newest first, without what was written. Only what the reader may see. */
  readonly list: (filter: AssessmentFilter, page: PageRequest) => Promise<Page<AssessmentOutline>>;
  /** All about somebody in a cycle (null: outside of cycles), drafts of everybody too: to decide, never to show. */
  readonly about: (subject: PersonId, cycle: CycleId | null) => Promise<readonly AssessmentOutline[]>;
  /** The shared self and manager assessments of somebody, whole, the newest first. */
  readonly sharedAbout: (subject: PersonId, limit: number, cycle?: CycleId | null) => Promise<readonly Assessment[]>;
  /** How far everybody in a cycle is, without what was written. */
  readonly inCycle: (cycle: CycleId) => Promise<readonly AssessmentOutline[]>;
  readonly add: (assessment: Assessment) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (assessment: Assessment) => Promise<boolean>;
  /** As `save`, of a draft that stays one: what was written alone, and nothing that an index holds. */
  readonly saveWriting: (assessment: Assessment) => Promise<boolean>;
  /** Takes a draft away for good; what was shared stays, whatever is asked. Says whether it did. */
  readonly removeDraft: (id: AssessmentId, revision: number) => Promise<boolean>;
}

export const outlineColumns = [
  'id',
  'kind',
  'status',
  'subject_id',
  'author_id',
  'cycle_id',
  'ladder_version_id',
  'audience',
  'announced_to',
  'revision',
  'created_at',
  'updated_at',
  'shared_at',
  'discussed_at',
  'locked_at',
] as const;

const find = prepared((db, id: string) => db.selectFrom('assessment').selectAll().where('id', '=', id));

const saveWriting = prepared(
  (
    db,
    id: string,
    ratings: string,
    carried_note: string | null,
    revision: number,
    revisionBefore: number,
    updated_at: string,
  ) =>
    db
      .updateTable('assessment')
      .set({ ratings, carried_note, revision, updated_at })
      .where('id', '=', id)
      .where('revision', '=', revisionBefore)
      .where('status', '=', 'draft')
      .returning('id'),
);

export function assessmentsIn(db: Db): Assessments {
  const select = () => db.selectFrom('assessment').selectAll();
  const outlines = () => db.selectFrom('assessment').select(outlineColumns);
  return {
    find: async (id) => {
      const [row] = await find(db, id);
      return row === undefined ? null : assessmentOf(row);
    },
    list: (filter, page) => list(db, filter, page),
    about: async (subject, cycle) =>
      (
        await outlines()
          .where('subject_id', '=', subject)
          .where('cycle_id', cycle === null ? 'is' : '=', cycle)
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(outlineOf),
    sharedAbout: async (subject, limit, cycle) => {
      let query = select()
        .where('subject_id', '=', subject)
        .where('status', '!=', 'draft')
        .where('kind', 'in', ['self', 'manager']);
      if (cycle !== undefined) query = query.where('cycle_id', cycle === null ? 'is' : '=', cycle);
      const rows = await query.orderBy('shared_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
      return rows.map(assessmentOf);
    },
    inCycle: async (cycle) =>
      (await outlines().where('cycle_id', '=', cycle).orderBy('subject_id').orderBy('id').execute()).map(outlineOf),
    add: async (assessment) => {
      const add = () => db.insertInto('assessment').values(rowOf(assessment)).execute();
      // A draft is counted nowhere.
      await (assessment.status === 'draft' ? add() : counting(db, assessment, add));
    },
    save: (assessment) =>
      counting(db, assessment, async () => {
        const { numUpdatedRows } = await db
          .updateTable('assessment')
          .set(changingOf(assessment))
          .where('id', '=', assessment.id)
          .where('revision', '=', assessment.revision - 1)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      }),
    saveWriting: async (assessment) => {
      const { ratings, carried_note, revision, updated_at } = changingOf(assessment);
      return (
        (await saveWriting(db, assessment.id, ratings, carried_note, revision, revision - 1, updated_at)).length === 1
      );
    },
    removeDraft: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('assessment')
        .where('id', '=', id)
        .where('status', '=', 'draft')
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

/** How far a cycle is changes with what is shared in it, and so does how far somebody is on their paths. */
function counting<Result>(db: Db, { subject, cycle }: Assessment, work: () => Promise<Result>): Promise<Result> {
  touch(db, [subject]);
  return cycle === null ? work() : keepingCounts(db, { person: subject, cycle }, work);
}

async function list(db: Db, filter: AssessmentFilter, page: PageRequest): Promise<Page<AssessmentOutline>> {
  const { reader, subject, cycle, author } = filter;
  let query = db
    .selectFrom('assessment')
    .select(outlineColumns)
    .where('id', 'in', candidates(db, reader))
    .where((own) => isSeen(own, reader));
  if (subject !== undefined) query = query.where('subject_id', '=', subject);
  if (cycle !== undefined) query = query.where('cycle_id', cycle === null ? 'is' : '=', cycle);
  if (author !== undefined) query = query.where('author_id', '=', author);
  const [afterMoment, afterId] = page.after ?? [];
  if (afterMoment !== undefined && afterId !== undefined) {
    query = query.where((own) =>
      own.or([
        own('created_at', '<', afterMoment),
        own.and([own('created_at', '=', afterMoment), own('id', '<', afterId)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit).map(outlineOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? [last.createdAt, last.id] : null };
}

/** Each part is found by an index of its own, so that the list costs what is in it and not what the company holds. */
function candidates(db: Db, { person, line }: AssessmentReader) {
  const ids = () => db.selectFrom('assessment').select('id');
  const own = ids()
    .where('author_id', '=', person)
    .union(ids().where('subject_id', '=', person))
    .union(ids().where('announced_to', '=', person));
  if (line === null) return own;
  if (line !== 'direct-reports') return own.union(ids().where('subject_id', '=', line));
  const reports = db.selectFrom('person').select('id').where('manager_id', '=', person);
  return own.union(ids().where('subject_id', 'in', reports));
}

/** The same as `mayWithAssessment` says of reading; a test compares the two for every case. */
function isSeen(own: ExpressionBuilder<Database, 'assessment'>, { person, line }: AssessmentReader) {
  const about =
    line === null
      ? sql<boolean>`1 = 0`
      : line === 'direct-reports'
        ? own('subject_id', 'in', own.selectFrom('person').select('person.id').where('manager_id', '=', person))
        : own('subject_id', '=', line);
  const isManagerOnly = own.and([own('kind', '=', 'peer'), own('audience', '=', 'manager-only')]);
  return own.or([
    own('author_id', '=', person),
    own.and([
      own('status', '!=', 'draft'),
      own.or([
        own.and([isManagerOnly, own('announced_to', '=', person)]),
        own.and([own.not(isManagerOnly), own.or([own('subject_id', '=', person), about])]),
      ]),
    ]),
  ]);
}

type Row = Selectable<AssessmentTable>;

function outlineOf(row: Omit<Row, 'ratings' | 'carried_note'>): AssessmentOutline {
  return {
    id: asId(row.id),
    kind: row.kind as Assessment['kind'],
    status: row.status as Assessment['status'],
    subject: asId(row.subject_id),
    author: asId(row.author_id),
    cycle: row.cycle_id === null ? null : asId(row.cycle_id),
    ladderVersion: asId(row.ladder_version_id),
    audience: row.audience as Assessment['audience'],
    announcedTo: row.announced_to === null ? null : asId(row.announced_to),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    sharedAt: row.shared_at,
    discussedAt: row.discussed_at,
    lockedAt: row.locked_at,
  };
}

export function assessmentOf(row: Row): Assessment {
  return {
    ...outlineOf(row),
    ratings: row.ratings,
    carriedNote: row.carried_note === null ? [] : (JSON.parse(row.carried_note) as readonly string[]),
  };
}

function rowOf(assessment: Assessment): Row {
  return {
    id: assessment.id,
    kind: assessment.kind,
    subject_id: assessment.subject,
    author_id: assessment.author,
    cycle_id: assessment.cycle,
    audience: assessment.audience,
    announced_to: assessment.announcedTo,
    created_at: assessment.createdAt,
    ...changingOf(assessment),
  };
}

function changingOf(assessment: Assessment) {
  return {
    status: assessment.status,
    ladder_version_id: assessment.ladderVersion,
    ratings: assessment.ratings,
    carried_note: assessment.carriedNote.length === 0 ? null : JSON.stringify(assessment.carriedNote),
    revision: assessment.revision,
    updated_at: assessment.updatedAt,
    shared_at: assessment.sharedAt,
    discussed_at: assessment.discussedAt,
    locked_at: assessment.lockedAt,
  };
}
