import { useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { draftKey, readDraft } from '../parts/kept-drafts.ts';
import { useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { NoteBody } from './conversation-body.ts';
import { EditNote } from './edit-note.tsx';

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
  const { act, isBusy, problem } = useAction();
  // Typed before the page was loaded anew: it is open again.
  const [isEditing, setEditing] = useState(() => readDraft(key) !== null);
  const day = onDay(note.heldOn);
  const remove = async () => {
    if (!window.confirm('Delete this note for both of you? It can’t be brought back.')) return;
    const path = `/conversation-notes/${note.id}`;
    if ((await act(path, { method: 'DELETE', etag: `"r${note.revision}"` })) === null) onStale();
  };
  return (
    <article className="entry" aria-label={`Note of ${day}, by ${note.author.id === me ? 'you' : note.author.name}`}>
      <p className="state">
        {day} · {note.author.id === me ? 'you' : note.author.name}
      </p>
      {isEditing ? (
        <EditNote note={note} draftKey={key} seenBy={seenBy} onDone={() => setEditing(false)} />
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
