import type { Actor } from '#org/access/actor.ts';
import { type ConversationFacts, mayWithConversation } from '#org/access/policy.ts';
import type { AgendaItem } from '#org/conversations/agenda-item.ts';
import { type Conversation, conversationWith } from '#org/conversations/conversation.ts';
import type { ConversationAction } from '#org/conversations/conversation-action.ts';
import type { ConversationNote } from '#org/conversations/conversation-note.ts';
import { currentPair, type Pair } from '#org/conversations/pair.ts';
import {
  type AgendaItemId,
  asId,
  type ConversationActionId,
  type ConversationNoteId,
  type PersonId,
} from '#org/ids.ts';
import type { Person } from '#org/people/person.ts';
import { isRefusal, notFound, type Refusal } from '#org/refusal.ts';
import type { Unit } from '#store/unit.ts';
import { byId } from '../present/people.ts';
import { refusalOf } from './about.ts';

/** The two, and the pair that they are today; null: none. */
export interface TheTwo {
  readonly me: Person;
  readonly other: Person;
  readonly now: Pair | null;
  readonly names: ReadonlyMap<PersonId, Person>;
}

/** A pair that is or was one. Of two who never were, it is as if the other one weren't there. */
export async function aboutConversation(
  unit: Unit,
  actor: Actor,
  person: string,
): Promise<(TheTwo & { readonly conversation: Conversation }) | Refusal> {
  const two = await theTwo(unit, actor.person, asId<PersonId>(person));
  if (two === null) return notFound;
  const { me, other, now } = two;
  const lastHeld = await unit.conversationNotes.lastHeld(me.id, other.id);
  if (now === null && lastHeld.asManager === null && lastHeld.asReport === null) return notFound;
  return { ...two, conversation: conversationWith(me, other, lastHeld) };
}

/** Finds something that one of the two wrote, with the two; for everybody else it is as if it weren't there. */
async function aboutThing<Thing extends ConversationFacts>(
  unit: Unit,
  actor: Actor,
  action: 'read' | 'tick' | 'change',
  thing: Thing | null,
): Promise<(TheTwo & { readonly thing: Thing }) | Refusal> {
  if (thing === null) return notFound;
  const refused = refusalOf(mayWithConversation(actor, action, thing));
  if (refused) return refused;
  const two = await theTwo(unit, actor.person, actor.person === thing.manager ? thing.report : thing.manager);
  if (two === null) throw new Error('something of a 1:1 is kept of somebody who is not in the directory');
  return { ...two, thing };
}

export async function aboutNote(
  unit: Unit,
  actor: Actor,
  action: 'read' | 'change',
  id: string,
): Promise<(TheTwo & { readonly note: ConversationNote }) | Refusal> {
  const note = await unit.conversationNotes.find(asId<ConversationNoteId>(id));
  const about = await aboutThing(unit, actor, action, note);
  return isRefusal(about) ? about : { ...about, note: about.thing };
}

export async function aboutAction(
  unit: Unit,
  actor: Actor,
  action: 'read' | 'tick' | 'change',
  id: string,
): Promise<(TheTwo & { readonly thing: ConversationAction }) | Refusal> {
  return aboutThing(unit, actor, action, await unit.conversationActions.find(asId<ConversationActionId>(id)));
}

export async function aboutAgendaItem(
  unit: Unit,
  actor: Actor,
  action: 'read' | 'tick' | 'change',
  id: string,
): Promise<(TheTwo & { readonly thing: AgendaItem }) | Refusal> {
  return aboutThing(unit, actor, action, await unit.agendas.find(asId<AgendaItemId>(id)));
}

async function theTwo(unit: Unit, mine: PersonId, theirs: PersonId): Promise<TheTwo | null> {
  const names = byId(await unit.people.findMany([mine, theirs]));
  const me = names.get(mine);
  const other = names.get(theirs);
  if (me === undefined || other === undefined || me === other) return null;
  return { me, other, now: currentPair(me, other), names };
}
