import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Affair } from '#org/access/policy.ts';
import { mayInOrganisation } from '#org/access/policy.ts';
import { NotYours } from '../parts/not-yours.tsx';
import { Page } from '../parts/page.tsx';
import { useActor } from '../parts/use-actor.ts';

interface Task {
  readonly affair: Affair;
  readonly address: string;
  readonly title: string;
  readonly words: ReactNode;
}

const tasks: readonly Task[] = [
  {
    affair: 'people:change',
    address: '/administration/people',
    title: 'Add or import people',
    words:
      'One person, or a list from a spreadsheet, with a look at what it would change. Take everybody along as CSV.',
  },
  {
    affair: 'invitations:send',
    address: '/administration/invitations',
    title: 'Invite people',
    words: 'Everybody who can’t sign in yet, many at once.',
  },
  {
    affair: 'people:change',
    address: '/people',
    title: 'Change people, say who left',
    words: 'Find somebody by name; what you can do stands on their page.',
  },
  {
    affair: 'roles:read',
    address: '/administration/roles',
    title: 'Roles',
    words: 'Who keeps the directory, who owns the ladders, who reads the audit log.',
  },
  {
    affair: 'role-holders:change',
    address: '/administration/role-holders',
    title: 'Who usually acts in a role',
    words: 'Offered when somebody is named in a promotion or a move.',
  },
  {
    affair: 'cycles:change',
    address: '/cycles',
    title: 'Cycles',
    words: 'Open one for a quarter, remind, close it.',
  },
  {
    affair: 'ladders:draft',
    address: '/ladder-versions',
    title: 'Ladder versions',
    words: 'Draft, see whom a change would move, and publish.',
  },
  {
    affair: 'ladders:assign',
    address: '/ladder-assignments',
    title: 'Which ladder applies to whom',
    words: 'One for everybody, and others for single teams.',
  },
  {
    affair: 'settings:change',
    address: '/administration/organisation',
    title: 'The organisation',
    words: 'What it is called, on every page and in every letter.',
  },
  {
    affair: 'audit:read',
    address: '/audit',
    title: 'Audit log',
    words: 'Who did or read what sensitive thing.',
  },
];

/** What can I keep in order here? Only what is one's own to do stands here. */
export function AdministrationPage() {
  const actor = useActor();
  const own = tasks.filter(({ affair }) => mayInOrganisation(actor, affair) === 'yes');
  if (own.length === 0) return <NotYours whose="those who keep this place in order" />;
  return (
    <Page title="Administration" lead="Keeping the place in order. What people write stays theirs: no role reads it.">
      <ul className="waits tasks">
        {own.map(({ address, title, words }) => (
          <li key={title}>
            <Link href={address}>
              <b>{title}</b>
            </Link>
            <p>{words}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
