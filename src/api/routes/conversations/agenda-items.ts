import { z } from '@hono/zod-openapi';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import { refuseOfPair } from '#org/conversations/write-action.ts';
import { changeItem, newItem, tickItem } from '#org/conversations/write-agenda-item.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { calendarOf } from '../../calendar.ts';
import { aboutAgendaItem, aboutConversation, type TheTwo } from '../../http/about-conversation.ts';
import { pageOf } from '../../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../../http/endpoint.ts';
import { agendaItemSchema, presentItem } from '../../present/agendas.ts';
import { changedMeanwhile } from '../people.ts';
import { own } from './own.ts';

const id = z.object({ id: z.string() });
const person = z.object({ person: z.string() });
const words = z.object({ text: z.string().trim().min(1).max(1000) });

const list = endpoint({
  ...own,
  method: 'get',
  path: '/conversations/{person}/agenda-items',
  summary: 'All that somebody and I put on our agenda, what was written last first',
  params: person,
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(agendaItemSchema) }),
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const page = await unit.agendas.between(about.me.id, about.other.id, pageOf(query));
    return { body: { items: page.items.map((item) => presentItem(about, item)) }, next: page.next };
  },
});

const add = endpoint({
  ...own,
  method: 'post',
  path: '/conversations/{person}/agenda-items',
  summary: 'Put something on the agenda',
  params: person,
  body: words,
  status: 201,
  answer: agendaItemSchema,
  work: 'write',
  handle: async ({ actor, unit, params, body, services }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const { today } = await calendarOf(unit, services);
    const known = about.now === null ? [] : await unit.agendas.itemsOf(about.now, today);
    const openCount = known.filter(({ talkedOn }) => talkedOn === null).length;
    const at = services.now().toISOString();
    const item = newItem(about.now, body.text, { id: asId(services.newId()), author: actor.person, at, openCount });
    if (isRefusal(item)) return item;
    await unit.agendas.add(item);
    return { ...present(about, item), location: `${apiPath}/agenda-items/${item.id}` };
  },
});

const read = endpoint({
  ...own,
  method: 'get',
  path: '/agenda-items/{id}',
  summary: 'One thing on an agenda',
  params: id,
  answer: agendaItemSchema,
  work: 'read',
  handle: async ({ actor, unit, params }) => {
    const about = await aboutAgendaItem(unit, actor, 'read', params.id);
    return isRefusal(about) ? about : present(about, about.thing);
  },
});

const change = endpoint({
  ...own,
  method: 'put',
  path: '/agenda-items/{id}',
  summary: 'Put it in other words: mine alone',
  params: id,
  body: words,
  answer: agendaItemSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const about = await aboutAgendaItem(unit, actor, 'change', params.id);
    if (isRefusal(about)) return about;
    const after = changeItem(about.thing, about.now, body.text, services.now().toISOString());
    if (isRefusal(after)) return after;
    if (about.thing.revision !== revision || !(await unit.agendas.save(after))) return changedMeanwhile;
    return present(about, after);
  },
});

const tick = endpoint({
  ...own,
  method: 'put',
  path: '/agenda-items/{id}/talked',
  summary: 'It was talked about, or not after all: said by either of us two',
  params: id,
  body: z.object({ isTalked: z.boolean() }),
  answer: agendaItemSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const about = await aboutAgendaItem(unit, actor, 'tick', params.id);
    if (isRefusal(about)) return about;
    const { today } = await calendarOf(unit, services);
    const after = tickItem(about.thing, about.now, { ...body, today }, services.now().toISOString());
    if (isRefusal(after)) return after;
    if (about.thing.revision !== revision || !(await unit.agendas.save(after))) return changedMeanwhile;
    return present(about, after);
  },
});

const remove = endpoint({
  ...own,
  method: 'delete',
  path: '/agenda-items/{id}',
  summary: 'Take what I put on the agenda away',
  params: id,
  status: 204,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, revision }) => {
    const about = await aboutAgendaItem(unit, actor, 'change', params.id);
    if (isRefusal(about)) return about;
    const refused = refuseOfPair(about.thing, about.now);
    if (refused) return refused;
    return (await unit.agendas.remove(about.thing.id, revision)) ? {} : changedMeanwhile;
  },
});

function present(two: TheTwo, item: AgendaItem) {
  return { body: presentItem(two, item), revision: item.revision };
}

export const agendaItemRoutes: readonly AnyEndpoint[] = [list, add, read, change, tick, remove];
