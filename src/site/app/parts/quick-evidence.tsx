import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { Field } from './field.tsx';
import { today } from './on-day.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { useKeptText } from './use-kept-text.ts';

interface QuickEvidenceProps {
  /** They go on to the entry that was made. */
  readonly onFollow?: () => void;
}

/** A line for the log, from wherever somebody is: private until they share it. */
export function QuickEvidence({ onFollow }: QuickEvidenceProps) {
  const id = useId();
  const { act, isBusy, problem } = useAction();
  const [what, setWhat] = useKeptText('evidence:what');
  const [why, setWhy] = useKeptText('evidence:why');
  const [kept, setKept] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { happenedOn: today(), what, why, links: [], speaksFor: [], visibility: 'private' };
    const answer = await act<{ id: string }>('/evidence', { method: 'POST', body });
    if (answer === null) return;
    setKept(answer.body.id);
    setWhat('');
    setWhy('');
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field
        id={`${id}-what`}
        name="what"
        problem={problem}
        label="What happened"
        seenBy="Only you, until you share it"
      >
        {(own) => (
          <textarea
            {...own}
            required
            rows={2}
            maxLength={2000}
            value={what}
            onChange={(event) => {
              setKept(null);
              setWhat(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {what === '' && why === '' ? null : (
        <Field
          id={`${id}-why`}
          name="why"
          problem={problem}
          label="Why it mattered"
          seenBy="Only you, until you share it"
        >
          {(own) => (
            <textarea
              {...own}
              rows={2}
              maxLength={2000}
              value={why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" disabled={isBusy || what.trim() === ''}>
          Keep it
        </button>
        <span role="status">
          {kept === null ? '' : 'Kept. '}
          {kept === null ? null : (
            <Link href={`/evidence/${kept}`} {...(onFollow ? { onClick: onFollow } : {})}>
              Add a link or what it speaks for
            </Link>
          )}
        </span>
      </p>
    </form>
  );
}
