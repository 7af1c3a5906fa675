import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { Field } from '../parts/field.tsx';
import { type PersonRef, useMe } from '../parts/me.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { type CaseBody, canNow } from './case-body.ts';
import { CaseForm } from './case-form.tsx';
import { GoBack } from './move-steps.tsx';

/** The ways out: a part given away, a move gone back from, a case withdrawn. */
export function Leaving({ body }: { readonly body: CaseBody }) {
  const me = useMe().person.id;
  const steps = canNow(body, 'recuse') && partsOf(body, me).length > 0;
  const goes = canNow(body, 'go-back');
  const withdraws = canNow(body, 'withdraw');
  if (!steps && !goes && !withdraws) return null;
  return (
    <section aria-labelledby="leaving">
      <h2 id="leaving">Other ways</h2>
      {steps ? <LeavePart body={body} /> : null}
      <GoBack body={body} />
      {withdraws ? (
        <details>
          <summary>Withdraw it</summary>
          <CaseForm
            body={body}
            command="withdraw"
            name="reason"
            label="Why, if you want to say"
            isNeeded={false}
            asks="Withdraw this case? It ends there; another one can be proposed later."
            submit="Withdraw it"
          />
        </details>
      ) : null}
    </section>
  );
}

interface Part {
  readonly place: string;
  readonly title: string;
  readonly hasGivenView: boolean;
}

/** Where somebody acts in a stage that isn't over, beside as the person themselves. */
function partsOf({ stages, attesters, subject }: CaseBody, me: string): readonly Part[] {
  if (me === subject.id) return [];
  const places = [
    ...stages.filter(({ state }) => state !== 'passed').map(({ id, title, roles }) => ({ id, title, roles })),
    { id: 'attestations', title: 'Confirming', roles: attesters },
  ];
  return places.flatMap(({ id, title, roles }) => {
    const own = roles.flatMap(({ people }) => people).find((person) => person.id === me);
    return own === undefined ? [] : [{ place: id, title, hasGivenView: own.hasGivenView }];
  });
}

function LeavePart({ body }: { readonly body: CaseBody }) {
  const id = useId();
  const [, navigate] = useLocation();
  const parts = partsOf(body, useMe().person.id);
  const [place, setPlace] = useState(parts[0]?.place ?? '');
  const [to, setTo] = useState<PersonRef | null>(null);
  const part = parts.find((own) => own.place === place);
  const leave = () => {
    // Whoever has no other part in it doesn't read it any more.
    if (parts.length === 1) navigate('/cases?left=part');
  };
  if (part === undefined) return null;
  return (
    <details>
      <summary>Step back, or give your part to somebody else</summary>
      {parts.length === 1 ? null : (
        <Field id={`${id}-part`} label="Which part">
          {(own) => (
            <select {...own} value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
              {parts.map((one) => (
                <option key={one.place} value={one.place}>
                  {one.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <h3>Step back</h3>
      <CaseForm
        key={`recuse ${place}`}
        body={body}
        command="recuse"
        about={place}
        name="reason"
        label="Why you step back"
        hint="You can’t be named for this step again."
        isNeeded={true}
        more={{ stage: place }}
        submit="Step back"
        onDone={leave}
      />
      {part.hasGivenView ? null : (
        <>
          <h3>Give it to somebody else</h3>
          <CaseForm
            key={`delegate ${place}`}
            body={body}
            command="delegate"
            about={place}
            name="reason"
            label="Why them, and why not you"
            isNeeded={true}
            more={{ stage: place, to: to?.id }}
            isReady={to !== null}
            submit="Give them my part"
            onDone={leave}
          >
            <PersonPicker id={`${id}-to`} label="To whom" value={to} onChange={setTo} without={body.subject.id} />
          </CaseForm>
        </>
      )}
    </details>
  );
}
