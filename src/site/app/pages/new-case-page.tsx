import { type FormEvent, useId, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useAction, useApi } from '../api/use-api.ts';
import { type CaseBody, type WayOn, type WaysBody, waysOn } from '../cases/ways-on.ts';
import { Field } from '../parts/field.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type PersonBody, useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { useKeptText } from '../parts/use-kept-text.ts';

/** Where could it lead from here, and what does the ladder say about it? */
export function NewCasePage() {
  const me = useMe();
  const [search] = useSearchParams();
  const id = search.get('person') ?? me.person.id;
  const person = useApi<PersonBody>(`/people/${id}`);
  const ways = useApi<WaysBody>(`/people/${id}/case-ways`);
  return (
    <Loaded query={person} what="whom it is about">
      {(body) => (
        <Loaded query={ways} what="where it could lead">
          {(known) => <Choose key={body.id} person={body} ways={known} wanted={search.get('path')} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChooseProps {
  readonly person: PersonBody;
  readonly ways: WaysBody;
  readonly wanted: string | null;
}

function Choose({ person, ways, wanted }: ChooseProps) {
  const me = useMe();
  const isMe = person.id === me.person.id;
  const on = waysOn(ways, isMe);
  const [chosen, choose] = useState(() => on.find(({ key, refused }) => key === wanted && refused === null)?.key ?? '');
  const way = on.find(({ key }) => key === chosen) ?? null;
  const title = isMe ? 'Open a case' : `Open a case for ${person.name}`;
  const name = isMe ? 'You' : person.name;
  if (ways.from === null) {
    return (
      <Page title={title} lead={`${name} ${isMe ? 'aren’t' : 'isn’t'} placed on a level yet.`}>
        <p>
          A case starts from where somebody stands. A people partner can enter it on {isMe ? 'your' : 'their'} page.
        </p>
      </Page>
    );
  }
  return (
    <Page title={title} lead={`Where could it lead from ${ways.from.title}?`}>
      {on.length === 0 ? (
        <div className="empty">
          <p>The ladder names no way on from {ways.from.title}.</p>
        </div>
      ) : (
        <fieldset className="case-ways">
          <legend className="visually-hidden">Where to</legend>
          <p>
            In a case a promotion or a move is put together, looked at and decided. Choose where to; it begins once you
            propose it.
          </p>
          {on.map((own) => (
            <WayChoice key={own.key} way={own} isChosen={own.key === chosen} onChoose={() => choose(own.key)} />
          ))}
        </fieldset>
      )}
      {way === null ? null : <Propose key={way.key} person={person} way={way} isMe={isMe} />}
    </Page>
  );
}

interface WayChoiceProps {
  readonly way: WayOn;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function WayChoice({ way: { key, title, kind, summary, refused }, isChosen, onChoose }: WayChoiceProps) {
  const id = useId();
  return (
    <div className="case-way">
      <label>
        <input
          type="radio"
          name="way"
          checked={isChosen}
          disabled={refused !== null}
          aria-describedby={id}
          onChange={onChoose}
          value={key}
        />{' '}
        <b>{title}</b> <span className="tag">{kind}</span>
      </label>
      <div id={id}>
        {summary === '' ? null : <p>{summary}</p>}
        {refused === null ? null : <p className="notice">Not now. {refused}</p>}
      </div>
    </div>
  );
}

interface ProposeProps {
  readonly person: PersonBody;
  readonly way: WayOn;
  readonly isMe: boolean;
}

function Propose({ person, way, isMe }: ProposeProps) {
  const [, navigate] = useLocation();
  const { act, isBusy, problem } = useAction();
  const [reason, setReason] = useKeptText(`case-reason:${person.id}`);
  const [variant, setVariant] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      subject: person.id,
      path: way.path,
      equivalent: way.equivalent,
      variant: variant === '' ? null : variant,
      reason,
    };
    const made = await act<CaseBody>('/cases', { method: 'POST', body });
    if (made === null) return;
    setReason('');
    navigate(`/cases/${made.body.id}`, { replace: true });
  };
  const whom = isMe ? 'you' : person.name;
  return (
    <form className="stacked" onSubmit={(event) => void submit(event)}>
      <h2>Before it begins</h2>
      <ul>
        <li>It stays on the version of the ladder that holds today, also when a newer one is published.</li>
        <li>
          {isMe ? 'Your manager' : `${person.name}, you`} and people partners read it from the first moment; whoever is
          named in it from then on.
        </li>
        <li>
          What the ladder asks to be put together is put together by {whom}, from {isMe ? 'your' : 'their own'} log.
          Nothing is attached by itself.
        </li>
      </ul>
      {way.titles.length === 0 ? null : (
        <Field id="case-variant" label="As what?" hint="May be chosen later, before it is handed in.">
          {(own) => (
            <select {...own} value={variant} onChange={(event) => setVariant(event.currentTarget.value)}>
              <option value="">Not chosen yet</option>
              {way.titles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id="case-reason"
        name="reason"
        problem={problem}
        label="Why now"
        hint="A few sentences. They stand at the top of the case."
        seenBy={`${isMe ? 'You, your manager' : `${person.name}, their manager`}, everybody named in this case, and people partners`}
      >
        {(own) => (
          <textarea
            {...own}
            rows={4}
            maxLength={20_000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProblemNotice problem={problem} />
      <p className="actions">
        <button type="submit" className="primary" disabled={isBusy}>
          {way.type === 'move' ? 'Propose the move' : 'Propose it'}
        </button>
      </p>
    </form>
  );
}
