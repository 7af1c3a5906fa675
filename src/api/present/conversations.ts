import { z } from '@hono/zod-openapi';
import type { Conversation } from '#org/conversations/conversation.ts';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import { ended } from '#org/conversations/write-note.ts';
import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { personRef } from './people.ts';

const standing = {
  theyAre: z.enum(['manager', 'report']).describe('What they are to me, or were at last.'),
  isCurrent: z.boolean().describe('We are this pair today, so both of us can write.'),
};

export const conversationLineSchema = personRef
  .extend({ ...standing, noteCount: z.int() })
  .openapi('ConversationLine', { description: 'The id and the name are those of the other one.' });

export const conversationSchema = z
  .object({
    person: personRef,
    ...standing,
    readBy: z.string().describe('Who reads it, as a sentence to show beside the words.'),
    ended: z.string().nullable().describe('Why nothing can be written any more; null: it can.'),
  })
  .openapi('Conversation');

export const conversationNoteSchema = z
  .object({
    id: z.string(),
    author: personRef,
    heldOn: z.string(),
    text: z.string(),
    mayChange: z.boolean().describe('It is mine, and we still are the pair in which it was written.'),
    revision: z.int(),
    createdAt: z.string(),
    updatedAt: z.string(),
  })
  .openapi('ConversationNote');

export function presentConversation(other: Person, { theyAre, isCurrent }: Conversation) {
  return {
    person: { id: other.id, name: other.name },
    theyAre,
    isCurrent,
    readBy: `Only you and ${other.name}`,
    ended: isCurrent ? null : ended.sentence,
  };
}

/** `names` has both of the two. */
export function presentNote(
  { id, author, heldOn, text, revision, createdAt, updatedAt }: ConversationNote,
  names: ReadonlyMap<PersonId, Person>,
  mayChange: boolean,
): z.output<typeof conversationNoteSchema> {
  const by = { id: author, name: names.get(author)?.name ?? '' };
  return { id, author: by, heldOn, text, mayChange, revision, createdAt, updatedAt };
}
