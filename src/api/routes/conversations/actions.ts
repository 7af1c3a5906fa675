import { z } from '@hono/zod-openapi';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import { changeAction, newAction, refuseOfPair, tickAction } from '#org/conversations/write-action.ts';
import { asId, type Day } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { aboutAction, aboutConversation, type TheTwo } from '../../http/about-conversation.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../../http/endpoint.ts';
import { conversationActionSchema, presentAction } from '../../present/agendas.ts';
import { changedMeanwhile } from '../people.ts';
import { own } from './own.ts';

const id = z.object({ id: z.string() });
const person = z.object({ person: z.string() });
const dueOn = z.iso.date().nullable().describe('Null: no day is agreed.');
const words = z.object({
  text: z.string().trim().min(1).max(1000),
  owner: z.string().describe('Who does it: one of the two.'),
  dueOn,
});

const list = endpoint({
  ...own,
  method: 'get',
  path: '/conversations/{person}/actions',
  summary: 'All that somebody and I took on, what was written last first',
  params: person,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(conversationActionSchema) }),
  work: 'read',
  handle: async ({ actor, unit, params, query, services }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const { today } = await calendarOf(unit, services);
    const page = await unit.conversationActions.between(about.me.id, about.other.id, pageOf(query));
    return { body: { items: page.items.map((action) => presentAction(about, action, today)) }, next: page.next };
  },
});

const add = endpoint({
  ...own,
  method: 'post',
  path: '/conversations/{person}/actions',
  summary: 'Write down what one of us two does',
  params: person,
  body: words,
  status: 201,
  answer: conversationActionSchema,
  work: 'write',
  handle: async ({ actor, unit, params, body, services }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const { today } = await calendarOf(unit, services);
    const known = about.now === null ? [] : await unit.conversationActions.ofPair(about.now, today);
    const openCount = known.filter(({ doneOn }) => doneOn === null).length;
    const at = services.now().toISOString();
    const action = newAction(about.now, body, { id: asId(services.newId()), author: actor.person, at, openCount });
    if (isRefusal(action)) return action;
    await unit.conversationActions.add(action);
    return { ...present(about, action, today), location: `${apiPath}/conversation-actions/${action.id}` };
  },
});

const read = endpoint({
  ...own,
  method: 'get',
  path: '/conversation-actions/{id}',
  summary: 'One thing that was taken on',
  params: id,
  answer: conversationActionSchema,
  work: 'read',
  handle: async ({ actor, unit, params, services }) => {
    const about = await aboutAction(unit, actor, 'read', params.id);
    return isRefusal(about) ? about : present(about, about.thing, (await calendarOf(unit, services)).today);
  },
});

const change = endpoint({
  ...own,
  method: 'put',
  path: '/conversation-actions/{id}',
  summary: 'Put it in other words, or give it to the other one: mine alone',
  params: id,
  body: words,
  answer: conversationActionSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const about = await aboutAction(unit, actor, 'change', params.id);
    if (isRefusal(about)) return about;
    const after = changeAction(about.thing, about.now, body, services.now().toISOString());
    if (isRefusal(after)) return after;
    if (about.thing.revision !== revision || !(await unit.conversationActions.save(after))) return changedMeanwhile;
    return present(about, after, (await calendarOf(unit, services)).today);
  },
});

const tick = endpoint({
  ...own,
  method: 'put',
  path: '/conversation-actions/{id}/progress',
  summary: 'It is done, or not after all, or gets another day: said by either of us two',
  params: id,
  body: z.object({ isDone: z.boolean(), dueOn }),
  answer: conversationActionSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const about = await aboutAction(unit, actor, 'tick', params.id);
    if (isRefusal(about)) return about;
    const { today } = await calendarOf(unit, services);
    const after = tickAction(about.thing, about.now, { ...body, today }, services.now().toISOString());
    if (isRefusal(after)) return after;
    if (about.thing.revision !== revision || !(await unit.conversationActions.save(after))) return changedMeanwhile;
    return present(about, after, today);
  },
});

const remove = endpoint({
  ...own,
  method: 'delete',
  path: '/conversation-actions/{id}',
  summary: 'Delete what I wrote down to be done',
  params: id,
  status: 204,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, revision }) => {
    const about = await aboutAction(unit, actor, 'change', params.id);
    if (isRefusal(about)) return about;
    const refused = refuseOfPair(about.thing, about.now);
    if (refused) return refused;
    return (await unit.conversationActions.remove(about.thing.id, revision)) ? {} : changedMeanwhile;
  },
});

function present(two: TheTwo, action: ConversationAction, today: Day) {
  return { body: presentAction(two, action, today), revision: action.revision };
}

export const conversationActionRoutes: readonly AnyEndpoint[] = [list, add, read, change, tick, remove];
