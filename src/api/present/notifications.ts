import { z } from '@hono/zod-openapi';
import { aboutKinds, newsKinds, topicOf, topics } from '#org/notifications/news.ts';
import type { ShownNews } from '../notifications/shown-news.ts';
import { personRef } from './people.ts';

export const notificationSchema = z
  .object({
    id: z.string(),
    kind: z.enum(newsKinds as [(typeof newsKinds)[number]]),
    topic: z.enum(topics),
    about: z.object({
      kind: z.enum(aboutKinds),
      id: z.string().describe('Of a 1:1, the id of the other one.'),
      title: z.string().describe('A level, a cycle, a ladder, a view; empty where the kind says it all.'),
      person: personRef.nullable().describe('Whom it is about, or who did it; null: oneself.'),
    }),
    due: z.string().nullable(),
    count: z.int().describe('How many things happened to it since it was last read; `kind` is the newest of them.'),
    at: z.string().describe('When the newest of them happened.'),
    isRead: z.boolean(),
  })
  .openapi('Notification');

/** As the one who was told it sees it. */
export function presentNotification({ notification, title, person }: ShownNews): z.output<typeof notificationSchema> {
  const { id, kind, about, due, count, toldAt, readAt } = notification;
  return {
    id,
    kind,
    topic: topicOf(kind),
    about: { ...about, title, person },
    due,
    count,
    at: toldAt,
    isRead: readAt !== null,
  };
}
