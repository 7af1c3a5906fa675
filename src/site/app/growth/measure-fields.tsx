import type { ApiProblem } from '../api/api-client.ts';
import { Field } from '../parts/field.tsx';
import type { MeasureBody } from './growth-body.ts';

/** A measure as it is being typed: numbers are texts until it is sent. */
export interface MeasureTyped {
  readonly isNumber: boolean;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
}

export function typedOf(measure: MeasureBody): MeasureTyped {
  if (measure.kind === 'done') return { isNumber: false, what: '', from: '', to: '', unit: '' };
  const { what, from, to, unit } = measure;
  return { isNumber: true, what, from: String(from), to: String(to), unit };
}

export function measureOf({ isNumber, what, from, to, unit }: MeasureTyped): MeasureBody {
  return isNumber ? { kind: 'number', what, from: Number(from), to: Number(to), unit } : { kind: 'done' };
}

interface MeasureFieldsProps {
  readonly id: string;
  readonly typed: MeasureTyped;
  readonly problem: ApiProblem | null;
  readonly onChange: (typed: MeasureTyped) => void;
}

export function MeasureFields({ id, typed, problem, onChange }: MeasureFieldsProps) {
  const kind = (isNumber: boolean, words: string) => (
    <label>
      <input
        type="radio"
        name={`${id}-measure`}
        checked={typed.isNumber === isNumber}
        onChange={() => onChange({ ...typed, isNumber })}
      />{' '}
      {words}
    </label>
  );
  const field = (name: 'what' | 'from' | 'to' | 'unit', label: string) => (
    <Field id={`${id}-${name}`} name={`measure/${name}`} problem={problem} label={label}>
      {(own) => (
        <input
          {...own}
          {...(name === 'from' || name === 'to' ? { type: 'number', step: 'any' } : { type: 'text', maxLength: 200 })}
          required={name !== 'unit'}
          value={typed[name]}
          onChange={(event) => onChange({ ...typed, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <fieldset className="measure">
      <legend>How will you know?</legend>
      {kind(false, 'It is done or it isn’t')}
      {kind(true, 'By a number')}
      {typed.isNumber ? (
        <div className="measure-fields">
          {field('what', 'What is counted')}
          {field('from', 'From')}
          {field('to', 'To')}
          {field('unit', 'Unit, if any')}
        </div>
      ) : null}
    </fieldset>
  );
}
