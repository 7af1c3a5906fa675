import { useId } from 'react';
import type { ApiProblem } from '../api/api-client.ts';
import { Field } from '../parts/field.tsx';
import { longestNote } from './conversation-body.ts';

export interface NoteWords {
  readonly heldOn: string;
  readonly text: string;
}

interface NoteFieldsProps {
  readonly words: NoteWords;
  /** Who can see it: beside the words. */
  readonly seenBy: string;
  readonly problem: ApiProblem | null;
  readonly onChange: (change: Partial<NoteWords>) => void;
}

export function NoteFields({ words, seenBy, problem, onChange }: NoteFieldsProps) {
  const id = useId();
  return (
    <>
      <Field id={`${id}-text`} name="text" problem={problem} label="What you agreed" seenBy={seenBy}>
        {(own) => (
          <textarea
            {...own}
            required
            rows={4}
            maxLength={longestNote}
            value={words.text}
            onChange={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field id={`${id}-day`} name="heldOn" problem={problem} label="When you talked">
        {(own) => (
          <input
            {...own}
            type="date"
            required
            value={words.heldOn}
            onChange={(event) => onChange({ heldOn: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}
