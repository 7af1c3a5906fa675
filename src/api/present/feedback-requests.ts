import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { mayWithFeedback } from '#org/access/policy.ts';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import { readersInWords } from '#org/feedback/feedback-steps.ts';
import type { PersonId } from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import type { Unit } from '#store/unit.ts';
import { byId, personRef } from './people.ts';

export const feedbackSchema = z
  .object({
    id: z.string(),
    asker: personRef,
    asked: personRef,
    question: z.string(),
    audience: z.enum(['named', 'manager-only']),
    readBy: z.string().describe('Who will read the answer, as a sentence to show before it is written.'),
    status: z.enum(['asked', 'answered', 'declined']),
    createdAt: z.string(),
    updatedAt: z.string(),
    revision: z.int(),
  })
  .openapi('FeedbackRequest');

export const answeredFeedbackSchema = feedbackSchema
  .extend({ answer: z.string().nullable().describe('Null: not given yet, or not for you to read.') })
  .openapi('AnsweredFeedbackRequest');

export async function peopleOf(
  unit: Unit,
  requests: readonly FeedbackRequest[],
): Promise<ReadonlyMap<PersonId, Person>> {
  return byId(
    await unit.people.findMany(
      requests.flatMap(({ asker, asked, announcedTo }) => [asker, asked, announcedTo ?? asker]),
    ),
  );
}

export function presentFeedback(request: FeedbackRequest, people: ReadonlyMap<PersonId, Person>) {
  const { id, asker, asked, question, audience, announcedTo, status, createdAt, updatedAt, revision } = request;
  const nameOf = (person: PersonId) => people.get(person)?.name ?? '';
  return {
    id,
    asker: { id: asker, name: nameOf(asker) },
    asked: { id: asked, name: nameOf(asked) },
    question,
    audience,
    readBy: readersInWords(request, {
      asker: nameOf(asker),
      announcedTo: announcedTo === null ? null : nameOf(announcedTo),
    }),
    status,
    createdAt,
    updatedAt,
    revision,
  };
}

export function presentAnswered(actor: Actor, request: FeedbackRequest, people: ReadonlyMap<PersonId, Person>) {
  return { ...presentFeedback(request, people), answer: isAnswerRead(actor, request) ? request.answer : null };
}

export function isAnswerRead(actor: Actor, request: FeedbackRequest): boolean {
  return request.status === 'answered' && mayWithFeedback(actor, 'read-answer', request) === 'yes';
}
