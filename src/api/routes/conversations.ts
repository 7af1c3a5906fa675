import { z } from '@hono/zod-openapi';
import { conversationWith } from '#org/conversations/conversation.ts';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import { changeNote, newNote, refuseChange } from '#org/conversations/write-note.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { aboutConversation, aboutNote, type TheTwo } from '../http/about-conversation.ts';
import { pageOf } from '../http/cursor.ts';
import { type AnyEndpoint, apiPath, endpoint, pageQuery } from '../http/endpoint.ts';
import {
  conversationLineSchema,
  conversationNoteSchema,
  conversationSchema,
  presentConversation,
  presentNote,
} from '../present/conversations.ts';
import { byId } from '../present/people.ts';
import { conversationActionRoutes } from './conversations/actions.ts';
import { agendaRoutes } from './conversations/agenda.ts';
import { agendaItemRoutes } from './conversations/agenda-items.ts';
import { own } from './conversations/own.ts';
import { changedMeanwhile } from './people.ts';

const id = z.object({ id: z.string() });
const words = z.object({
  heldOn: z.iso.date().describe('The day of the talk.'),
  text: z.string().trim().min(1).max(10_000),
});

const list = endpoint({
  ...own,
  method: 'get',
  path: '/conversations',
  summary: 'With whom I have or had 1:1s that left something, by name',
  query: z.object(pageQuery),
  answer: z.object({ items: z.array(conversationLineSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const page = await unit.conversationNotes.withWhom(actor.person, pageOf(query));
    const people = byId(await unit.people.findMany([actor.person, ...page.items.map(({ person }) => person)]));
    const me = people.get(actor.person);
    const items = page.items.flatMap(({ person, name, noteCount, lastHeld }) => {
      const other = people.get(person);
      if (me === undefined || other === undefined) return [];
      return { id: person, name, ...conversationWith(me, other, lastHeld), noteCount };
    });
    return { body: { items }, next: page.next };
  },
});

const listNotes = endpoint({
  ...own,
  method: 'get',
  path: '/conversations/{person}/notes',
  summary: 'The notes of my 1:1s with somebody, the newest day first',
  params: z.object({ person: z.string() }),
  query: z.object(pageQuery),
  answer: z.object({ conversation: conversationSchema, items: z.array(conversationNoteSchema) }),
  work: 'read',
  handle: async ({ actor, unit, params, query }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const { me, other, conversation } = about;
    const page = await unit.conversationNotes.between(me.id, other.id, pageOf(query));
    return {
      body: {
        conversation: presentConversation(other, conversation),
        items: page.items.map((note) => presentFor(about, note)),
      },
      next: page.next,
    };
  },
});

const add = endpoint({
  ...own,
  method: 'post',
  path: '/conversations/{person}/notes',
  summary: 'Write something down of a 1:1',
  params: z.object({ person: z.string() }),
  body: words,
  status: 201,
  answer: conversationNoteSchema,
  work: 'write',
  handle: async ({ actor, unit, params, body, services }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const author = actor.person;
    const note = newNote(about.now, body, { id: asId(services.newId()), author, at: services.now().toISOString() });
    if (isRefusal(note)) return note;
    await unit.conversationNotes.add(note);
    return { ...present(about, note), location: `${apiPath}/conversation-notes/${note.id}` };
  },
});

const read = endpoint({
  ...own,
  method: 'get',
  path: '/conversation-notes/{id}',
  summary: 'One note',
  params: id,
  answer: conversationNoteSchema,
  work: 'read',
  handle: async ({ actor, unit, params }) => {
    const about = await aboutNote(unit, actor, 'read', params.id);
    return isRefusal(about) ? about : present(about, about.note);
  },
});

const change = endpoint({
  ...own,
  method: 'put',
  path: '/conversation-notes/{id}',
  summary: 'Change a note of mine',
  params: id,
  body: words,
  answer: conversationNoteSchema,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, body, revision, services }) => {
    const about = await aboutNote(unit, actor, 'change', params.id);
    if (isRefusal(about)) return about;
    const after = changeNote(about.note, about.now, body, services.now().toISOString());
    if (isRefusal(after)) return after;
    if (about.note.revision !== revision || !(await unit.conversationNotes.save(after))) return changedMeanwhile;
    return present(about, after);
  },
});

const remove = endpoint({
  ...own,
  method: 'delete',
  path: '/conversation-notes/{id}',
  summary: 'Delete a note of mine',
  params: id,
  status: 204,
  work: 'write',
  asksForRevision: true,
  handle: async ({ actor, unit, params, revision }) => {
    const about = await aboutNote(unit, actor, 'change', params.id);
    if (isRefusal(about)) return about;
    const refused = refuseChange(about.note, about.now);
    if (refused) return refused;
    return (await unit.conversationNotes.remove(about.note.id, revision)) ? {} : changedMeanwhile;
  },
});

function present(two: TheTwo, note: ConversationNote) {
  return { body: presentFor(two, note), revision: note.revision };
}

function presentFor({ me, now, names }: TheTwo, note: ConversationNote) {
  return presentNote(note, names, note.author === me.id && refuseChange(note, now) === null);
}

export const conversationRoutes: readonly AnyEndpoint[] = [
  list,
  ...agendaRoutes,
  ...agendaItemRoutes,
  ...conversationActionRoutes,
  listNotes,
  add,
  read,
  change,
  remove,
];
