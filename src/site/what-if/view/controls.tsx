import { memo } from 'react';
import type { DialGroup } from '../dials/dial.ts';
import { canUndo } from '../dials/dial-state.ts';
import type { Trial, TrialState } from '../trial.ts';
import { DialRow } from './dial-row.tsx';

interface ControlsProps {
  readonly trial: Trial;
  readonly state: TrialState;
}

/** Everything that can be turned. */
export const Controls = memo(
  function Controls({ trial, state }: ControlsProps) {
    const { dials } = state;
    return (
      <section className="trial-controls" aria-labelledby="turn">
        <h2 id="turn">Turn the rules</h2>
        <div className="trial-undo">
          <button type="button" disabled={dials.past.length === 0} onClick={() => trial.undo()}>
            Undo
          </button>
          <button type="button" disabled={dials.settings.size === 0} onClick={() => trial.resetAll()}>
            All as in the ladder
          </button>
        </div>
        {trial.groups.map((group) => (
          <Group key={group.key} group={group} trial={trial} state={state} />
        ))}
      </section>
    );
  },
  // A new answer changes nothing here, and a hand is on it.
  (last, next) => last.state.dials === next.state.dials && last.state.problems === next.state.problems,
);

function Group({ group, trial, state }: ControlsProps & { readonly group: DialGroup }) {
  return (
    <fieldset className="dial-group">
      <legend>{group.title}</legend>
      <p className="dial-lead">{group.lead}</p>
      <Dials group={group} trial={trial} state={state} />
      {group.within.length === 0 ? null : (
        <details>
          <summary>One by one</summary>
          {group.within.map((own) => (
            <fieldset key={own.key} className="dial-group dial-group-within">
              <legend>{own.title}</legend>
              <Dials group={own} trial={trial} state={state} />
            </fieldset>
          ))}
        </details>
      )}
    </fieldset>
  );
}

function Dials({ group, trial, state }: ControlsProps & { readonly group: DialGroup }) {
  return group.dials.map((dial) => {
    const { setting, isMixed } = trial.settingOf(dial);
    const isChanged = (dial.drives.length === 0 ? [dial.key] : dial.drives).some((key) =>
      state.dials.settings.has(key),
    );
    const problem = state.problems.find(({ path }) => isAbout(dial.key, path))?.message ?? null;
    return (
      <DialRow
        key={dial.key}
        dial={dial}
        trial={trial}
        setting={setting}
        isMixed={isMixed}
        isChanged={isChanged}
        canUndo={canUndo(state.dials, dial.key)}
        problem={problem}
      />
    );
  });
}

const pathOfSubject: Readonly<Record<string, string>> = {
  weights: 'weight',
  bands: 'band',
  points: 'points',
  step: 'step',
  gates: 'gates',
};

/** Whether a refusal is about a dial: its path ends at what the dial turns. */
function isAbout(key: string, [where = '', ...rest]: readonly string[]): boolean {
  const [subject = '', id = ''] = key.split('.');
  if (where === 'step') return subject === 'step';
  if (where === 'competencies') {
    const [competency, field = '', part = ''] = rest;
    const turned = field === 'floor' ? (part === 'gap' ? 'gap' : 'breach') : field === 'meanAbove' ? 'mean' : field;
    return competency === id && turned === subject;
  }
  return pathOfSubject[where] === subject && rest[0] === id;
}
