import { useState } from 'react';
import { useApiList } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import { LoadedList } from '../parts/loaded.tsx';
import type { CaseBody } from './case-body.ts';
import { type EventBody, wordEvent } from './word-event.ts';

/** What happened in it, in its order. Asked for when somebody opens it. */
export function CaseHistory({ body }: { readonly body: CaseBody }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="history">
      <h2 id="history">What happened</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Everything that was done in this case</summary>
        {isOpen ? <EventList body={body} /> : null}
      </details>
    </section>
  );
}

function EventList({ body }: { readonly body: CaseBody }) {
  const events = useApiList<EventBody>(`/cases/${body.id}/events?limit=100`);
  return (
    <LoadedList query={events} what="what happened" empty={<p>Nothing happened yet.</p>}>
      {(items) => (
        <ol className="case-events">
          {items.map((event) => (
            <EventLine key={event.sequence} event={event} body={body} />
          ))}
        </ol>
      )}
    </LoadedList>
  );
}

export function EventLine({ event, body }: { readonly event: EventBody; readonly body: CaseBody }) {
  const { did, said } = wordEvent(event, body);
  return (
    <li>
      <small>{atMoment(event.at)}</small>
      <p>
        {event.actor === null ? null : <b>{event.actor.name} </b>}
        {did}
      </p>
      {said === '' ? null : <p className="own-words own-note">{said}</p>}
    </li>
  );
}
