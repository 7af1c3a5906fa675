import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import { capitalised } from '../../assess/outcome/number-words.ts';
import { Field } from '../parts/field.tsx';
import { type PersonRef, useMe } from '../parts/me.ts';
import { today } from '../parts/on-day.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { type CaseBody, canNow, type RoleBody, type StageBody } from './case-body.ts';
import { CaseProblem } from './case-problem.tsx';
import { useCaseCommand } from './use-case-command.ts';

interface InPlaceProps {
  readonly body: CaseBody;
  /** The stage, or where those stand who only confirm. */
  readonly place: string;
  readonly roles: readonly RoleBody[];
}

/** Who acts, role by role; whoever may names them. */
export function PeopleInPlace({ body, place, roles }: InPlaceProps) {
  return (
    <dl className="facts case-roles">
      {roles.map((role) => (
        <Role key={role.role} body={body} place={place} role={role} />
      ))}
    </dl>
  );
}

function Role({ body, place, role }: Omit<InPlaceProps, 'roles'> & { readonly role: RoleBody }) {
  const me = useMe().person.id;
  const mayName = role.mayBeNamed && canNow(body, 'name');
  return (
    <>
      <dt>{capitalised(role.title)}</dt>
      <dd>
        {role.people.length === 0 ? (
          <span className={role.isMissing ? 'case-missing' : undefined}>
            {role.isMissing ? 'nobody is named yet' : 'nobody'}
          </span>
        ) : (
          <ul className="plain">
            {role.people.map((person) => (
              <li key={person.id}>
                <Link href={`/people/${person.id}`}>{person.name}</Link>
                {person.hasGivenView ? <span className="tag">view is in</span> : null}
                {mayName && !person.hasGivenView && person.id !== me ? (
                  <TakeBack body={body} place={place} role={role} person={person} />
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {mayName ? <NameSomebody body={body} place={place} role={role} /> : null}
      </dd>
    </>
  );
}

interface PartProps {
  readonly body: CaseBody;
  readonly place: string;
  readonly role: RoleBody;
}

function TakeBack({ body, place, role, person }: PartProps & { readonly person: PersonRef }) {
  const doing = useCaseCommand(body);
  const takeBack = () => doing.carryOut('unname', { stage: place, role: role.role, person: person.id });
  return (
    <>
      <button type="button" className="quiet" disabled={doing.isBusy} onClick={() => void takeBack()}>
        Take back
        <span className="visually-hidden">
          {' '}
          {person.name} as {role.title}
        </span>
      </button>
      <CaseProblem doing={doing} />
    </>
  );
}

/** Those who usually act in the role stand ready; anybody else is found by name. */
function NameSomebody({ body, place, role }: PartProps) {
  const id = useId();
  const doing = useCaseCommand(body);
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [isOpen, setOpen] = useState(false);
  const offered = role.usual.filter((own) => !role.people.some((named) => named.id === own.id));
  const name = async (own: PersonRef) => {
    if ((await doing.carryOut('name', { stage: place, role: role.role, person: own.id })) !== null) {
      setPerson(null);
      setOpen(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person !== null) void name(person);
  };
  return (
    <>
      <CaseProblem doing={doing} />
      {offered.length === 0 && !isOpen ? null : (
        <p className="case-offered">
          {offered.map((own) => (
            <button key={own.id} type="button" disabled={doing.isBusy} onClick={() => void name(own)}>
              Name {own.name}
              <span className="visually-hidden"> as {role.title}</span>
            </button>
          ))}
        </p>
      )}
      {isOpen ? (
        <form className="give" onSubmit={submit}>
          <PersonPicker id={id} label={whoWords(role)} value={person} onChange={setPerson} without={body.subject.id} />
          <button type="submit" disabled={doing.isBusy || person === null}>
            Name them
          </button>
        </form>
      ) : (
        <button type="button" className="quiet" onClick={() => setOpen(true)}>
          {role.people.length === 0 && offered.length === 0 ? 'Name somebody' : 'Name somebody else'}
          <span className="visually-hidden"> as {role.title}</span>
        </button>
      )}
    </>
  );
}

/** The organisation's own decider has no title that anybody could act as. */
function whoWords({ role, title }: RoleBody): string {
  return role === 'decider' ? 'Who decides?' : `Who acts as ${title}?`;
}

/** By when a stage is to be done. */
export function DueDay({ body, stage }: { readonly body: CaseBody; readonly stage: StageBody }) {
  const doing = useCaseCommand(body);
  const id = useId();
  const [due, setDue] = useState(stage.due ?? '');
  if (stage.state === 'passed' || !canNow(body, 'set-due')) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void doing.carryOut('set-due', { stage: stage.id, due: due === '' ? null : due });
  };
  return (
    <form className="give case-due" onSubmit={submit}>
      <Field id={id} name="due" problem={doing.problem} label="To be done by">
        {(own) => (
          <input
            {...own}
            type="date"
            min={today()}
            value={due}
            onChange={(event) => setDue(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit" disabled={doing.isBusy || due === (stage.due ?? '')}>
        Set the day<span className="visually-hidden"> for {stage.title}</span>
      </button>
      <CaseProblem doing={doing} />
    </form>
  );
}

/** Once a day everybody whom it waits for can be reminded. */
export function Remind({ body }: { readonly body: CaseBody }) {
  const doing = useCaseCommand(body);
  const [said, say] = useState('');
  if (!canNow(body, 'remind')) return said === '' ? null : <p role="status">{said}</p>;
  const remind = async () => {
    if ((await doing.carryOut('remind')) !== null) say('They were reminded.');
  };
  return (
    <p className="actions">
      <button type="button" disabled={doing.isBusy} onClick={() => void remind()}>
        Remind those whom it waits for
      </button>
      <CaseProblem doing={doing} />
    </p>
  );
}
