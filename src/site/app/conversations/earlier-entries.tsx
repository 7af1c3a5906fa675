import { useState } from 'react';
import { useApiList } from '../api/use-api.ts';
import { LoadedList } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { type ActionBody, type AgendaItemBody, type ConversationBody, youOr } from './conversation-body.ts';

/** All that the two ever took on and put on their list, to be looked at. Of an ended 1:1 that is all there is. */
export function EarlierEntries({ conversation }: { readonly conversation: ConversationBody }) {
  const [isOpen, setOpen] = useState(!conversation.isCurrent);
  return (
    <details className="not-printed" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>All that you took on and talked about</summary>
      {isOpen ? <Lists person={conversation.person.id} /> : null}
    </details>
  );
}

function Lists({ person }: { readonly person: string }) {
  const me = useMe().person.id;
  const actions = useApiList<ActionBody>(`/conversations/${person}/actions`);
  const items = useApiList<AgendaItemBody>(`/conversations/${person}/agenda-items`);
  return (
    <>
      <h3>Taken on</h3>
      <LoadedList query={actions} what="what you took on" empty={<p>Nothing was taken on.</p>}>
        {(all) => (
          <ul className="earlier">
            {all.map(({ id, text, owner, doneOn }) => (
              <li key={id}>
                <span className="own-words">{text}</span>{' '}
                <span className="state">
                  {youOr(owner, me)}, {doneOn === null ? 'not done' : `done on ${onDay(doneOn)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
      <h3>Put on the list</h3>
      <LoadedList query={items} what="what you put on the list" empty={<p>Nothing was put on the list.</p>}>
        {(all) => (
          <ul className="earlier">
            {all.map(({ id, text, author, talkedOn }) => (
              <li key={id}>
                <span className="own-words">{text}</span>{' '}
                <span className="state">
                  by {youOr(author, me)},{' '}
                  {talkedOn === null ? 'not talked about' : `talked about on ${onDay(talkedOn)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
    </>
  );
}
