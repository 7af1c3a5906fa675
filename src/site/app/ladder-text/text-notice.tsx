import { useState } from 'react';
import type { TextState } from './keep-text.ts';
import { NumberedText } from './numbered-text.tsx';

interface TextNoticeProps {
  readonly state: TextState;
  readonly mine: string;
  readonly settle: (text: string) => void;
}

/** Is what I wrote kept? And where somebody else wrote too: both texts, and a choice. */
export function TextNotice({ state, mine, settle }: TextNoticeProps) {
  switch (state.kind) {
    case 'kept':
      return <Quiet words="Everything is kept." />;
    case 'keeping':
      return state.problem === null ? (
        <Quiet words="Keeping it …" />
      ) : (
        <p className="notice notice-important" role="alert">
          {state.problem.message} It is tried again by itself; leave this page open until then.
        </p>
      );
    case 'refused':
      return (
        <p className="notice notice-important" role="alert">
          Not kept: {state.problem.message} What you wrote stays on this page until you leave it.
        </p>
      );
    case 'conflict':
      return <Conflict theirs={state.theirs} mine={mine} settle={settle} />;
  }
}

function Quiet({ words }: { readonly words: string }) {
  return (
    <p className="keeping" role="status">
      {words}
    </p>
  );
}

function Conflict({ theirs, mine, settle }: Omit<TextNoticeProps, 'state'> & { readonly theirs: string }) {
  const [isShown, setShown] = useState(true);
  const place = firstDifference(mine, theirs);
  return (
    <div className="notice notice-important">
      <p role="alert">
        Somebody else changed this draft meanwhile, from line {place} on. Nothing is kept until you choose; your text is
        below as you wrote it, and you can carry over from theirs what you want to keep.
      </p>
      <p className="actions">
        <button type="button" className="primary" onClick={() => settle(mine)}>
          Keep the text below
        </button>
        <button
          type="button"
          onClick={() => {
            if (window.confirm('Take their text, and let go of what you wrote since? It can’t be brought back.'))
              settle(theirs);
          }}
        >
          Take theirs
        </button>
        <button type="button" className="quiet" onClick={() => setShown(!isShown)}>
          {isShown ? 'Hide their text' : 'Show their text'}
        </button>
      </p>
      {isShown ? <NumberedText id="theirs" label="Their text" text={theirs} onChange={null} startLine={place} /> : null}
    </div>
  );
}

function firstDifference(a: string, b: string): number {
  const [ours, theirs] = [a.split('\n'), b.split('\n')];
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  return at === -1 ? ours.length + 1 : at + 1;
}
