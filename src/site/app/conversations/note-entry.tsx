import { useState } from 'react';
import { draftKey, readDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { NoteBody } from './conversation-body.ts';
import { EditEntry } from './edit-entry.tsx';
import { NoteFields, type NoteWords } from './note-fields.tsx';
import { asItIs, useAgendaAction } from './use-agenda-action.ts';

interface NoteEntryProps {
  readonly note: NoteBody;
  readonly seenBy: string;
  /** It isn't what stands here any more. */
  readonly onStale: () => void;
}

/** One note; its author changes it where it stands. */
export function NoteEntry({ note, seenBy, onStale }: NoteEntryProps) {
  const me = useMe().person.id;
  const key = draftKey(me, `note:${note.id}`);
  const { act, isBusy, problem } = useAgendaAction();
  // Typed before the page was loaded anew: it is open again.
  const [isEditing, setEditing] = useState(() => readDraft(key) !== null);
  const path = `/conversation-notes/${note.id}`;
  const day = onDay(note.heldOn);
  const remove = async () => {
    if (!window.confirm('Delete this note for both of you? It can’t be brought back.')) return;
    const request = { method: 'DELETE', etag: `"r${note.revision}"` } as const;
    if ((await act(path, request, () => asItIs)) === null) onStale();
  };
  return (
    <article className="entry" aria-label={`Note of ${day}, by ${note.author.id === me ? 'you' : note.author.name}`}>
      <p className="state">
        {day} · {note.author.id === me ? 'you' : note.author.name}
      </p>
      {isEditing ? (
        <EditEntry<NoteBody, NoteWords>
          path={path}
          entry={note}
          what="this note"
          draftKey={key}
          wordsOf={({ heldOn, text }) => ({ heldOn, text })}
          bodyOf={(words) => words}
          isWhole={({ text }) => text.trim() !== ''}
          fields={(words, set, wrong) => <NoteFields words={words} seenBy={seenBy} problem={wrong} onChange={set} />}
          besides={({ heldOn }) => onDay(heldOn)}
          after={() => asItIs}
          onDone={() => setEditing(false)}
        />
      ) : (
        <>
          <p className="own-words">{note.text}</p>
          <ProblemNotice problem={problem} />
          {note.mayChange ? (
            <p className="actions">
              <button type="button" onClick={() => setEditing(true)}>
                Change
              </button>
              <button type="button" className="danger" disabled={isBusy} onClick={() => void remove()}>
                Delete
              </button>
            </p>
          ) : null}
        </>
      )}
    </article>
  );
}
