import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import type { ApiProblem } from '../api/api-client.ts';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { readDraft, writeDraft } from '../parts/kept-drafts.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useBase } from '../parts/use-base.ts';
import type { AgendaChange } from './agenda-after.ts';
import { useAgendaAction } from './use-agenda-action.ts';

interface EditEntryProps<Body, Words> {
  /** Where the entry is read. */
  readonly path: string;
  /** Where the change is sent, if it isn't there. */
  readonly sendTo?: string;
  readonly entry: Body & { readonly revision: number; readonly text: string };
  /** "this action": what is changed. */
  readonly what: string;
  /** Where this window keeps what is typed until it is saved. */
  readonly draftKey: string;
  readonly wordsOf: (entry: Body) => Words;
  readonly bodyOf: (words: Words) => unknown;
  readonly isWhole: (words: Words) => boolean;
  readonly fields: (words: Words, set: (change: Partial<Words>) => void, problem: ApiProblem | null) => ReactNode;
  /** What is beside its words and may have changed as well: a day. */
  readonly besides?: (entry: Body) => string;
  /** What stands on the page once it is kept. */
  readonly after: (entry: Body) => AgendaChange;
  readonly onDone: () => void;
}

/** Changing an entry of a 1:1 where it stands. What was saved in another window meanwhile is shown beside it. */
export function EditEntry<Body, Words>(props: EditEntryProps<Body, Words>) {
  const { path, entry, what, draftKey: key, wordsOf, bodyOf, isWhole, fields, besides, after, onDone } = props;
  const { act, show, isBusy, problem, clear } = useAgendaAction();
  const [begun] = useState(() => begunWith<Words>(key) ?? { words: wordsOf(entry), etag: `"r${entry.revision}"` });
  const { base, readAgain, failure } = useBase(path, entry, begun.etag);
  const [words, setWords] = useState(begun.words);
  const [first] = useState(entry);
  const isConflict = problem?.code === 'changed-meanwhile';
  useEffect(() => {
    if (isConflict) void readAgain();
  }, [isConflict, readAgain]);
  const set = (change: Partial<Words>) => {
    const changed = { ...words, ...change };
    setWords(changed);
    writeDraft(key, JSON.stringify({ words: changed, etag: base.etag }));
  };
  const finish = () => {
    writeDraft(key, '');
    onDone();
  };
  const leave = () => {
    finish();
    if (base.body !== first) void show(after(base.body));
  };
  const save = async () => {
    const request = { method: 'PUT', body: bodyOf(words), etag: base.etag } as const;
    if ((await act<Body>(props.sendTo ?? path, request, after)) !== null) finish();
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
      {fields(words, set, problem)}
      {isConflict ? (
        <>
          <ChangedMeanwhile what={what} onMine={() => void save()} onTheirs={() => void takeTheirs()} />
          {base.body === first ? null : (
            <>
              <p className="state">It reads now{besides === undefined ? '' : ` (${besides(base.body)})`}:</p>
              <blockquote className="own-words">{base.body.text}</blockquote>
            </>
          )}
        </>
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <ProblemNotice problem={failure} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy || isConflict || !isWhole(words)}>
          Save
        </button>
        <button type="button" disabled={isBusy} onClick={leave}>
          Leave it as it was
        </button>
      </p>
    </form>
  );
}

/** What was typed and not saved before, with what it began from. */
function begunWith<Words>(key: string): { readonly words: Words; readonly etag: string | null } | null {
  const kept = readDraft(key);
  return kept === null ? null : JSON.parse(kept);
}
