import { useState } from 'react';
import { Field } from '../parts/field.tsx';
import { draftKey, readDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { withItem } from './agenda-after.ts';
import { type AgendaItemBody, longestEntry, youOr } from './conversation-body.ts';
import { EditEntry } from './edit-entry.tsx';
import { EntryButtons } from './entry-buttons.tsx';
import { Tick } from './tick.tsx';
import { useAgendaAction } from './use-agenda-action.ts';

/** What one of the two put there: ticked once it was talked about, by either. */
export function AgendaItemEntry({ item, seenBy }: { readonly item: AgendaItemBody; readonly seenBy: string }) {
  const me = useMe().person.id;
  const key = draftKey(me, `agenda-item:${item.id}`);
  const path = `/agenda-items/${item.id}`;
  const { act, problem } = useAgendaAction();
  const [isEditing, setEditing] = useState(() => readDraft(key) !== null);
  const isOver = item.talkedOn !== null;
  const tick = (isTalked: boolean) =>
    act(`${path}/talked`, { method: 'PUT', body: { isTalked }, etag: `"r${item.revision}"` }, withItem);
  if (isEditing) {
    return (
      <li>
        <EditEntry<AgendaItemBody, { readonly text: string }>
          path={path}
          entry={item}
          what="this"
          draftKey={key}
          wordsOf={({ text }) => ({ text })}
          bodyOf={(words) => words}
          isWhole={({ text }) => text.trim() !== ''}
          fields={({ text }, set, wrong) => (
            <Field id={`item-${item.id}`} name="text" problem={wrong} label="To talk about" seenBy={seenBy}>
              {(own) => (
                <textarea
                  {...own}
                  required
                  rows={2}
                  maxLength={longestEntry}
                  value={text}
                  onChange={(event) => set({ text: event.currentTarget.value })}
                />
              )}
            </Field>
          )}
          after={withItem}
          onDone={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={isOver ? 'agenda-line is-over' : 'agenda-line'}>
      <div>
        <Tick text={item.text} revision={item.revision} isOver={isOver} isDisabled={!item.mayTick} onTick={tick} />
        <p className="state">{isOver ? 'Talked about today.' : `Put here by ${youOr(item.author, me)}.`}</p>
        <ProblemNotice problem={problem} />
      </div>
      {item.mayChange ? (
        <EntryButtons path={path} entry={item} change="Change" onChange={() => setEditing(true)} />
      ) : null}
    </li>
  );
}
