import type { Selectable } from 'kysely';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import type { Pair } from '#org/conversations/pair.ts';
import type { PutAside } from '#org/conversations/put-aside.ts';
import { type AgendaItemId, asId, type Day, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { AgendaItemTable } from '../../schema/growth-tables.ts';
import type { Db } from '../../store-tools.ts';
import { newestFirst } from './between-two.ts';

/** What two put on their agenda, and which suggestions they put aside. */
export interface Agendas {
  readonly find: (id: AgendaItemId) => Promise<AgendaItem | null>;
  /** What a pair has still to talk about, and what was talked about on or after a day: in the order of writing. */
  readonly itemsOf: (pair: Pair, talkedSince: Day) => Promise<readonly AgendaItem[]>;
  /** Between two, whoever led whom, talked about or not: what was written last first. */
  readonly between: (one: PersonId, other: PersonId, page: PageRequest) => Promise<Page<AgendaItem>>;
  readonly add: (item: AgendaItem) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (item: AgendaItem) => Promise<boolean>;
  readonly remove: (id: AgendaItemId, revision: number) => Promise<boolean>;
  readonly asidesOf: (pair: Pair) => Promise<readonly PutAside[]>;
  /** The last word on a suggestion counts. */
  readonly putAside: (pair: Pair, aside: PutAside) => Promise<void>;
  readonly bringBack: (pair: Pair, suggestions: readonly string[]) => Promise<void>;
}

export function agendasIn(db: Db): Agendas {
  const select = () => db.selectFrom('agenda_item').selectAll();
  const bringBack = async ({ manager, report }: Pair, suggestions: readonly string[]) => {
    if (suggestions.length === 0) return;
    await db
      .deleteFrom('agenda_aside')
      .where('manager_id', '=', manager)
      .where('report_id', '=', report)
      .where('suggestion', 'in', suggestions)
      .execute();
  };
  return {
    find: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : itemOf(row);
    },
    itemsOf: async ({ manager, report }, talkedSince) =>
      (
        await select()
          .where('manager_id', '=', manager)
          .where('report_id', '=', report)
          .where((own) => own.or([own('talked_on', 'is', null), own('talked_on', '>=', talkedSince)]))
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(itemOf),
    between: async (one, other, page) => {
      const { items, next } = await newestFirst(db, 'agenda_item', one, other, page);
      return { items: items.map((row) => itemOf(row as Row)), next };
    },
    add: async (item) => {
      await db.insertInto('agenda_item').values(rowOf(item)).execute();
    },
    save: async ({ id, text, talkedOn, revision, updatedAt }) => {
      const { numUpdatedRows } = await db
        .updateTable('agenda_item')
        .set({ text, talked_on: talkedOn, revision, updated_at: updatedAt })
        .where('id', '=', id)
        .where('revision', '=', revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    remove: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('agenda_item')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    asidesOf: async ({ manager, report }) =>
      (
        await db
          .selectFrom('agenda_aside')
          .selectAll()
          .where('manager_id', '=', manager)
          .where('report_id', '=', report)
          .orderBy('suggestion')
          .execute()
      ).map((row) => ({ suggestion: row.suggestion, by: asId(row.put_by), on: row.put_on })),
    putAside: async (pair, { suggestion, by, on }) => {
      await bringBack(pair, [suggestion]);
      const { manager, report } = pair;
      await db
        .insertInto('agenda_aside')
        .values({ manager_id: manager, report_id: report, suggestion, put_by: by, put_on: on })
        .execute();
    },
    bringBack,
  };
}

type Row = Selectable<AgendaItemTable>;

function itemOf(row: Row): AgendaItem {
  return {
    id: asId(row.id),
    manager: asId(row.manager_id),
    report: asId(row.report_id),
    author: asId(row.author_id),
    text: row.text,
    talkedOn: row.talked_on,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(item: AgendaItem): Row {
  return {
    id: item.id,
    manager_id: item.manager,
    report_id: item.report,
    author_id: item.author,
    talked_on: item.talkedOn,
    revision: item.revision,
    created_at: item.createdAt,
    updated_at: item.updatedAt,
    text: item.text,
  };
}
