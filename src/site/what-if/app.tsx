import { useSyncExternalStore } from 'react';
import type { Ladder } from '#engine/index.ts';
import type { Trial } from './trial.ts';
import { Controls } from './view/controls.tsx';
import { LiveSummary } from './view/live-summary.tsx';
import { Results } from './view/results.tsx';
import { StartPanel } from './view/start-panel.tsx';

interface AppProps {
  readonly ladder: Ladder;
  /** Null in the page as it is sent: what can be done is there, and waits for the script. */
  readonly trial: Trial | null;
}

/** What changes if I change it? People first; then turn, and see who moves. */
export function App({ ladder, trial }: AppProps) {
  return trial === null ? (
    <StartPanel ladder={ladder} trial={null} people={{ kind: 'none' }} failure={null} />
  ) : (
    <Desk trial={trial} />
  );
}

function Desk({ trial }: { readonly trial: Trial }) {
  const state = useSyncExternalStore(trial.subscribe, () => trial.state);
  const { people, picture } = state;
  return (
    <>
      <StartPanel ladder={trial.ladder} trial={trial} people={people} failure={state.failure} />
      {people.kind === 'open' && picture !== null ? (
        <div className="trial">
          <Controls trial={trial} state={state} />
          <Results trial={trial} state={state} picture={picture} />
          <LiveSummary picture={picture} problems={state.problems} />
        </div>
      ) : null}
    </>
  );
}
