import type { ExpressionBuilder, Selectable } from 'kysely';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import type { Pair } from '#org/conversations/pair.ts';
import { asId, type ConversationActionId, type Day, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { ConversationActionTable } from '../../schema/growth-tables.ts';
import type { Database } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';
import { newestFirst } from './between-two.ts';

export interface ConversationActions {
  readonly find: (id: ConversationActionId) => Promise<ConversationAction | null>;
  /** What a pair has still to do, and what was done on or after a day: in the order of writing. */
  readonly ofPair: (pair: Pair, doneSince: Day) => Promise<readonly ConversationAction[]>;
  /** What somebody has still to do, of all pairs that are one today. */
  readonly openFor: (owner: PersonId) => Promise<readonly ConversationAction[]>;
  /** Between two, whoever led whom, done or not: what was written last first. */
  readonly between: (one: PersonId, other: PersonId, page: PageRequest) => Promise<Page<ConversationAction>>;
  readonly add: (action: ConversationAction) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (action: ConversationAction) => Promise<boolean>;
  readonly remove: (id: ConversationActionId, revision: number) => Promise<boolean>;
}

export function conversationActionsIn(db: Db): ConversationActions {
  const select = () => db.selectFrom('conversation_action').selectAll();
  return {
    find: async (id) => {
      const row = await select().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : actionOf(row);
    },
    ofPair: async ({ manager, report }, doneSince) =>
      (
        await select()
          .where('manager_id', '=', manager)
          .where('report_id', '=', report)
          .where((own) => own.or([own('done_on', 'is', null), own('done_on', '>=', doneSince)]))
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(actionOf),
    openFor: async (owner) =>
      (
        await select()
          .where('owner_id', '=', owner)
          .where('done_on', 'is', null)
          .where(isOfToday)
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(actionOf),
    between: async (one, other, page) => {
      const { items, next } = await newestFirst(db, 'conversation_action', one, other, page);
      return { items: items.map((row) => actionOf(row as Row)), next };
    },
    add: async (action) => {
      await db.insertInto('conversation_action').values(rowOf(action)).execute();
    },
    save: async (action) => {
      const { owner_id, due_on, done_on, text, revision, updated_at } = rowOf(action);
      const { numUpdatedRows } = await db
        .updateTable('conversation_action')
        .set({ owner_id, due_on, done_on, text, revision, updated_at })
        .where('id', '=', action.id)
        .where('revision', '=', action.revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    remove: async (id, revision) => {
      const { numDeletedRows } = await db
        .deleteFrom('conversation_action')
        .where('id', '=', id)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

/** Both are here, and the one still reports to the other: what an ended pair left comes back to nobody. */
export function isOfToday(own: ExpressionBuilder<Database, 'conversation_action'>) {
  return own.exists(
    own
      .selectFrom('person as report')
      .innerJoin('person as manager', 'manager.id', 'report.manager_id')
      .select('report.id')
      .whereRef('report.id', '=', 'conversation_action.report_id')
      .whereRef('manager.id', '=', 'conversation_action.manager_id')
      .where('report.status', '=', 'active')
      .where('manager.status', '=', 'active'),
  );
}

type Row = Selectable<ConversationActionTable>;

function actionOf(row: Row): ConversationAction {
  return {
    id: asId(row.id),
    manager: asId(row.manager_id),
    report: asId(row.report_id),
    author: asId(row.author_id),
    owner: asId(row.owner_id),
    text: row.text,
    dueOn: row.due_on,
    doneOn: row.done_on,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function rowOf(action: ConversationAction): Row {
  return {
    id: action.id,
    manager_id: action.manager,
    report_id: action.report,
    author_id: action.author,
    owner_id: action.owner,
    due_on: action.dueOn,
    done_on: action.doneOn,
    revision: action.revision,
    created_at: action.createdAt,
    updated_at: action.updatedAt,
    text: action.text,
  };
}
