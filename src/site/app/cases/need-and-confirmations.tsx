import { useState } from 'react';
import { type CaseBody, canNow } from './case-body.ts';
import { CaseForm } from './case-form.tsx';
import { PeopleInPlace } from './people-in-stage.tsx';

/** Of a level with seats: how many are taken, and why the organisation needs one more person there. */
export function NeedAndSeats({ body }: { readonly body: CaseBody }) {
  const { need, seats } = body;
  const [isWriting, setWriting] = useState(false);
  if (need === null && seats === null) return null;
  const mayWrite = need !== null && canNow(body, 'justify-need');
  return (
    <section aria-labelledby="seats">
      <h2 id="seats">The seat</h2>
      {seats === null ? null : <Seats taken={seats.taken} max={seats.max} />}
      {need === null ? null : (
        <>
          <h3>{need.asks}</h3>
          {need.text === null ? (
            <p className="case-missing">Nobody has written this yet.</p>
          ) : (
            <blockquote className="own-words">
              {need.text}
              {need.by === null ? null : <footer>{need.by.name}</footer>}
            </blockquote>
          )}
          {mayWrite && (need.text === null || isWriting) ? (
            <CaseForm
              body={body}
              command="justify-need"
              name="text"
              label="Why the organisation needs it"
              isNeeded={true}
              start={need.text ?? ''}
              submit="Keep it"
              onDone={() => setWriting(false)}
            />
          ) : null}
          {mayWrite && need.text !== null && !isWriting ? (
            <button type="button" onClick={() => setWriting(true)}>
              Write it anew
            </button>
          ) : null}
        </>
      )}
    </section>
  );
}

function Seats({ taken, max }: { readonly taken: number; readonly max: number }) {
  const free = Math.max(0, max - taken);
  const seats = Array.from({ length: Math.max(taken, max) }, (_, index) => index);
  return (
    <>
      <p className="case-seats">
        <span aria-hidden="true">
          {seats.map((index) => (
            <span key={index} className={index < taken ? 'case-seat case-seat-taken' : 'case-seat'} />
          ))}
        </span>{' '}
        {max} {max === 1 ? 'seat' : 'seats'}: {taken} taken, {free} free.
      </p>
      {free > 0 ? null : (
        <p className="notice">
          Every seat is taken. This case can be prepared and looked at; it can be decided once a seat is free.
        </p>
      )}
    </>
  );
}

/** What somebody has to confirm: by whom, and what they said. */
export function Confirmations({ body }: { readonly body: CaseBody }) {
  if (body.attestations.length === 0) return null;
  return (
    <section aria-labelledby="confirmed">
      <h2 id="confirmed">To be confirmed</h2>
      {body.attestations.map((own) => (
        <Confirmation key={own.requirement} body={body} own={own} />
      ))}
      {body.attesters.length === 0 ? null : <PeopleInPlace body={body} place="attestations" roles={body.attesters} />}
    </section>
  );
}

interface ConfirmationProps {
  readonly body: CaseBody;
  readonly own: CaseBody['attestations'][number];
}

function Confirmation({ body, own: { requirement, title, statement, by, given, mayConfirm } }: ConfirmationProps) {
  const mayNow = mayConfirm && canNow(body, 'attest');
  const [isWriting, setWriting] = useState(false);
  const roles = by.map((role) => role.title).join(' or ');
  return (
    <article className="entry" aria-label={title}>
      <h3>{title}</h3>
      {statement === title ? null : <p>{statement}</p>}
      {given === null ? (
        <p className="state">
          {roles === '' ? 'Somebody who acts in this case confirms it.' : `For ${roles} to confirm.`} Nobody has yet.
        </p>
      ) : (
        <>
          <p>
            <b>{given.by.name}</b> {given.holds ? 'confirms it' : 'doesn’t see it yet'}
          </p>
          {given.words === '' ? null : <p className="own-words own-note">{given.words}</p>}
        </>
      )}
      {mayNow && (given === null || isWriting) ? (
        <Confirm body={body} requirement={requirement} onDone={() => setWriting(false)} />
      ) : null}
      {mayNow && given !== null && !isWriting ? (
        <button type="button" onClick={() => setWriting(true)}>
          Say it otherwise
        </button>
      ) : null}
    </article>
  );
}

interface ConfirmProps {
  readonly body: CaseBody;
  readonly requirement: string;
  readonly onDone: () => void;
}

function Confirm({ body, requirement, onDone }: ConfirmProps) {
  const [holds, setHolds] = useState<boolean | null>(null);
  return (
    <CaseForm
      body={body}
      command="attest"
      about={requirement}
      name="words"
      label={holds === false ? 'What is missing?' : 'What you saw, in a sentence'}
      isNeeded={holds === false}
      more={{ requirement, holds }}
      isReady={holds !== null}
      submit="Say so"
      onDone={onDone}
    >
      <fieldset className="choice-of-two">
        <legend>Is it so?</legend>
        <label>
          <input type="radio" name={`holds-${requirement}`} checked={holds === true} onChange={() => setHolds(true)} />{' '}
          Yes, I confirm it
        </label>
        <label>
          <input
            type="radio"
            name={`holds-${requirement}`}
            checked={holds === false}
            onChange={() => setHolds(false)}
          />{' '}
          Not yet
        </label>
      </fieldset>
    </CaseForm>
  );
}
