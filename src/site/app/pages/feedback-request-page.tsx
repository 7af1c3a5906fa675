import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useAction, useApi } from '../api/use-api.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';
import type { FeedbackBody } from './feedback-page.tsx';

/** One question: to answer it, or to read what came. */
export function FeedbackRequestPage({ id }: { readonly id: string }) {
  const request = useApi<FeedbackBody>(`/feedback-requests/${id}`);
  return (
    <Loaded query={request} what="the question">
      {(body, { etag }) => <Request request={body} etag={etag} />}
    </Loaded>
  );
}

function Request({ request, etag }: { readonly request: FeedbackBody; readonly etag: string | null }) {
  const me = useMe();
  const isAsked = request.asked.id === me.person.id;
  const isAsker = request.asker.id === me.person.id;
  return (
    <Page
      title={
        isAsker
          ? `You asked ${request.asked.name}`
          : `${request.asker.name} asks ${isAsked ? 'you' : request.asked.name}`
      }
    >
      <blockquote className="own-words">{request.question}</blockquote>
      <p className="private">{request.readBy}</p>
      {request.status === 'answered' ? <Answered request={request} isAsker={isAsker} /> : null}
      {request.status === 'declined' ? (
        <p className="notice">{isAsked ? 'You' : request.asked.name} would rather not answer this.</p>
      ) : null}
      {request.status === 'asked' && isAsked ? <AnswerForm request={request} etag={etag} /> : null}
      {request.status === 'asked' && isAsker ? <Withdraw id={request.id} etag={etag} /> : null}
    </Page>
  );
}

function Answered({ request, isAsker }: { readonly request: FeedbackBody; readonly isAsker: boolean }) {
  const { act, isBusy, problem } = useAction();
  const [kept, setKept] = useState<string | null>(null);
  const keep = async () => {
    const answer = await act<{ id: string }>(`/feedback-requests/${request.id}/keep-as-evidence`, {
      method: 'POST',
      body: {},
    });
    if (answer !== null) setKept(answer.body.id);
  };
  if (request.answer === null || request.answer === undefined) return <p>It is answered.</p>;
  return (
    <>
      <h2>The answer</h2>
      <p className="own-words">{request.answer}</p>
      <ProblemNotice problem={problem} />
      {isAsker && request.audience === 'named' ? (
        <p className="actions">
          <button type="button" disabled={isBusy || kept !== null} onClick={() => void keep()}>
            Keep it in my evidence
          </button>
          <span role="status">
            {kept === null ? '' : <Link href={`/evidence/${kept}`}>It is in your log, private.</Link>}
          </span>
        </p>
      ) : null}
    </>
  );
}

function AnswerForm({ request, etag }: { readonly request: FeedbackBody; readonly etag: string | null }) {
  const { act, isBusy, problem } = useAction();
  const [answer, setAnswer] = useKeptText(`answer:${request.id}`);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await act(`/feedback-requests/${request.id}/answer`, { method: 'POST', body: { answer }, etag })) !== null)
      setAnswer('');
  };
  const decline = async () => {
    if (!window.confirm('Decline? They are told that you would rather not answer.')) return;
    await act(`/feedback-requests/${request.id}/decline`, { method: 'POST', body: {}, etag });
  };
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <Field
        id="answer"
        name="answer"
        problem={problem}
        label="Your answer"
        seenBy={request.readBy}
        hint="Say what you saw, and what it did. It can’t be changed once it is sent."
      >
        {(own) => (
          <textarea
            {...own}
            required
            rows={5}
            maxLength={10_000}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy}>
          Send the answer
        </button>
        <button type="button" disabled={isBusy} onClick={() => void decline()}>
          I would rather not
        </button>
      </p>
    </form>
  );
}

function Withdraw({ id, etag }: { readonly id: string; readonly etag: string | null }) {
  const { act, isBusy, problem } = useAction();
  const [, navigate] = useLocation();
  const withdraw = async () => {
    if ((await act(`/feedback-requests/${id}`, { method: 'DELETE', etag })) !== null) navigate('/feedback');
  };
  return (
    <>
      <p>It isn’t answered yet.</p>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="button" disabled={isBusy} onClick={() => void withdraw()}>
          Take the question back
        </button>
      </p>
    </>
  );
}
