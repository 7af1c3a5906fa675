import { useSyncExternalStore } from 'react';
import type { DeskState, ImportDesk } from './desk.ts';
import { type FormatChoice, HandIn } from './view/hand-in.tsx';
import { ImportedView } from './view/imported-view.tsx';

interface AppProps {
  /** Null in the page as it is sent: what can be done is there, and waits for the script. */
  readonly desk: ImportDesk | null;
  readonly formats: readonly FormatChoice[];
  /** Where drafts of ladders are begun, in an organisation; null on pages that stand alone. */
  readonly organisation: string | null;
}

/** Bring the ladder that you have: hand it in, see what became of every word, take it as a file. */
export function App({ desk, formats, organisation }: AppProps) {
  return desk === null ? (
    <HandIn desk={null} state={{ kind: 'empty' }} formats={formats} />
  ) : (
    <Desk desk={desk} formats={formats} organisation={organisation} />
  );
}

function Desk({ desk, formats, organisation }: AppProps & { readonly desk: ImportDesk }) {
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  return (
    <>
      <HandIn desk={desk} state={state} formats={formats} />
      <p role="status" className="visually-hidden">
        {announce(state)}
      </p>
      {state.kind === 'done' ? <ImportedView state={state} organisation={organisation} /> : null}
    </>
  );
}

function announce(state: DeskState): string {
  switch (state.kind) {
    case 'working':
      return 'Reading …';
    case 'done':
      return state.ladders.length === 1
        ? `Done. ${state.ladders[0]?.report[0]?.text ?? ''}`
        : `Done. ${state.ladders.length} ladders came of it.`;
    case 'empty':
    case 'refused':
    case 'failed':
      return '';
  }
}
