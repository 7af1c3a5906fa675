import { useState } from 'react';
import { useAction, useApi, useApiList } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import { Loaded, LoadedList } from '../parts/loaded.tsx';
import type { PersonRef } from '../parts/me.ts';
import { PersonPicker } from '../parts/person-picker.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { CycleBody, FormerMemberBody, MembershipBody } from './cycle-body.ts';

/** Who is in it, for those who plan it: one by one they are taken in or out, and back again where they stand. */
export function CycleMembers({ cycle }: { readonly cycle: CycleBody }) {
  const [isShown, setShown] = useState(false);
  return (
    <details onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>Who is in it</summary>
      {isShown ? <Shown cycle={cycle} /> : null}
    </details>
  );
}

function Shown({ cycle }: { readonly cycle: CycleBody }) {
  const mayChange = cycle.status !== 'closed';
  return (
    <>
      {mayChange ? (
        <FindMember cycle={cycle.id} />
      ) : (
        <p>It is over, so this stays as it is. Open it again to change it.</p>
      )}
      <MemberList cycle={cycle.id} mayChange={mayChange} />
      <FormerMembers cycle={cycle.id} />
    </>
  );
}

/** Takes somebody in or out. What was done is said, also to those who don't see it. */
function useMembership(cycle: string) {
  const { act, problem, clear } = useAction();
  const [said, setSaid] = useState('');
  const set = async (person: PersonRef, isMember: boolean) => {
    setSaid('');
    const method = isMember ? 'PUT' : 'DELETE';
    if ((await act(`/cycles/${cycle}/members/${person.id}`, { method })) === null) return;
    setSaid(`${person.name} ${isMember ? 'is in it now' : 'was taken out'}.`);
  };
  const forget = () => {
    setSaid('');
    clear();
  };
  return { set, said, problem, forget };
}

/** Somebody by name: whether they are in it, and the other way round with one press. */
function FindMember({ cycle }: { readonly cycle: string }) {
  const [person, setPerson] = useState<PersonRef | null>(null);
  const { set, said, problem, forget } = useMembership(cycle);
  const membership = useApi<MembershipBody>(person === null ? null : `/cycles/${cycle}/members/${person.id}`);
  return (
    <div className="stacked">
      <PersonPicker
        id="member"
        label="Somebody by name"
        hint="Take one person in or out. What they shared stays where it is."
        value={person}
        onChange={(chosen) => {
          forget();
          setPerson(chosen);
        }}
      />
      {person === null ? null : (
        <Loaded query={membership} what="whether they are in it">
          {({ isMember }) => (
            <p className="actions">
              <span>
                {person.name} {isMember ? 'is in it.' : 'isn’t in it.'}
              </span>
              <button type="button" onClick={() => void set(person, !isMember)}>
                {wordFor(isMember, said !== '')}
              </button>
            </p>
          )}
        </Loaded>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <ProblemNotice problem={problem} />
    </div>
  );
}

function wordFor(isMember: boolean, isUndo: boolean): string {
  if (isUndo) return 'Undo';
  return isMember ? 'Take out' : 'Take in';
}

interface MemberListProps {
  readonly cycle: string;
  readonly mayChange: boolean;
}

function MemberList({ cycle, mayChange }: MemberListProps) {
  const members = useApiList<PersonRef>(`/cycles/${cycle}/members`);
  // Whoever was taken out here stays in their place, so that they can be taken in again from there.
  const [touched, setTouched] = useState<readonly PersonRef[]>([]);
  const { set, said, problem } = useMembership(cycle);
  return (
    <LoadedList query={members} what="who is in it" empty={<p>Nobody.</p>}>
      {(items) => {
        const isIn = new Set(items.map(({ id }) => id));
        const gone = touched.filter(({ id }) => !isIn.has(id));
        return (
          <>
            <ProblemNotice problem={problem} />
            <ul className={mayChange ? 'members' : 'names'}>
              {[...items, ...gone].toSorted(byName).map((person) => (
                <li key={person.id}>
                  {isIn.has(person.id) ? person.name : <s>{person.name}</s>}{' '}
                  {mayChange ? (
                    <button
                      type="button"
                      onClick={() => {
                        setTouched((own) => [...own.filter(({ id }) => id !== person.id), person]);
                        void set(person, !isIn.has(person.id));
                      }}
                    >
                      {isIn.has(person.id) ? 'Take out' : 'Undo'}
                      <span className="visually-hidden"> {person.name}</span>
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
            <p role="status" className="visually-hidden">
              {said}
            </p>
          </>
        );
      }}
    </LoadedList>
  );
}

/** As the list comes: by name, then id, as bytes sort. */
function byName(a: PersonRef, b: PersonRef): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const reasonWords = { 'left-company': 'left the company', 'taken-out': 'was taken out' } as const;

function FormerMembers({ cycle }: { readonly cycle: string }) {
  const former = useApiList<FormerMemberBody>(`/cycles/${cycle}/former-members`);
  if (former.data?.pages[0]?.body.items.length === 0) return null;
  return (
    <section aria-labelledby="former-members">
      <h3 id="former-members">Not in it any more</h3>
      <p>
        <small>Nothing waits for them, and they aren’t counted. What they shared can be read as before.</small>
      </p>
      <LoadedList query={former} what="who was in it" empty={null}>
        {(items) => (
          <ul>
            {items.map(({ id, name, because, at }) => (
              <li key={id}>
                {name} {reasonWords[because]}, {atMoment(at)}
              </li>
            ))}
          </ul>
        )}
      </LoadedList>
    </section>
  );
}
