import { Link } from 'wouter';
import { currentPair } from '#org/conversations/pair.ts';
import { asId, type PersonId } from '#org/ids.ts';
import { useApi } from '../api/use-api.ts';
import { type PersonBody, useMe } from '../parts/me.ts';
import { type ConversationLineBody, conversationsPath } from './conversation-body.ts';

/** The way to the 1:1 with somebody: where the two are a pair, or were one and left something to read. */
export function ConversationLink({ person }: { readonly person: PersonBody }) {
  const me = useMe();
  const isPair = currentPair(inPair(me.person), inPair(person)) !== null;
  const known = useApi<{ items: readonly ConversationLineBody[] }>(isPair ? null : conversationsPath);
  const hasNotes = known.data?.body.items.some(({ id }) => id === person.id) === true;
  return isPair || hasNotes ? <Link href={`/conversations/${person.id}`}>Your 1:1</Link> : null;
}

/** From both views to what was agreed: for the two themselves, and not for those above. */
export function WriteAgreed({ person }: { readonly person: PersonBody }) {
  const me = useMe().person;
  const isMe = person.id === me.id;
  const other = isMe ? me.manager?.id : currentPair(inPair(me), inPair(person)) && person.id;
  return other ? <Link href={`/conversations/${other}`}>Write down what you agreed</Link> : null;
}

function inPair({ id, manager, status }: PersonBody) {
  return { id: asId<PersonId>(id), manager: manager === null ? null : asId<PersonId>(manager.id), status };
}
