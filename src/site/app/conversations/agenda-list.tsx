import { stillSuggested } from './agenda-after.ts';
import { AgendaItemEntry } from './agenda-item-entry.tsx';
import type { AgendaBody } from './conversation-body.ts';
import { PutOnAgenda } from './put-on-agenda.tsx';
import { SuggestionEntry } from './suggestion-entry.tsx';

/** What to talk about: what either put there, then what suggests itself. Both read the same. */
export function AgendaList({ agenda }: { readonly agenda: AgendaBody }) {
  const { conversation, items } = agenda;
  const suggestions = stillSuggested(agenda);
  const { id, name } = conversation.person;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">To talk about</h2>
      {items.length + suggestions.length === 0 ? (
        <p className="state">
          Nothing waits between you two. What you share (views, goals, cases) comes here by itself once there is
          something to say about it.
        </p>
      ) : (
        <ul className="agenda">
          {items.map((item) => (
            <AgendaItemEntry key={item.id} item={item} seenBy={conversation.readBy} />
          ))}
          {suggestions.map((own) => (
            <SuggestionEntry key={own.key} suggestion={own} person={id} />
          ))}
        </ul>
      )}
      <p className="state not-printed">
        {items.length === 0 ? '' : 'Tick what you talked about. '}
        You and {name} read the same list. What comes by itself is made from what both of you can see, and from nothing
        else.
      </p>
      <PutOnAgenda conversation={conversation} />
    </section>
  );
}
