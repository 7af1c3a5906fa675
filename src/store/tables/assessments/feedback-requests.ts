import type { Selectable } from 'kysely';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import { asId, type FeedbackRequestId, type PersonId } from '#org/ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { FeedbackRequestTable } from '../../schema.ts';
import type { Db } from '../../store-tools.ts';

/**
 *  asked              what the person asked others
 *  received           what others asked them
 *  about-my-reports   answered, and announced as for them alone
 */
export const feedbackDirections = ['asked', 'received', 'about-my-reports'] as const;
export type FeedbackDirection = (typeof feedbackDirections)[number];

export interface FeedbackRequests {
  readonly find: (id: FeedbackRequestId) => Promise<FeedbackRequest | null>;
  /** The newest first. */
  readonly list: (person: PersonId, direction: FeedbackDirection, page: PageRequest) => Promise<Page<FeedbackRequest>>;
  readonly add: (request: FeedbackRequest) => Promise<void>;
  /** Keeps it if it still has the revision before this one; says whether it did. */
  readonly save: (request: FeedbackRequest) => Promise<boolean>;
  /** Takes away what is still unanswered; says whether it was. */
  readonly withdraw: (id: FeedbackRequestId) => Promise<boolean>;
}

export function feedbackRequestsIn(db: Db): FeedbackRequests {
  return {
    find: async (id) => {
      const row = await db.selectFrom('feedback_request').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : requestOf(row);
    },
    list: (person, direction, page) => list(db, person, direction, page),
    add: async (request) => {
      await db
        .insertInto('feedback_request')
        .values({
          id: request.id,
          asker_id: request.asker,
          asked_id: request.asked,
          question: request.question,
          audience: request.audience,
          announced_to: request.announcedTo,
          status: request.status,
          answer: request.answer,
          revision: request.revision,
          created_at: request.createdAt,
          updated_at: request.updatedAt,
        })
        .execute();
    },
    save: async ({ id, status, answer, revision, updatedAt }) => {
      const { numUpdatedRows } = await db
        .updateTable('feedback_request')
        .set({ status, answer, revision, updated_at: updatedAt })
        .where('id', '=', id)
        .where('revision', '=', revision - 1)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    withdraw: async (id) => {
      const { numDeletedRows } = await db
        .deleteFrom('feedback_request')
        .where('id', '=', id)
        .where('status', '=', 'asked')
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

async function list(
  db: Db,
  person: PersonId,
  direction: FeedbackDirection,
  page: PageRequest,
): Promise<Page<FeedbackRequest>> {
  let query = db.selectFrom('feedback_request').selectAll();
  switch (direction) {
    case 'asked':
      query = query.where('asker_id', '=', person);
      break;
    case 'received':
      query = query.where('asked_id', '=', person);
      break;
    case 'about-my-reports':
      query = query
        .where('announced_to', '=', person)
        .where('audience', '=', 'manager-only')
        .where('status', '=', 'answered');
      break;
  }
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
  const items = rows.slice(0, page.limit).map(requestOf);
  const last = items.at(-1);
  return { items, next: rows.length > page.limit && last ? [last.createdAt, last.id] : null };
}

function requestOf(row: Selectable<FeedbackRequestTable>): FeedbackRequest {
  return {
    id: asId(row.id),
    asker: asId(row.asker_id),
    asked: asId(row.asked_id),
    question: row.question,
    audience: row.audience as FeedbackRequest['audience'],
    announcedTo: row.announced_to === null ? null : asId(row.announced_to),
    status: row.status as FeedbackRequest['status'],
    answer: row.answer,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
