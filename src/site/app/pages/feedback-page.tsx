import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useApiList } from '../api/use-api.ts';
import { LoadedList } from '../parts/loaded.tsx';
import { type PersonRef, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';

export interface FeedbackBody {
  readonly id: string;
  readonly asker: { readonly id: string; readonly name: string };
  readonly asked: { readonly id: string; readonly name: string };
  readonly question: string;
  readonly audience: 'named' | 'manager-only';
  readonly readBy: string;
  readonly status: 'asked' | 'answered' | 'declined';
  readonly createdAt: string;
  readonly answer?: string | null;
  readonly revision: number;
}

const stateWords = { asked: 'not answered yet', answered: 'answered', declined: 'declined' } as const;

/** Whom did I ask, and who asks me? */
export function FeedbackPage() {
  const me = useMe();
  const [direction, setDirection] = useState<'received' | 'asked' | 'about-my-reports'>('received');
  const requests = useApiList<FeedbackBody>(`/feedback-requests?direction=${direction}`);
  const directions = [
    ['received', 'Asked of me'],
    ['asked', 'I asked'],
    ...(me.hasReports ? [['about-my-reports', 'About those who report to me'] as const] : []),
  ] as const;
  return (
    <Page title="Feedback" lead="A question to one colleague. Who will read the answer is said before it is written.">
      <AskSomebody />
      <fieldset className="tabs">
        <legend className="visually-hidden">Which requests</legend>
        {directions.map(([own, words]) => (
          <label key={own}>
            <input type="radio" name="direction" checked={direction === own} onChange={() => setDirection(own)} />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <LoadedList
        query={requests}
        what="the requests"
        empty={
          direction === 'asked' ? (
            <p>You haven’t asked anybody yet. Choose a colleague above, and ask one good question.</p>
          ) : (
            <p>
              {direction === 'received' ? 'Nobody waits for an answer of yours.' : 'Nothing was asked about them yet.'}
            </p>
          )
        }
      >
        {(items) =>
          items.map((own) => (
            <article key={own.id} className="entry">
              <p className="state">
                {onDay(own.createdAt)} · {stateWords[own.status]}
              </p>
              <h3 className="own-words">
                <Link href={`/feedback/${own.id}`}>{own.question}</Link>
              </h3>
              <p className="state">
                {own.asker.id === me.person.id ? 'You' : own.asker.name} asked{' '}
                {own.asked.id === me.person.id ? 'you' : own.asked.name}
              </p>
            </article>
          ))
        }
      </LoadedList>
    </Page>
  );
}

/** Whom to ask, by name; the question has a page of its own. */
function AskSomebody() {
  const me = useMe();
  const [, navigate] = useLocation();
  const [colleague, setColleague] = useState<PersonRef | null>(null);
  return (
    <form
      className="ask-somebody"
      onSubmit={(event) => {
        event.preventDefault();
        if (colleague !== null) navigate(`/feedback/ask/${colleague.id}`);
      }}
    >
      <PersonPicker
        id="colleague"
        label="Ask a colleague"
        value={colleague}
        onChange={setColleague}
        without={me.person.id}
      />
      <button type="submit" disabled={colleague === null}>
        Write the question
      </button>
    </form>
  );
}
