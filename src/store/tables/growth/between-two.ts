import type { Selectable } from 'kysely';
import type { PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { Database } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';

type OfTwo = 'conversation_action' | 'agenda_item';

/** Rows between two people, whoever led whom: what was written last first. */
export async function newestFirst<Table extends OfTwo>(
  db: Db,
  table: Table,
  one: PersonId,
  other: PersonId,
  { limit, after }: PageRequest,
): Promise<Page<Selectable<Database[Table]>>> {
  let query = db
    .selectFrom(table as OfTwo)
    .selectAll()
    .where((own) =>
      own.or([
        own.and([own('manager_id', '=', one), own('report_id', '=', other)]),
        own.and([own('manager_id', '=', other), own('report_id', '=', one)]),
      ]),
    );
  const [afterMoment, afterId] = after ?? [];
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
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? [last.created_at, last.id] : null;
  return { items: items as unknown as Selectable<Database[Table]>[], next };
}
