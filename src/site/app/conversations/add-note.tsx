import { type FormEvent, useState } from 'react';
import { today } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import type { ConversationBody, NoteBody } from './conversation-body.ts';
import { NoteFields } from './note-fields.tsx';
import { asItIs, useAgendaAction } from './use-agenda-action.ts';

/** A new note; where the 1:1 has ended, why there can be none, and what was typed and came too late. */
export function AddNote({ conversation }: { readonly conversation: ConversationBody }) {
  const { person, readBy, ended } = conversation;
  const { act, isBusy, problem } = useAgendaAction();
  const [text, setText] = useKeptText(`conversation:${person.id}`);
  const [heldOn, setHeldOn] = useState(today);
  const [isKept, setKept] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const path = `/conversations/${person.id}/notes`;
    const request = { method: 'POST', body: { heldOn, text } } as const;
    if ((await act<NoteBody>(path, request, () => asItIs)) === null) return;
    setText('');
    setHeldOn(today());
    setKept(true);
  };
  if (ended !== null) {
    return (
      <>
        <p className="notice">{ended}</p>
        {text.trim() === '' ? null : (
          <div className="notice notice-important">
            <p>This you had typed and not kept. Take it along if you need it: nobody else has seen it.</p>
            <p className="own-words">{text}</p>
          </div>
        )}
      </>
    );
  }
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <NoteFields
        words={{ heldOn, text }}
        seenBy={readBy}
        problem={problem}
        onChange={(change) => {
          setKept(false);
          if (change.text !== undefined) setText(change.text);
          if (change.heldOn !== undefined) setHeldOn(change.heldOn);
        }}
      />
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || text.trim() === ''}>
          Keep it
        </button>
        <span role="status">{isKept ? 'Kept.' : ''}</span>
      </p>
    </form>
  );
}
