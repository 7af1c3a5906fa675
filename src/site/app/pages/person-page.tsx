import { useState } from 'react';
import { Link } from 'wouter';
import { erasedName } from '#org/people/erasing.ts';
import { useApi } from '../api/use-api.ts';
import { ConversationLink } from '../conversations/conversation-link.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { type PersonBody, useMe } from '../parts/me.ts';
import { onDay } from '../parts/on-day.ts';
import { Page } from '../parts/page.tsx';
import { useMay, useMayAbout } from '../parts/use-actor.ts';
import { ChangePerson } from '../person/change-person.tsx';
import { ErasePerson } from '../person/erase-person.tsx';
import { InvitePerson } from '../person/invite-person.tsx';
import { LeavePerson, ReturnPerson } from '../person/leave-or-return.tsx';
import { Placements } from '../person/placements.tsx';

/** Who is this, and what may I see of them? */
export function PersonPage({ id }: { readonly id: string }) {
  const person = useApi<PersonBody>(`/people/${id}`);
  return (
    <Loaded query={person} what="this person">
      {(body, { etag }) => <Known key={body.id} person={body} etag={etag} />}
    </Loaded>
  );
}

interface KnownProps {
  readonly person: PersonBody;
  readonly etag: string | null;
}

function Known({ person, etag }: KnownProps) {
  const me = useMe();
  const mayChange = useMay('people:change');
  const lead = person.leftOn === null ? undefined : `Left on ${onDay(person.leftOn)}.`;
  return (
    <Page title={person.name} lead={lead}>
      <dl className="facts">
        <dt>E-mail</dt>
        <dd>
          <a href={`mailto:${person.email}`}>{person.email}</a>
        </dd>
        {person.team === '' ? null : (
          <>
            <dt>Team</dt>
            <dd>
              <Link href={`/people?team=${encodeURIComponent(person.team)}`}>{person.team}</Link>
            </dd>
          </>
        )}
        {person.manager === null ? null : (
          <>
            <dt>Reports to</dt>
            <dd>
              <Link href={`/people/${person.manager.id}`}>{person.manager.name}</Link>
            </dd>
          </>
        )}
      </dl>
      {me.person.id === person.id ? (
        <p className="actions">
          <Link href={`/people/${person.id}/readiness`}>The next rung</Link>
          <Link href="/growth">Growth</Link>
          <Link href={`/people/${person.id}/views`}>Both views of you</Link>
          <Link href={`/people/${person.id}/history`}>Over the cycles</Link>
          <Link href={`/cases/new?person=${person.id}`}>Open a case</Link>
        </p>
      ) : (
        <Together person={person} />
      )}
      <Placements person={person} />
      <Reports id={person.id} name={person.name} />
      {mayChange && person.name !== erasedName ? <InTheDirectory person={person} etag={etag} /> : null}
    </Page>
  );
}

/** What two people can do with each other here. */
function Together({ person }: { readonly person: PersonBody }) {
  const may = useMayAbout(person.id);
  if (may === null) return null;
  const isHere = person.status === 'active';
  return (
    <p className="actions">
      {may('assessments:read') ? (
        <>
          <Link className="button" href={`/people/${person.id}/views`}>
            Both views side by side
          </Link>
          <Link href={`/people/${person.id}/history`}>Over the cycles</Link>
        </>
      ) : null}
      {may('readiness:read') ? <Link href={`/people/${person.id}/readiness`}>The next rung</Link> : null}
      {may('growth:read-shared') ? <Link href={`/people/${person.id}/growth`}>Growth</Link> : null}
      <ConversationLink person={person} />
      {isHere ? (
        <>
          {may('case:propose') ? <Link href={`/cases/new?person=${person.id}`}>Open a case</Link> : null}
          <Link href={`/feedback/ask/${person.id}`}>Ask for feedback</Link>
          <Link href={`/assessments/new?about=${person.id}`}>
            {may('assessment:write-manager') ? 'Write my view' : 'Write feedback on the ladder'}
          </Link>
        </>
      ) : null}
    </p>
  );
}

function Reports({ id, name }: { readonly id: string; readonly name: string }) {
  const reports = useApi<{ items: readonly PersonBody[] }>(`/people/${id}/reports?limit=200`);
  if (reports.data === undefined || reports.data.body.items.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">Who reports to {name}</h2>
      <ul className="names">
        {reports.data.body.items.map((own) => (
          <li key={own.id}>
            <Link href={`/people/${own.id}`}>{own.name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** For those who keep the directory. */
function InTheDirectory({ person, etag }: KnownProps) {
  const [isChanging, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  const mayInvite = useMay('invitations:send');
  const mayErase = useMay('person:erase');
  const isHere = person.status === 'active';
  const finish = (words: string) => {
    setChanging(false);
    setSaid(words);
  };
  return (
    <section aria-labelledby="directory">
      <h2 id="directory">In the directory</h2>
      <p role="status">{said}</p>
      {isChanging ? (
        <ChangePerson person={person} etag={etag} onDone={finish} />
      ) : (
        <p>
          <button
            type="button"
            onClick={() => {
              setSaid('');
              setChanging(true);
            }}
          >
            Change name, e-mail, team or manager
          </button>
        </p>
      )}
      {isHere && mayInvite ? <InvitePerson person={person} /> : null}
      {isHere ? <LeavePerson person={person} onDone={finish} /> : null}
      {isHere ? null : <ReturnPerson person={person} onDone={finish} />}
      {isHere || !mayErase ? null : <ErasePerson person={person} />}
    </section>
  );
}
