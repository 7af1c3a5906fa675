import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type PersonBody, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';

/** One question to one colleague. */
export function AskFeedbackPage({ id }: { readonly id: string }) {
  const person = useApi<PersonBody>(`/people/${id}`);
  return (
    <Loaded query={person} what="your colleague">
      {(body) => <Ask person={body} />}
    </Loaded>
  );
}

function Ask({ person }: { readonly person: PersonBody }) {
  const me = useMe();
  const [, navigate] = useLocation();
  const { act, isBusy, problem } = useAction();
  const [question, setQuestion] = useKeptText(`question:${person.id}`);
  const [audience, setAudience] = useState<'named' | 'manager-only'>('named');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { asked: person.id, question, audience };
    const answer = await act<{ id: string }>('/feedback-requests', { method: 'POST', body });
    if (answer === null) return;
    setQuestion('');
    navigate(`/feedback/${answer.body.id}`);
  };
  return (
    <Page title={`Ask ${person.name}`} lead="One question that they can answer from what they saw is worth ten.">
      <form className="stacked" onSubmit={(event) => void submit(event)}>
        <Field id="question" name="question" problem={problem} label="Your question" seenBy={`You and ${person.name}`}>
          {(own) => (
            <textarea
              {...own}
              required
              rows={3}
              maxLength={2000}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          )}
        </Field>
        <fieldset className="choice-of-two">
          <legend>Who will read the answer</legend>
          <label>
            <input type="radio" name="audience" checked={audience === 'named'} onChange={() => setAudience('named')} />{' '}
            I, with the name of {person.name} on it
          </label>
          {me.person.manager === null ? null : (
            <label>
              <input
                type="radio"
                name="audience"
                checked={audience === 'manager-only'}
                onChange={() => setAudience('manager-only')}
              />{' '}
              {me.person.manager.name} alone, and not I
            </label>
          )}
        </fieldset>
        <ProblemNotice problem={problem} />
        <p className="actions">
          <button type="submit" className="primary" disabled={isBusy}>
            Ask
          </button>
        </p>
      </form>
    </Page>
  );
}
