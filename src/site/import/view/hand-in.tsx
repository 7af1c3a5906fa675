import { type DragEvent, useRef, useState } from 'react';
import type { DeskState, ImportDesk } from '../desk.ts';
import type { Handed } from '../messages.ts';
import { PasteForm } from './paste-form.tsx';

export interface FormatChoice {
  readonly id: string;
  readonly title: string;
}

interface HandInProps {
  readonly desk: ImportDesk | null;
  readonly state: DeskState;
  readonly formats: readonly FormatChoice[];
}

/** Where a ladder is handed in: files chosen or dropped, or a text that is pasted. */
export function HandIn({ desk, state, formats }: HandInProps) {
  const [format, setFormat] = useState('');
  const [isOver, setIsOver] = useState(false);
  const open = (files: readonly Handed[]) => desk?.open(files, format === '' ? null : format);
  const files = state.kind === 'empty' ? [] : state.files;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    open([...event.dataTransfer.files].map(handed));
  };
  return (
    <section
      className={isOver ? 'hand-in hand-in-over' : 'hand-in'}
      aria-labelledby="hand-in"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <h2 id="hand-in">{state.kind === 'done' ? 'Hand in something else' : 'Hand in your ladder'}</h2>
      <Said state={state} desk={desk} />
      <div className="actions">
        <ChooseFiles isReady={desk !== null} isFirst={state.kind !== 'done'} open={open} />
        <span className="hand-in-drop">or drop files here</span>
      </div>
      <PasteForm isReady={desk !== null} open={(text) => open([text])} />
      <details className="hand-in-format">
        <summary>Was the format taken for another?</summary>
        <p>
          <label>
            Read it as{' '}
            <select disabled={desk === null} value={format} onChange={(event) => setFormat(event.currentTarget.value)}>
              <option value="">what it looks like</option>
              {formats.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>{' '}
          <button type="button" disabled={files.length === 0 || state.kind === 'working'} onClick={() => open(files)}>
            Read it again
          </button>
        </p>
      </details>
    </section>
  );
}

function ChooseFiles({
  isReady,
  isFirst,
  open,
}: {
  readonly isReady: boolean;
  readonly isFirst: boolean;
  readonly open: (files: readonly Handed[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={isFirst ? 'primary' : ''}
        disabled={!isReady}
        onClick={() => input.current?.click()}
      >
        Choose files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files of a ladder"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])].map(handed);
          event.currentTarget.value = '';
          open(chosen);
        }}
      />
    </>
  );
}

function handed(file: File): Handed {
  return { name: file.name, content: file };
}

/** What there is to say while nothing has come of it. */
function Said({ state, desk }: { readonly state: DeskState; readonly desk: ImportDesk | null }) {
  switch (state.kind) {
    case 'empty':
      return (
        <p>
          A spreadsheet, a page saved as HTML, Markdown, a document’s text, the files of another tool. Several files can
          make one ladder.
        </p>
      );
    case 'working':
      return (
        <p className="hand-in-working">
          Reading {named(state.files)}, here on this computer …{' '}
          <button type="button" onClick={() => desk?.stop()}>
            Stop
          </button>
        </p>
      );
    case 'refused':
      return (
        <div className="notice notice-important" role="alert">
          <p>
            <b>No ladder came of {named(state.files)}.</b> {state.sentence}
          </p>
        </div>
      );
    case 'failed':
      return (
        <p className="notice notice-important" role="alert">
          {state.message === ''
            ? 'The part of this page that reads files could not start, or has stopped. Load the page again.'
            : `That went wrong, and it is our mistake: ${state.message.replace(/[.\s]*$/, '')}. What you handed in is as it was.`}
        </p>
      );
    case 'done':
      return null;
  }
}

function named(files: readonly Handed[]): string {
  const [first, ...others] = files;
  if (others.length === 0) return `“${first?.name ?? ''}”`;
  return `“${first?.name ?? ''}” and ${others.length} more ${others.length === 1 ? 'file' : 'files'}`;
}
