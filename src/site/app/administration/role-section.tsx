import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { type Role, roleNames } from '#org/access/role.ts';
import { useAction } from '../api/use-api.ts';
import { type PersonRef, useMe } from '../parts/me.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

interface RoleSectionProps {
  readonly role: Role;
  readonly holders: readonly PersonRef[];
  readonly mayChange: boolean;
}

/** What the policy lets each do, in words. */
const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'Keep the directory, give roles, run cycles. The role opens nobody’s assessments.',
  'people-partner':
    'Keep the directory, say where people stand, run cycles and see how far everybody is. The role opens nobody’s assessments.',
  'ladder-owner': 'Draft and publish ladders, and say which applies to which team.',
  auditor: 'Read the audit log: who did or read what sensitive thing.',
};

/** Who holds one role, and, for administrators, giving it and taking it away. */
export function RoleSection({ role, holders, mayChange }: RoleSectionProps) {
  const heading = `role-${role}`;
  const isLast = role === 'administrator' && holders.length === 1;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{titleOf(role)}</h2>
      <p>{roleWords[role]}</p>
      {holders.length === 0 ? (
        <p className="empty">Nobody is {withArticle(role)}.</p>
      ) : (
        <ul className="rows">
          {holders.map((person) => (
            <Holder key={person.id} person={person} role={role} mayTakeAway={mayChange && !isLast} />
          ))}
        </ul>
      )}
      {isLast && mayChange ? (
        <p>
          <small>
            The only administrator keeps the role: somebody has to be able to run this. Give it to somebody else first.
          </small>
        </p>
      ) : null}
      {mayChange ? <Give role={role} holders={holders} /> : null}
    </section>
  );
}

interface HolderProps {
  readonly person: PersonRef;
  readonly role: Role;
  readonly mayTakeAway: boolean;
}

function Holder({ person, role, mayTakeAway }: HolderProps) {
  const me = useMe();
  const { act, isBusy, problem } = useAction();
  const takeAway = () => {
    const isOwn = person.id === me.person.id && role === 'administrator';
    const question =
      'You would no longer be an administrator, and couldn’t give the role back to yourself. Lay it down?';
    if (isOwn && !window.confirm(question)) return;
    void act(`/people/${person.id}/roles/${role}`, { method: 'DELETE' });
  };
  return (
    <li>
      <div>
        <Link href={`/people/${person.id}`}>{person.name}</Link>
        <ProblemNotice problem={problem} />
      </div>
      {mayTakeAway ? (
        <button type="button" disabled={isBusy} onClick={takeAway}>
          Take away
          <span className="visually-hidden">
            {' '}
            the role of {roleNames[role]} from {person.name}
          </span>
        </button>
      ) : null}
    </li>
  );
}

function Give({ role, holders }: Omit<RoleSectionProps, 'mayChange'>) {
  const { act, isBusy, problem } = useAction();
  const [person, setPerson] = useState<PersonRef | null>(null);
  const isHeld = holders.some(({ id }) => id === person?.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return;
    if ((await act(`/people/${person.id}/roles/${role}`, { method: 'PUT' })) !== null) setPerson(null);
  };
  return (
    <form className="give" onSubmit={(event) => void submit(event)}>
      <PersonPicker id={`give-${role}`} label="Give it to" value={person} onChange={setPerson} />
      <button type="submit" disabled={isBusy || person === null || isHeld}>
        {isHeld ? 'They have it' : 'Give'}
      </button>
      <ProblemNotice problem={problem} />
    </form>
  );
}

function titleOf(role: Role): string {
  const plural = `${roleNames[role]}s`;
  return `${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
}

function withArticle(role: Role): string {
  return `${/^[aeiou]/.test(roleNames[role]) ? 'an' : 'a'} ${roleNames[role]}`;
}
