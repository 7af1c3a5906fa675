import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/api-client.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Who can see what is written here; beside every field for a person's words. */
  readonly seenBy?: string;
  /** What the server found wrong with it, by its name in the body. */
  readonly problem?: ApiProblem | null;
  readonly name?: string;
  readonly children: (own: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

/** A field with its label, its hint, who can see it, and what is wrong with it. */
export function Field({ id, label, hint, seenBy, problem = null, name, children }: FieldProps) {
  const wrong = problem?.fields.find(({ pointer }) => name !== undefined && pointer === `/${name}`)?.detail;
  const parts = [hint && `${id}-hint`, seenBy && `${id}-seen`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(parts === '' ? {} : { 'aria-describedby': parts }),
        ...(wrong === undefined ? {} : { 'aria-invalid': true as const }),
      })}
      {hint === undefined ? null : (
        <small className="field-hint" id={`${id}-hint`}>
          {hint}
        </small>
      )}
      {seenBy === undefined ? null : (
        <small className="only-here" id={`${id}-seen`}>
          {seenBy}
        </small>
      )}
      {wrong === undefined ? null : (
        <small className="field-wrong" id={`${id}-wrong`}>
          {wrong}
        </small>
      )}
    </div>
  );
}
