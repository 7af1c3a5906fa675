import { type FormEvent, useEffect, useState } from 'react';
import { useAction } from '../api/use-api.ts';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { readDraft, writeDraft } from '../parts/kept-drafts.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useBase } from '../parts/use-base.ts';
import type { NoteBody } from './conversation-body.ts';
import { NoteFields, type NoteWords } from './note-fields.tsx';

interface EditNoteProps {
  readonly note: NoteBody;
  /** Where this window keeps what is typed until it is saved. */
  readonly draftKey: string;
  readonly seenBy: string;
  readonly onDone: () => void;
}

/** Changing a note. What was saved in another window meanwhile is shown beside what is typed here. */
export function EditNote({ note, draftKey: key, seenBy, onDone }: EditNoteProps) {
  const path = `/conversation-notes/${note.id}`;
  const { act, isBusy, problem, clear } = useAction();
  const [begun] = useState(() => begunWith(readDraft(key)) ?? { words: wordsOf(note), etag: `"r${note.revision}"` });
  const { base, readAgain, failure } = useBase(path, note, begun.etag);
  const [words, setWords] = useState(begun.words);
  const [first] = useState(note);
  const isConflict = problem?.code === 'changed-meanwhile';
  useEffect(() => {
    if (isConflict) void readAgain();
  }, [isConflict, readAgain]);
  const set = (change: Partial<NoteWords>) => {
    const changed = { ...words, ...change };
    setWords(changed);
    writeDraft(key, JSON.stringify({ words: changed, etag: base.etag }));
  };
  const finish = () => {
    writeDraft(key, '');
    onDone();
  };
  const save = async () => {
    const answer = await act<NoteBody>(path, { method: 'PUT', body: words, etag: base.etag });
    if (answer !== null) finish();
  };
  const takeTheirs = async () => {
    const latest = await readAgain();
    if (latest === null) return;
    clear();
    setWords(wordsOf(latest.body));
    writeDraft(key, '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <NoteFields words={words} seenBy={seenBy} problem={problem} onChange={set} />
      {isConflict ? (
        <>
          <ChangedMeanwhile what="this note" onMine={() => void save()} onTheirs={() => void takeTheirs()} />
          {base.body === first ? null : (
            <>
              <p className="state">It reads now ({onDay(base.body.heldOn)}):</p>
              <blockquote className="own-words">{base.body.text}</blockquote>
            </>
          )}
        </>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <ProblemNotice problem={failure} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || isConflict || words.text.trim() === ''}>
          Save
        </button>
        <button type="button" disabled={isBusy} onClick={finish}>
          Leave it as it was
        </button>
      </p>
    </form>
  );
}

function wordsOf({ heldOn, text }: NoteBody): NoteWords {
  return { heldOn, text };
}

/** What was typed and not saved before, with what it began from. */
function begunWith(kept: string | null): { readonly words: NoteWords; readonly etag: string | null } | null {
  return kept === null ? null : JSON.parse(kept);
}
