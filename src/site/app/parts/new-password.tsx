import type { ApiProblem } from '../api/api-client.ts';
import { Field } from './field.tsx';

interface NewPasswordProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: ApiProblem | null;
  readonly label?: string;
}

/** Long is what counts; nothing else is asked of it. */
export function NewPassword({ value, onChange, problem, label = 'A password' }: NewPasswordProps) {
  return (
    <Field
      id="new-password"
      name="password"
      label={label}
      problem={problem}
      hint="Ten characters or more. A short sentence is good."
    >
      {(own) => (
        <input
          {...own}
          type="password"
          autoComplete="new-password"
          required
          minLength={10}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
