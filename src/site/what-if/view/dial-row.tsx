import { memo, useId } from 'react';
import type { ChoiceDial, Dial, NumberDial, Setting, SwitchDial } from '../dials/dial.ts';
import { wordSetting } from '../outcome/changed-dials.ts';
import type { Trial } from '../trial.ts';
import { NumberField } from './number-field.tsx';

export interface DialRowProps {
  readonly dial: Dial;
  readonly trial: Trial;
  readonly setting: Setting;
  /** It drives several that don't agree; the setting is that of the first. */
  readonly isMixed: boolean;
  readonly isChanged: boolean;
  readonly canUndo: boolean;
  readonly problem: string | null;
}

/** One dial: its label, what turns it, and the way back. */
export const DialRow = memo(function DialRow(props: DialRowProps) {
  const { dial, trial, isChanged, problem } = props;
  const problemId = useId();
  return (
    <div className={`dial dial-${dial.kind}${isChanged ? ' dial-changed' : ''}`}>
      <DialInput {...props} describedBy={problem === null ? undefined : problemId} />
      <div className="dial-back">
        {props.isMixed ? <span className="dial-mixed">not all the same</span> : null}
        {props.canUndo ? (
          <button
            type="button"
            className="quiet"
            aria-label={`Undo: ${dial.subject}`}
            onClick={() => trial.undo(dial.key)}
          >
            Undo
          </button>
        ) : null}
        {isChanged ? (
          <button
            type="button"
            className="quiet"
            aria-label={`${dial.subject}: back to ${wordSetting(dial, dial.initial)}`}
            onClick={() => trial.reset(dial)}
          >
            Back to {wordSetting(dial, dial.initial)}
          </button>
        ) : null}
      </div>
      {problem === null ? null : (
        <p className="dial-problem" id={problemId}>
          {problem}
        </p>
      )}
    </div>
  );
});

type InputProps = DialRowProps & { readonly describedBy: string | undefined };

function DialInput(props: InputProps) {
  switch (props.dial.kind) {
    case 'number':
      return <NumberInput {...props} dial={props.dial} />;
    case 'choice':
      return <ChoiceInput {...props} dial={props.dial} />;
    case 'switch':
      return <SwitchInput {...props} dial={props.dial} />;
  }
}

function NumberInput({ dial, trial, setting, describedBy }: InputProps & { readonly dial: NumberDial }) {
  const id = useId();
  const number = Number(setting);
  const word = dial.maxWord !== null && number === dial.max ? dial.maxWord : undefined;
  return (
    <>
      <label htmlFor={id} className="dial-label">
        {dial.label}
      </label>
      <input
        id={id}
        type="range"
        min={dial.min}
        max={dial.max}
        step={dial.step}
        value={number}
        aria-label={dial.subject}
        aria-valuetext={word}
        aria-invalid={describedBy !== undefined}
        aria-describedby={describedBy}
        onInput={(event) => trial.turn(dial, event.currentTarget.valueAsNumber)}
      />
      <span className="dial-figure">
        <NumberField
          label={`${dial.subject}, as a number`}
          number={number}
          step={dial.step}
          describedBy={describedBy}
          onTurn={(turned) => trial.turn(dial, turned)}
        />
        {word === undefined ? null : <small>{word}</small>}
      </span>
    </>
  );
}

function ChoiceInput({ dial, trial, setting, describedBy }: InputProps & { readonly dial: ChoiceDial }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="dial-label">
        {dial.label}
      </label>
      <select
        id={id}
        value={String(setting)}
        aria-label={dial.subject}
        aria-describedby={describedBy}
        onChange={(event) => trial.turn(dial, event.currentTarget.value)}
      >
        {dial.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </>
  );
}

function SwitchInput({ dial, trial, setting, describedBy }: InputProps & { readonly dial: SwitchDial }) {
  return (
    <label className="dial-label">
      <input
        type="checkbox"
        checked={setting === true}
        aria-describedby={describedBy}
        onChange={(event) => trial.turn(dial, event.currentTarget.checked)}
      />{' '}
      {dial.label}
    </label>
  );
}
