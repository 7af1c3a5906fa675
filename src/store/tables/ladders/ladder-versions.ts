import type { Selectable } from 'kysely';
import { asId, type LadderVersionId } from '#org/ids.ts';
import type { LadderHeading, LadderVersion } from '#org/ladders/ladder-version.ts';
import type { Page, PageRequest } from '../../page.ts';
import { prepared } from '../../prepared.ts';
import type { LadderVersionTable } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';
import { touchPlacedOn } from '../growth/touch-many.ts';

export interface LadderVersions {
  readonly find: (id: LadderVersionId) => Promise<LadderVersion | null>;
  readonly findMany: (ids: readonly LadderVersionId[]) => Promise<readonly LadderVersion[]>;
  /** All that are published, of every ladder, the newest first. */
  readonly published: () => Promise<readonly LadderVersion[]>;
  /** All of one ladder: published and retired, the newest first, then drafts, the newest first. */
  readonly ofLadder: (ladder: string) => Promise<readonly LadderVersion[]>;
  /** The version of a ladder that holds today; null where none is published. */
  readonly latestPublished: (ladder: string) => Promise<LadderVersion | null>;
  /** Every version, drafts too, without its text: by ladder, then the newest first. */
  readonly list: (page: PageRequest) => Promise<Page<LadderHeading>>;
  /** As `list`, of those that are published or were: all at once, since an organisation has few. */
  readonly headings: () => Promise<readonly LadderHeading[]>;
  /**
   * Another one whenever another set of versions is published, or the organisation has another name, as that stands on
   * every page; null: it isn't set up yet.
   */
  readonly publishedStamp: () => Promise<string | null>;
  readonly add: (version: LadderVersion) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (version: LadderVersion) => Promise<boolean>;
  /** Takes a draft away for good; what is published stays, whatever is asked. Says whether it did. */
  readonly removeDraft: (id: LadderVersionId, revision: number) => Promise<boolean>;
}

export const headingColumns = [
  'id',
  'ladder',
  'version',
  'title',
  'status',
  'revision',
  'created_by',
  'created_at',
  'updated_at',
  'published_at',
] as const;

const find = prepared((db, id: string) => db.selectFrom('ladder_version').selectAll().where('id', '=', id));

/** Each page asks it. */
const stampOfPublished = prepared((db) =>
  db
    .selectFrom('ladder_version')
    .select((own) => [
      own.selectFrom('setting').select('value').where('key', '=', 'mode').as('mode'),
      own.selectFrom('setting').select('value').where('key', '=', 'organisation-name').as('name'),
      own.fn.countAll<number>().as('count'),
      own.fn.max('updated_at').as('last'),
    ])
    .where('status', '=', 'published'),
);

export function ladderVersionsIn(db: Db): LadderVersions {
  const select = () => db.selectFrom('ladder_version').selectAll();
  const published = () =>
    select().where('status', '=', 'published').orderBy('published_at', 'desc').orderBy('id', 'desc');
  return {
    find: async (id) => versionOrNull((await find(db, id))[0]),
    findMany: async (ids) =>
      ids.length === 0
        ? []
        : (
            await select()
              .where('id', 'in', [...new Set(ids)])
              .execute()
          ).map(versionOf),
    published: async () => (await published().execute()).map(versionOf),
    ofLadder: async (ladder) =>
      (await select().where('ladder', '=', ladder).execute()).map(versionOf).toSorted(newestFirst),
    latestPublished: async (ladder) => versionOrNull(await published().where('ladder', '=', ladder).executeTakeFirst()),
    list: (page) => list(db, page),
    headings: async () => {
      const rows = await db
        .selectFrom('ladder_version')
        .select(headingColumns)
        .where('status', '!=', 'draft')
        .execute();
      return rows
        .map(headingOf)
        .toSorted((a, b) => (a.ladder === b.ladder ? newestFirst(a, b) : a.ladder < b.ladder ? -1 : 1));
    },
    publishedStamp: async () => {
      const [row] = await stampOfPublished(db);
      if (row === undefined || row.mode === null) return null;
      return `${row.count} ${row.last} ${row.name ?? ''}`;
    },
    add: async (version) => {
      await db.insertInto('ladder_version').values(rowOf(version)).execute();
      if (version.status !== 'draft') await touchPlacedOn(db, version.ladder);
    },
    save: async (version) => {
      const { id, created_at: _at, created_by: _by, ...values } = rowOf(version);
      const { numUpdatedRows } = await db
        .updateTable('ladder_version')
        .set(values)
        .where('id', '=', id)
        .where('revision', '=', version.revision - 1)
        .executeTakeFirst();
      if (version.status !== 'draft') await touchPlacedOn(db, version.ladder);
      return numUpdatedRows === 1n;
    },
    removeDraft: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('ladder_version')
        .where('id', '=', id)
        .where('status', '=', 'draft')
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

async function list(db: Db, page: PageRequest): Promise<Page<LadderHeading>> {
  let query = db.selectFrom('ladder_version').select(headingColumns);
  const [ladder, createdAt, id] = page.after ?? [];
  if (ladder !== undefined && createdAt !== undefined && id !== undefined) {
    query = query.where((own) =>
      own.or([
        own('ladder', '>', ladder),
        own.and([own('ladder', '=', ladder), own('created_at', '<', createdAt)]),
        own.and([own('ladder', '=', ladder), own('created_at', '=', createdAt), own('id', '<', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('ladder')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
  const items = rows.slice(0, page.limit).map(headingOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? [last.ladder, last.createdAt, last.id] : null };
}

/** What was never published stands last: its moment of publishing is empty. */
function newestFirst(a: LadderHeading, b: LadderHeading): number {
  return key(a) < key(b) ? 1 : -1;
}

function key({ publishedAt, createdAt, id }: LadderHeading): string {
  return `${publishedAt ?? ''} ${createdAt} ${id}`;
}

type Row = Selectable<LadderVersionTable>;

function versionOrNull(row: Row | undefined): LadderVersion | null {
  return row === undefined ? null : versionOf(row);
}

function versionOf(row: Row): LadderVersion {
  return { ...headingOf(row), text: row.text };
}

export function headingOf(row: Omit<Row, 'text'>): LadderHeading {
  return {
    id: asId(row.id),
    ladder: row.ladder,
    version: row.version,
    title: row.title,
    status: row.status as LadderVersion['status'],
    revision: row.revision,
    createdBy: row.created_by === null ? null : asId(row.created_by),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    publishedAt: row.published_at,
  };
}

function rowOf(version: LadderVersion): Row {
  return {
    id: version.id,
    ladder: version.ladder,
    version: version.version,
    title: version.title,
    text: version.text,
    status: version.status,
    revision: version.revision,
    created_by: version.createdBy,
    created_at: version.createdAt,
    updated_at: version.updatedAt,
    published_at: version.publishedAt,
  };
}
