import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { Field } from './field.tsx';
import { today } from './on-day.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** A line for the log, from wherever somebody is: private until they share it. */
export function QuickEvidence() {
  const { act, isBusy, problem } = useAction();
  const [what, setWhat] = useState('');
  const [why, setWhy] = useState('');
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
      <Field id="quick-what" name="what" problem={problem} label="What happened" seenBy="Only you, until you share it">
        {(own) => (
          <textarea
            {...own}
            required
            rows={2}
            maxLength={2000}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
          />
        )}
      </Field>
      {what === '' ? null : (
        <Field
          id="quick-why"
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
          {kept === null ? null : <Link href={`/evidence/${kept}`}>Add a link or what it speaks for</Link>}
        </span>
      </p>
    </form>
  );
}
