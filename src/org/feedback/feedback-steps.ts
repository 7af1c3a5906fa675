import type { Actor } from '../access/actor.ts';
import { type Audience, mayWithFeedback } from '../access/policy.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Day, EvidenceId, FeedbackRequestId, Moment } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { notFound, type Refusal, refuse } from '../refusal.ts';
import type { FeedbackRequest } from './feedback-request.ts';

export interface AskCommand {
  readonly question: string;
  readonly audience: Audience;
}

export interface AskSituation {
  readonly asker: Person;
  readonly asked: Person;
  readonly id: FeedbackRequestId;
  readonly at: Moment;
}

/**
 * Asks a colleague. Who will read the answer is fixed here, before a word of it is written: a manager-only answer is
 * read by the asker's manager of this moment, and by nobody who comes later.
 */
export function askForFeedback(
  { question, audience }: AskCommand,
  { asker, asked, id, at }: AskSituation,
): FeedbackRequest | Refusal {
  const wrong = (pointer: string, sentence: string) => refuse('not-valid', sentence, [{ pointer, sentence }]);
  if (asked.id === asker.id) return wrong('/asked', 'Ask somebody else: this is you.');
  if (asked.status === 'left') return wrong('/asked', `${asked.name} doesn’t work here any more.`);
  if (audience === 'manager-only') {
    if (asker.manager === null) return wrong('/audience', 'You have no manager who could read it. Choose `named`.');
    if (asker.manager === asked.id) {
      return wrong('/audience', 'Your manager can’t write to themselves. Choose `named`, or ask somebody else.');
    }
  }
  return {
    id,
    asker: asker.id,
    asked: asked.id,
    question: question.trim(),
    audience,
    announcedTo: audience === 'manager-only' ? asker.manager : null,
    status: 'asked',
    answer: '',
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
}

/** The person asked gives the answer, or says that they would rather not; once, and then it stays. */
export function replyToFeedback(
  request: FeedbackRequest,
  reply: { readonly kind: 'answer'; readonly answer: string } | { readonly kind: 'decline' },
  { actor, at }: { readonly actor: Actor; readonly at: Moment },
): FeedbackRequest | Refusal {
  const verdict = mayWithFeedback(actor, 'answer', request);
  if (verdict === 'unseen') return notFound;
  if (verdict === 'no') return refuse('not-allowed', 'Only the person who was asked answers.');
  if (request.status !== 'asked') {
    return refuse('wrong-state', `This was ${request.status} already, and stays so.`);
  }
  const after = { ...request, revision: request.revision + 1, updatedAt: at };
  return reply.kind === 'answer'
    ? { ...after, status: 'answered', answer: reply.answer.trim() }
    : { ...after, status: 'declined' };
}

/** Null: it may be taken back. */
export function refuseWithdrawal(request: FeedbackRequest, actor: Actor): Refusal | null {
  const verdict = mayWithFeedback(actor, 'withdraw', request);
  if (verdict === 'unseen') return notFound;
  if (verdict === 'no') return refuse('not-allowed', 'Only who asked takes a question back.');
  return request.status === 'asked'
    ? null
    : refuse('wrong-state', `This was ${request.status} already, so it can’t be taken back.`);
}

/**
 * An answer with a name becomes an entry in the asker's own log, private until they share it. What was announced as for
 * the manager only never does.
 */
export function keepAsEvidence(
  request: FeedbackRequest,
  { actor, asked, id, at, today }: KeepSituation,
): Evidence | Refusal {
  if (mayWithFeedback(actor, 'read', request) !== 'yes') return notFound;
  if (actor.person !== request.asker || mayWithFeedback(actor, 'read-answer', request) !== 'yes') {
    return request.status === 'answered' || actor.person !== request.asker
      ? refuse('not-allowed', 'Only who asked keeps an answer, and only one that was announced as read by them.')
      : refuse('wrong-state', 'There is no answer to keep yet.');
  }
  return {
    id,
    owner: request.asker,
    happenedOn: today,
    what: `${asked.name} wrote: ${request.answer}`,
    why: `Asked: ${request.question}`,
    links: [],
    speaksFor: [],
    visibility: 'private',
    feedback: request.id,
    revision: 1,
    createdAt: at,
    updatedAt: at,
  };
}

export interface KeepSituation {
  readonly actor: Actor;
  readonly asked: Pick<Person, 'name'>;
  readonly id: EvidenceId;
  readonly at: Moment;
  readonly today: Day;
}

/** Who will read the answer, as it stands on the request before a word is written. */
export function readersInWords(
  { audience }: Pick<FeedbackRequest, 'audience'>,
  names: { readonly asker: string; readonly announcedTo: string | null },
): string {
  switch (audience) {
    case 'named':
      return `${names.asker} reads the answer, with the name of who wrote it.`;
    case 'manager-only':
      return `${names.announcedTo ?? 'The manager'} alone reads the answer, as manager of ${names.asker} when this was asked. ${names.asker} doesn’t read it, and a later manager doesn’t either.`;
  }
}
