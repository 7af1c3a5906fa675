import { useState } from 'react';
import { changedDials } from '../outcome/changed-dials.ts';
import type { Trial, TrialState } from '../trial.ts';
import { saveText } from './save-text.ts';

/** What is other than in the ladder, what the checks say about it, and the rules to take along. */
export function ChangeList({ trial, state }: { readonly trial: Trial; readonly state: TrialState }) {
  const changed = changedDials(trial.dials, state.dials.settings);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">What is changed</h2>
      {changed.length === 0 ? (
        <p>Nothing yet: these are the rules of the ladder.</p>
      ) : (
        <ul className="plain change-list">
          {changed.map(({ dial, was, is }) => (
            <li key={dial.key}>
              {dial.subject}: <s>{was}</s> <span aria-hidden="true">→</span> <b>{is}</b>
            </li>
          ))}
        </ul>
      )}
      {state.remarks.length === 0 ? null : (
        <div className="notice">
          <p>The checks of a ladder would say about this:</p>
          <ul>
            {state.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </div>
      )}
      <TakeAlong trial={trial} />
    </section>
  );
}

function TakeAlong({ trial }: { readonly trial: Trial }) {
  const [said, setSaid] = useState('');
  const yaml = trial.yaml();
  if (yaml === null) return null;
  const copy = () =>
    navigator.clipboard.writeText(yaml).then(
      () => setSaid('Copied.'),
      () => setSaid('Copying isn’t allowed here: select the text and copy it yourself.'),
    );
  return (
    <>
      <p>To paste into the ladder’s file:</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <pre className="rules-yaml" tabIndex={0}>
        <code>{yaml}</code>
      </pre>
      <div className="actions">
        <button type="button" onClick={() => saveText(`${trial.ladder.id}-changed-rules.yaml`, yaml, 'text/yaml')}>
          Save it as a file
        </button>
        <button type="button" onClick={() => void copy()}>
          Copy
        </button>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
