import { z } from '@hono/zod-openapi';
import type { Actor } from '#org/access/actor.ts';
import type { AgendaGround } from '#org/conversations/agenda-ground.ts';
import { inOrder } from '#org/conversations/conversation-action.ts';
import type { Pair } from '#org/conversations/pair.ts';
import { isSamePair } from '#org/conversations/pair.ts';
import { isStillAside, type PutAside } from '#org/conversations/put-aside.ts';
import { suggestAgenda } from '#org/conversations/suggest-agenda.ts';
import type { Suggestion } from '#org/conversations/suggestion.ts';
import { wordAgenda } from '#org/conversations/word-agenda.ts';
import { ended } from '#org/conversations/write-note.ts';
import { isRefusal, refuse } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { calendarOf } from '../../calendar.ts';
import { gatherAgenda } from '../../conversations/gather-agenda.ts';
import { auditReading } from '../../http/about-assessment.ts';
import { aboutConversation } from '../../http/about-conversation.ts';
import { auditPlanReading } from '../../http/about-growth.ts';
import { type AnyEndpoint, endpoint } from '../../http/endpoint.ts';
import { agendaSchema, presentAction, presentItem, presentSuggestion } from '../../present/agendas.ts';
import { presentConversation } from '../../present/conversations.ts';
import type { Services } from '../../services.ts';
import { own } from './own.ts';

const person = z.object({ person: z.string() });

/** What two have in front of them: read as one, so that a suggestion can be looked up by its key. */
async function agendaOf({ unit, services }: { readonly unit: Unit; readonly services: Services }, pair: Pair) {
  const { today, dayOf } = await calendarOf(unit, services);
  const notes = await unit.conversationNotes.between(pair.manager, pair.report, { limit: 50, after: null });
  const talks = notes.items.filter((note) => isSamePair(note, pair)).map(({ heldOn }) => heldOn);
  const actions = await unit.conversationActions.ofPair(pair, today);
  const ground = await gatherAgenda({ unit, services }, { pair, today, dayOf, talks, actions });
  const asides = await unit.agendas.asidesOf(pair);
  const isKept = (aside: PutAside) => isStillAside(aside, talks, today);
  return { ground, today, talks, actions, asides, kept: asides.filter(isKept), suggestions: suggestAgenda(ground) };
}

const read = endpoint({
  ...own,
  method: 'get',
  path: '/conversations/{person}',
  summary: 'What to talk about with somebody, and what the two of us took on',
  params: person,
  answer: agendaSchema,
  work: 'write',
  handle: async ({ actor, unit, params, services }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const conversation = presentConversation(about.other, about.conversation);
    if (about.now === null) {
      const lead = 'What the two of you agreed stays here to be read.';
      return { body: { conversation, lead, items: [], suggestions: [], actions: [] } };
    }
    const { ground, today, actions, kept, suggestions } = await agendaOf({ unit, services }, about.now);
    await auditAgenda(unit, actor, ground, suggestions);
    const items = await unit.agendas.itemsOf(about.now, today);
    const asideOf = ({ key }: Suggestion) => kept.find(({ suggestion }) => suggestion === key) ?? null;
    const lead = wordAgenda(
      items.filter(({ talkedOn }) => talkedOn === null),
      suggestions.filter((one) => asideOf(one) === null),
    );
    return {
      body: {
        conversation,
        lead,
        items: items.map((item) => presentItem(about, item)),
        suggestions: suggestions.map((one) => presentSuggestion(about, one, asideOf(one))),
        actions: inOrder(actions).map((action) => presentAction(about, action, today)),
      },
    };
  },
});

/** What the other one wrote elsewhere leaves the trace that it leaves there; what is theirs together leaves none. */
async function auditAgenda(
  unit: Unit,
  actor: Actor,
  { views, plans }: AgendaGround,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const pages = new Set(suggestions.map(({ page }) => page));
  const shown = plans.flatMap(({ plan }) => (pages.has(`/growth/${plan.id}`) ? [plan] : []));
  await auditPlanReading(unit, actor, shown);
  const differs = suggestions.some(({ kind }) => kind === 'difference');
  if (views !== null && differs) await auditReading(unit, actor, [views.self, views.manager]);
}

const putAside = endpoint({
  ...own,
  method: 'put',
  path: '/conversations/{person}/aside',
  summary: 'Put a suggestion aside for this time, for both of us, or bring it back',
  params: person,
  body: z.object({
    suggestion: z.string().min(1).max(500).describe('Its key.'),
    isAside: z.boolean(),
  }),
  status: 204,
  work: 'write',
  handle: async ({ actor, unit, params, body, services }) => {
    const about = await aboutConversation(unit, actor, params.person);
    if (isRefusal(about)) return about;
    const { now } = about;
    if (now === null) return ended;
    if (!body.isAside) {
      await unit.agendas.bringBack(now, [body.suggestion]);
      return {};
    }
    const { today, asides, kept, suggestions } = await agendaOf({ unit, services }, now);
    if (!suggestions.some(({ key }) => key === body.suggestion)) return noSuggestion;
    await forget(unit, now, asides, kept);
    await unit.agendas.putAside(now, { suggestion: body.suggestion, by: actor.person, on: today });
    return {};
  },
});

const noSuggestion = refuse('not-valid', 'This isn’t on the agenda any more. Load the page again.', [
  { pointer: '/suggestion', sentence: 'It isn’t on the agenda any more.' },
]);

/** Those whose time is over would only be in the way. */
async function forget(unit: Unit, pair: Pair, all: readonly PutAside[], kept: readonly PutAside[]): Promise<void> {
  const over = all.filter((aside) => !kept.includes(aside));
  await unit.agendas.bringBack(
    pair,
    over.map(({ suggestion }) => suggestion),
  );
}

export const agendaRoutes: readonly AnyEndpoint[] = [read, putAside];
