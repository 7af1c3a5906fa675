import { Link } from 'wouter';
import { roleNames } from '#org/access/role.ts';
import { AccessTokens } from '../account/access-tokens.tsx';
import { OwnCalendar } from '../account/own-calendar.tsx';
import { OwnNotices } from '../account/own-notices.tsx';
import { OwnPassword } from '../account/own-password.tsx';
import { OwnSessions } from '../account/own-sessions.tsx';
import { useMe } from '../parts/me.ts';
import { Page } from '../parts/page.tsx';

/** Who am I here, and who else could be me? */
export function AccountPage() {
  const { person, roles } = useMe();
  return (
    <Page title="Your account" lead="Who you are here, where you are signed in, and what acts in your name.">
      <dl className="facts">
        <dt>Name</dt>
        <dd>
          <Link href={`/people/${person.id}`}>{person.name}</Link>
        </dd>
        <dt>E-mail</dt>
        <dd>{person.email}</dd>
        <dt>Team</dt>
        <dd>{person.team === '' ? 'None' : person.team}</dd>
        <dt>Reports to</dt>
        <dd>
          {person.manager === null ? (
            'Nobody'
          ) : (
            <Link href={`/people/${person.manager.id}`}>{person.manager.name}</Link>
          )}
        </dd>
        <dt>Roles</dt>
        <dd>{['member', ...roles.map((role) => roleNames[role])].join(', ')}</dd>
      </dl>
      <p>
        <small>
          Everybody here sees your name, e-mail, team and manager. Something wrong? People partners and administrators
          can change it.
        </small>
      </p>
      <OwnNotices />
      <OwnCalendar />
      <OwnPassword />
      <OwnSessions />
      <AccessTokens />
      <section aria-labelledby="own-data">
        <h2 id="own-data">Your data</h2>
        <p>
          Everything that is kept about you and by you, drafts too, as one file. Of what others wrote it has what you
          may read.
        </p>
        <p className="actions">
          <a href="/api/v1/me/export" download>
            Take my data along (JSON)
          </a>
        </p>
      </section>
    </Page>
  );
}
