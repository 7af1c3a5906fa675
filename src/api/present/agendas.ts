import { z } from '@hono/zod-openapi';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import { type ConversationAction, isOverdue } from '#org/conversations/conversation-action.ts';
import { type Suggestion, suggestionKinds } from '#org/conversations/suggestion.ts';
import { refuseOfPair } from '#org/conversations/write-action.ts';
import type { Day, PersonId } from '#org/ids.ts';
import type { TheTwo } from '../http/about-conversation.ts';
import { conversationSchema } from './conversations.ts';
import { personRef } from './people.ts';

const written = {
  id: z.string(),
  author: personRef,
  text: z.string(),
  mayTick: z.boolean().describe('We still are the pair in which it was written, so either of us may.'),
  mayChange: z.boolean().describe('It is mine besides, so its words are mine to change.'),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
};

export const conversationActionSchema = z
  .object({
    ...written,
    owner: personRef.describe('Who does it: one of the two.'),
    dueOn: z.string().nullable(),
    doneOn: z.string().nullable().describe('Null: still to be done.'),
    isOverdue: z.boolean(),
  })
  .openapi('ConversationAction');

export const agendaItemSchema = z
  .object({ ...written, talkedOn: z.string().nullable().describe('Null: still to be talked about.') })
  .openapi('AgendaItem');

const suggestionSchema = z
  .object({
    key: z.string().describe('The same for the same thing, to put it aside by.'),
    kind: z.enum(suggestionKinds),
    title: z.string(),
    why: z.string().describe('Why it is here.'),
    page: z.string().describe('Where it leads: a page of the signed-in part, or a place on this one.'),
    aside: z
      .object({ by: personRef, on: z.string() })
      .nullable()
      .describe('Who put it aside for this time; null: nobody.'),
  })
  .openapi('AgendaSuggestion');

export const agendaSchema = z
  .object({
    conversation: conversationSchema,
    lead: z.string().describe('What to talk about, in one line.'),
    items: z.array(agendaItemSchema).describe('What either put there, and what was talked about today.'),
    suggestions: z.array(suggestionSchema).describe('Made from what both may see; both read the same.'),
    actions: z.array(conversationActionSchema).describe('What is still to be done, and what was done today.'),
  })
  .openapi('Agenda', { description: 'Of an ended 1:1 it is empty: what was left stands in the lists.' });

export function presentAction(two: TheTwo, action: ConversationAction, today: Day) {
  const { owner, dueOn, doneOn } = action;
  return {
    ...presentWritten(two, action),
    owner: refOf(two, owner),
    dueOn,
    doneOn,
    isOverdue: isOverdue(action, today),
  } satisfies z.output<typeof conversationActionSchema>;
}

export function presentItem(two: TheTwo, item: AgendaItem): z.output<typeof agendaItemSchema> {
  return { ...presentWritten(two, item), talkedOn: item.talkedOn };
}

export function presentSuggestion(
  two: TheTwo,
  { key, kind, title, why, page }: Suggestion,
  aside: { readonly by: PersonId; readonly on: Day } | null,
): z.output<typeof suggestionSchema> {
  return { key, kind, title, why, page, aside: aside === null ? null : { by: refOf(two, aside.by), on: aside.on } };
}

function presentWritten(two: TheTwo, thing: ConversationAction | AgendaItem) {
  const { id, author, text, revision, createdAt, updatedAt } = thing;
  const mayTick = refuseOfPair(thing, two.now) === null;
  const mayChange = mayTick && author === two.me.id;
  return { id, author: refOf(two, author), text, mayTick, mayChange, revision, createdAt, updatedAt };
}

function refOf({ names }: TheTwo, id: PersonId) {
  return { id, name: names.get(id)?.name ?? '' };
}
