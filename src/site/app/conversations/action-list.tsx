import { useEffect, useRef } from 'react';
import { ActionEntry } from './action-entry.tsx';
import { AddAction } from './add-action.tsx';
import type { ActionBody, AgendaBody } from './conversation-body.ts';

/** What the two took on: it comes back until it is done. */
export function ActionList({ agenda: { actions, conversation } }: { readonly agenda: AgendaBody }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A link leads here before there is a page to go to.
    if (window.location.hash === '#actions') heading.current?.scrollIntoView();
  }, []);
  return (
    <section aria-labelledby="actions">
      <h2 id="actions" ref={heading}>
        What you took on
      </h2>
      {actions.length === 0 ? (
        <p className="state">Nothing is to be done. What one of you takes on stands here until it is.</p>
      ) : (
        <ul className="agenda">
          {actions.toSorted(byDay).map((action) => (
            <ActionEntry key={action.id} action={action} conversation={conversation} />
          ))}
        </ul>
      )}
      <AddAction conversation={conversation} />
    </section>
  );
}

/** Whether it is done moves nothing: what was ticked is unticked in the same place. */
function byDay(a: ActionBody, b: ActionBody): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

function keyOf({ dueOn, createdAt, id }: ActionBody): string {
  return `${dueOn ?? '9999'} ${createdAt} ${id}`;
}
