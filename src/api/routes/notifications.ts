import { z } from '@hono/zod-openapi';
import { mayWithNotification } from '#org/access/policy.ts';
import { asId, type NotificationId } from '#org/ids.ts';
import { topics } from '#org/notifications/news.ts';
import { digests } from '#org/notifications/notice-settings.ts';
import { notFound } from '#org/refusal.ts';
import { refusalOf } from '../http/about.ts';
import { pageOf } from '../http/cursor.ts';
import { type AnyEndpoint, endpoint, pageQuery } from '../http/endpoint.ts';
import { shownNews } from '../notifications/shown-news.ts';
import { notificationSchema, presentNotification } from '../present/notifications.ts';

const tag = 'Me';

/** So many unread ones are looked at to count them. */
const mostCounted = 50;

const list = endpoint({
  method: 'get',
  path: '/me/notifications',
  summary: 'What I was told, the newest first; what I may not see any more is left out, so a page may hold fewer',
  tag,
  scope: 'notifications:read',
  query: z.object({
    ...pageQuery,
    unread: z.enum(['true', 'false']).default('false').describe('Only what I haven’t read.'),
  }),
  answer: z.object({ items: z.array(notificationSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const page = await unit.notifications.list(
      { person: actor.person, isUnread: query.unread === 'true' },
      pageOf(query),
    );
    const shown = await shownNews(unit, actor, page.items);
    return { body: { items: shown.map(presentNotification) }, next: page.next };
  },
});

const count = endpoint({
  method: 'get',
  path: '/me/notifications/count',
  summary: 'How many things I haven’t read of',
  tag,
  scope: 'notifications:read',
  answer: z
    .object({
      unread: z.int().describe('Of the newest fifty.'),
      isMore: z.boolean().describe('There are more than those.'),
    })
    .openapi('NotificationCount'),
  work: 'read',
  handle: async ({ actor, unit }) => {
    const filter = { person: actor.person, isUnread: true };
    const { items, next } = await unit.notifications.list(filter, { limit: mostCounted, after: null });
    const shown = await shownNews(unit, actor, items);
    return { body: { unread: shown.length, isMore: next !== null } };
  },
});

const mark = endpoint({
  method: 'put',
  path: '/me/notifications/{id}',
  summary: 'Mark as read, or as unread again',
  tag,
  scope: 'notifications:write',
  params: z.object({ id: z.string() }),
  body: z.object({ isRead: z.boolean() }),
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params, body, services }) => {
    const notification = await unit.notifications.find(asId<NotificationId>(params.id));
    if (notification === null) return notFound;
    const refused = refusalOf(mayWithNotification(actor, { receiver: notification.person }));
    if (refused) return refused;
    await unit.notifications.setRead(notification, body.isRead ? services.now().toISOString() : null);
    return {};
  },
});

const markAll = endpoint({
  method: 'post',
  path: '/me/notifications/read-all',
  summary: 'Mark everything as read that I was told until a moment',
  tag,
  scope: 'notifications:write',
  body: z.object({
    until: z.iso
      .datetime()
      .optional()
      .describe('The newest that I saw; what came after it stays unread. Left out: now.'),
  }),
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const at = services.now().toISOString();
    await unit.notifications.setAllRead(actor.person, body.until ?? at, at);
    return {};
  },
});

const settingsSchema = z
  .object({
    digest: z.enum(digests).describe('How often a letter says how many things of which kind are new.'),
    leftOut: z.array(z.enum(topics)).describe('What letters say nothing of; the pages always do.'),
    sendsMail: z.boolean().describe('Whether this server sends letters at all.'),
  })
  .openapi('NoticeSettings');

const readSettings = endpoint({
  method: 'get',
  path: '/me/notice-settings',
  summary: 'How I hear of things by mail',
  tag,
  scope: null,
  access: 'session',
  answer: settingsSchema,
  work: 'read',
  handle: async ({ actor, unit, services }) => ({
    body: { ...(await unit.noticeSettings.of(actor.person)), sendsMail: services.settings.sendsMail === true },
  }),
});

const changeSettings = endpoint({
  method: 'put',
  path: '/me/notice-settings',
  summary: 'Change how I hear of things by mail',
  tag,
  scope: null,
  access: 'session',
  body: z.object({ digest: z.enum(digests), leftOut: z.array(z.enum(topics)).max(topics.length * 2) }),
  answer: settingsSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const settings = { digest: body.digest, leftOut: topics.filter((topic) => body.leftOut.includes(topic)) };
    await unit.noticeSettings.set(actor.person, settings);
    return { body: { ...settings, sendsMail: services.settings.sendsMail === true } };
  },
});

export const notificationRoutes: readonly AnyEndpoint[] = [list, count, mark, markAll, readSettings, changeSettings];
