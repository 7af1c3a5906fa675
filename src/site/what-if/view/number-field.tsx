import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly number: number;
  readonly step: number;
  readonly describedBy: string | undefined;
  readonly onTurn: (number: number) => void;
}

/** A number to type. What is half typed stays as it is typed until the field is left. */
export function NumberField({ label, number, step, describedBy, onTurn }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && Number(typed) === number ? typed : String(number);
  return (
    <input
      type="number"
      inputMode="decimal"
      min={0}
      step={step}
      value={typed !== null && typed.trim() === '' ? '' : shown}
      aria-label={label}
      aria-invalid={describedBy !== undefined}
      aria-describedby={describedBy}
      onInput={(event) => {
        const { value, valueAsNumber } = event.currentTarget;
        setTyped(value);
        if (!Number.isNaN(valueAsNumber)) onTurn(valueAsNumber);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
