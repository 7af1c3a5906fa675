import { OnlyHere } from './only-here.tsx';

interface WordFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isLong?: boolean;
  readonly type?: 'text' | 'date';
  readonly hint?: string;
}

/** A field for a person's own words, and who can see them. */
export function WordField({ id, label, value, onChange, isLong = false, type = 'text', hint = '' }: WordFieldProps) {
  const shared = {
    id,
    value,
    'aria-describedby': `${id}-seen`,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div className={`word-field${isLong ? ' word-field-long' : ''}`}>
      <label htmlFor={id}>
        {label}
        {hint === '' ? null : <span className="word-hint"> {hint}</span>}
      </label>
      {isLong ? (
        <textarea rows={2} maxLength={20_000} {...shared} />
      ) : (
        <input type={type} {...(type === 'text' ? { maxLength: 400 } : {})} autoComplete="off" {...shared} />
      )}
      <OnlyHere id={`${id}-seen`} />
    </div>
  );
}
