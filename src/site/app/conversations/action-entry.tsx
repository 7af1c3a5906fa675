import { useState } from 'react';
import { draftKey, readDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { ActionFields, type ActionWords, actionBody, DayField } from './action-fields.tsx';
import { withAction } from './agenda-after.ts';
import { type ActionBody, type ConversationBody, youOr } from './conversation-body.ts';
import { EditEntry } from './edit-entry.tsx';
import { EntryButtons } from './entry-buttons.tsx';
import { Tick } from './tick.tsx';
import { useAgendaAction } from './use-agenda-action.ts';

interface ActionEntryProps {
  readonly action: ActionBody;
  readonly conversation: ConversationBody;
}

/** One thing to be done: ticked where it stands, and unticked there as well. */
export function ActionEntry({ action, conversation }: ActionEntryProps) {
  const me = useMe().person.id;
  const key = draftKey(me, `action:${action.id}`);
  const path = `/conversation-actions/${action.id}`;
  const { act, problem } = useAgendaAction();
  const [isEditing, setEditing] = useState(() => readDraft(key) !== null);
  const isDone = action.doneOn !== null;
  const tick = (isTicked: boolean) => {
    const body = { isDone: isTicked, dueOn: action.dueOn };
    return act(`${path}/progress`, { method: 'PUT', body, etag: `"r${action.revision}"` }, withAction);
  };
  if (isEditing) {
    return (
      <li>
        <EditEntry<ActionBody, ActionWords>
          path={path}
          {...(action.mayChange ? {} : { sendTo: `${path}/progress` })}
          entry={action}
          what="this"
          draftKey={key}
          wordsOf={({ text, owner, dueOn }) => ({ text, owner: owner.id, dueOn: dueOn ?? '' })}
          bodyOf={(words) => (action.mayChange ? actionBody(words) : { isDone, dueOn: actionBody(words).dueOn })}
          isWhole={({ text }) => text.trim() !== ''}
          fields={(words, set, wrong) =>
            action.mayChange ? (
              <ActionFields
                words={words}
                other={conversation.person}
                seenBy={conversation.readBy}
                problem={wrong}
                onChange={set}
              />
            ) : (
              <DayField day={words.dueOn} problem={wrong} onChange={(dueOn) => set({ dueOn })} />
            )
          }
          after={withAction}
          onDone={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={isDone ? 'agenda-line is-over' : 'agenda-line'}>
      <div>
        <Tick
          text={action.text}
          revision={action.revision}
          isOver={isDone}
          isDisabled={!action.mayTick}
          onTick={tick}
        />
        <p className="state">{wordAction(action, me)}</p>
        <ProblemNotice problem={problem} />
      </div>
      {action.mayTick && !isDone ? (
        <EntryButtons
          path={path}
          entry={action}
          change={action.mayChange ? 'Change' : 'Another day'}
          onChange={() => setEditing(true)}
        />
      ) : null}
    </li>
  );
}

/** Who, by when, and kindly where the day has passed. */
function wordAction({ owner, dueOn, doneOn, isOverdue, mayTick }: ActionBody, me: string): string {
  const who = youOr(owner, me);
  const name = `${who.slice(0, 1).toUpperCase()}${who.slice(1)}`;
  if (doneOn !== null) return `${name}: done on ${onDay(doneOn)}`;
  if (dueOn === null) return `${name}, no day`;
  if (isOverdue && mayTick)
    return `${name}: it was meant for ${onDay(dueOn)}. Done, another day, or not wanted any more?`;
  return `${name}, by ${onDay(dueOn)}`;
}
