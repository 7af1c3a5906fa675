import { wordAgenda } from '#org/conversations/word-agenda.ts';
import type { ActionBody, AgendaBody, AgendaItemBody, SuggestionBody } from './conversation-body.ts';

/** What stands on a 1:1's page after something on it changed, from the answer alone. */
export type AgendaChange = (agenda: AgendaBody) => AgendaBody;

/** What suggests itself; what the two took on only while something of it is to be done. */
export function stillSuggested({ suggestions, actions }: AgendaBody): readonly SuggestionBody[] {
  const isOpen = actions.some(({ doneOn }) => doneOn === null);
  return suggestions.filter(({ kind }) => kind !== 'actions' || isOpen);
}

/** Where it stood, or at the end. */
export function withItem(item: AgendaItemBody): AgendaChange {
  return (agenda) => led({ ...agenda, items: placed(agenda.items, item) });
}

export function withAction(action: ActionBody): AgendaChange {
  return (agenda) => led({ ...agenda, actions: placed(agenda.actions, action) });
}

export function withoutEntry(id: string): AgendaChange {
  return (agenda) =>
    led({
      ...agenda,
      items: agenda.items.filter((own) => own.id !== id),
      actions: agenda.actions.filter((own) => own.id !== id),
    });
}

/** Put aside by somebody, or brought back with null. */
export function withAside(key: string, aside: SuggestionBody['aside']): AgendaChange {
  return (agenda) =>
    led({ ...agenda, suggestions: agenda.suggestions.map((own) => (own.key === key ? { ...own, aside } : own)) });
}

function placed<Entry extends { readonly id: string }>(all: readonly Entry[], one: Entry): readonly Entry[] {
  return all.some(({ id }) => id === one.id) ? all.map((own) => (own.id === one.id ? one : own)) : [...all, one];
}

/** The first line says what is still to be talked about, in the words that the server uses. */
function led(agenda: AgendaBody): AgendaBody {
  const lead = wordAgenda(
    agenda.items.filter(({ talkedOn }) => talkedOn === null),
    stillSuggested(agenda).filter(({ aside }) => aside === null),
  );
  return { ...agenda, lead };
}
