import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import { mayAboutPerson, mayWithFeedback } from '#org/access/policy.ts';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import { askForFeedback, keepAsEvidence, refuseWithdrawal, replyToFeedback } from '#org/feedback/feedback-steps.ts';
import { asId, type FeedbackRequestId, type PersonId } from '#org/ids.ts';
import { newsOfFeedback } from '#org/notifications/news-of-feedback.ts';
import { isRefusal, notFound, type Refusal, refuse } from '#org/refusal.ts';
import { feedbackDirections } from '#store/tables/assessments/feedback-requests.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../calendar.ts';
import { refusalOf } from '../http/about.ts';
import { pageOf } from '../http/cursor.ts';
import { type Answer, type AnyEndpoint, apiPath, endpoint, pageQuery } from '../http/endpoint.ts';
import { tell } from '../notifications/tell.ts';
import { evidenceSchema, presentEvidence } from '../present/evidence.ts';
import {
  answeredFeedbackSchema,
  feedbackSchema,
  isAnswerRead,
  peopleOf,
  presentAnswered,
  presentFeedback,
} from '../present/feedback-requests.ts';
import type { Services } from '../services.ts';
import { changedMeanwhile } from './people.ts';

const tag = 'Feedback';
const id = z.object({ id: z.string() });

const ask = endpoint({
  method: 'post',
  path: '/feedback-requests',
  summary: 'Ask a colleague for feedback, saying who will read it',
  tag,
  scope: 'assessments:write',
  body: z.object({
    asked: z.string(),
    question: z.string().trim().min(1).max(2_000),
    audience: z.enum(['named', 'manager-only']),
  }),
  status: 201,
  answer: answeredFeedbackSchema,
  work: 'write',
  handle: async ({ actor, unit, body, services }) => {
    const refused = refusalOf(mayAboutPerson(actor, 'feedback:ask', 'self'));
    if (refused) return refused;
    const people = await unit.people.findMany([actor.person, asId<PersonId>(body.asked)]);
    const asker = people.find((own) => own.id === actor.person);
    const asked = people.find((own) => own.id === body.asked);
    if (asker === undefined || asked === undefined) return nobody;
    const at = services.now().toISOString();
    const request = askForFeedback(body, { asker, asked, id: asId(services.newId()), at });
    if (isRefusal(request)) return request;
    await unit.feedback.add(request);
    await tell(unit, services, newsOfFeedback(request));
    await audit(unit, actor, 'feedback:ask', request);
    return { ...(await present(unit, actor, request)), location: `${apiPath}/feedback-requests/${request.id}` };
  },
});

const nobody: Refusal = refuse('not-valid', 'There is nobody like that in the directory.', [
  { pointer: '/asked', sentence: 'This is nobody who works here.' },
]);

const list = endpoint({
  method: 'get',
  path: '/feedback-requests',
  summary: 'What I asked, what I was asked, or what was announced to me about my reports',
  tag,
  scope: 'assessments:read',
  query: z.object({ ...pageQuery, direction: z.enum(feedbackDirections) }),
  answer: z.object({ items: z.array(feedbackSchema) }),
  work: 'read',
  handle: async ({ actor, unit, query }) => {
    const page = await unit.feedback.list(actor.person, query.direction, pageOf(query));
    const people = await peopleOf(unit, page.items);
    return { body: { items: page.items.map((request) => presentFeedback(request, people)) }, next: page.next };
  },
});

const read = endpoint({
  method: 'get',
  path: '/feedback-requests/{id}',
  summary: 'A question, with its answer for those who read it',
  tag,
  scope: 'assessments:read',
  params: id,
  answer: answeredFeedbackSchema,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const request = await findFor(unit, actor, params.id);
    if (isRefusal(request)) return request;
    if (actor.person !== request.asked && isAnswerRead(actor, request)) {
      await audit(unit, actor, 'feedback:read', request);
    }
    return present(unit, actor, request);
  },
});

const answer = endpoint({
  method: 'post',
  path: '/feedback-requests/{id}/answer',
  summary: 'Answer, once',
  tag,
  scope: 'assessments:write',
  params: id,
  body: z.object({ answer: z.string().trim().min(1).max(20_000) }),
  answer: answeredFeedbackSchema,
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, params, body, services }) =>
    reply(unit, actor, params.id, { kind: 'answer', answer: body.answer }, services),
});

const decline = endpoint({
  method: 'post',
  path: '/feedback-requests/{id}/decline',
  summary: 'Say that I would rather not',
  tag,
  scope: 'assessments:write',
  params: id,
  answer: answeredFeedbackSchema,
  work: 'write',
  keepsNoAnswer: true,
  handle: async ({ actor, unit, params, services }) => reply(unit, actor, params.id, { kind: 'decline' }, services),
});

const withdraw = endpoint({
  method: 'delete',
  path: '/feedback-requests/{id}',
  summary: 'Take back a question that isn’t answered yet',
  tag,
  scope: 'assessments:write',
  params: id,
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params }) => {
    const request = await findFor(unit, actor, params.id);
    if (isRefusal(request)) return request;
    const refused = refuseWithdrawal(request, actor);
    if (refused) return refused;
    await unit.feedback.withdraw(request.id);
    await audit(unit, actor, 'feedback:withdraw', request);
    return {};
  },
});

const keep = endpoint({
  method: 'post',
  path: '/feedback-requests/{id}/keep-as-evidence',
  summary: 'Keep an answer in my log',
  tag,
  scope: 'evidence:write',
  params: id,
  status: 201,
  answer: evidenceSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const request = await findFor(unit, actor, params.id);
    if (isRefusal(request)) return request;
    const people = await peopleOf(unit, [request]);
    const { at, today } = await calendarOf(unit, services);
    const evidence = keepAsEvidence(request, {
      actor,
      asked: { name: people.get(request.asked)?.name ?? '' },
      id: asId(services.newId()),
      at,
      today,
    });
    if (isRefusal(evidence)) return evidence;
    const before = await unit.evidence.findByFeedback(actor.person, request.id);
    if (before !== null) return refuse('already-exists', `This is in your log already: ${before.id}.`);
    await unit.evidence.add(evidence);
    return {
      body: presentEvidence(evidence),
      revision: evidence.revision,
      location: `${apiPath}/evidence/${evidence.id}`,
    };
  },
});

async function findFor(unit: Unit, actor: Actor, wanted: string): Promise<FeedbackRequest | Refusal> {
  const request = await unit.feedback.find(asId<FeedbackRequestId>(wanted));
  if (request === null) return notFound;
  return refusalOf(mayWithFeedback(actor, 'read', request)) ?? request;
}

async function reply(
  unit: Unit,
  actor: Actor,
  wanted: string,
  given: Parameters<typeof replyToFeedback>[1],
  services: Services,
): Promise<Answer | Refusal> {
  const request = await findFor(unit, actor, wanted);
  if (isRefusal(request)) return request;
  const after = replyToFeedback(request, given, { actor, at: services.now().toISOString() });
  if (isRefusal(after)) return after;
  if (!(await unit.feedback.save(after))) return changedMeanwhile;
  await tell(unit, services, newsOfFeedback(after));
  await audit(unit, actor, `feedback:${given.kind}`, after);
  return present(unit, actor, after);
}

async function audit(unit: Unit, actor: Actor, action: string, { id: own, audience }: FeedbackRequest): Promise<void> {
  const target = { kind: 'feedback-request', id: own };
  await unit.audit.append({ actor: actor.person, action, target, detail: { audience } });
}

async function present(unit: Unit, actor: Actor, request: FeedbackRequest): Promise<Answer> {
  const people = await peopleOf(unit, [request]);
  return { body: presentAnswered(actor, request, people), revision: request.revision };
}

export const feedbackRoutes: readonly AnyEndpoint[] = [ask, list, read, answer, decline, withdraw, keep];
