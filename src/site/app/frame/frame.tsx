import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useAction } from './api/use-api.ts';
import { holds, type Me, useMe } from './parts/me.ts';

interface Place {
  readonly title: string;
  readonly address: string;
}

/** Where somebody can go: only what they may do is offered, by the same roles that the server asks. */
export function placesFor(me: Me): readonly Place[] {
  const places: Place[] = [
    { title: 'Home', address: '/' },
    { title: 'Assessments', address: '/assessments' },
    { title: 'Evidence', address: '/evidence' },
    { title: 'Feedback', address: '/feedback' },
    { title: 'People', address: '/people' },
    { title: 'Cycles', address: '/cycles' },
  ];
  if (holds(me, 'ladder-owner')) places.push({ title: 'Ladder versions', address: '/ladder-versions' });
  if (holds(me, 'administrator', 'people-partner'))
    places.push({ title: 'Administration', address: '/administration' });
  if (holds(me, 'auditor')) places.push({ title: 'Audit log', address: '/audit' });
  return places;
}

/** What stands around every signed-in page. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const me = useMe();
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [location]);
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      {me.mode === 'demo' ? <DemoBanner /> : null}
      <header className="masthead">
        <p className="masthead-title">
          <Link href="/" className="wordmark">
            {me.organisation === '' ? 'Rungs' : me.organisation}
          </Link>
        </p>
        <nav className="ladder-nav" aria-label="Main">
          <ul>
            {placesFor(me).map(({ title, address }) => (
              <li key={address}>
                <Link href={address} {...(isAt(location, address) ? { 'aria-current': 'page' as const } : {})}>
                  {title}
                </Link>
              </li>
            ))}
            <li>
              <a href="/ladders/">Ladders</a>
            </li>
          </ul>
        </nav>
        <p className="app-me">
          <Link href="/account">{me.person.name}</Link> <SignOut />
        </p>
      </header>
      <main id="page" tabIndex={-1} ref={main}>
        {children}
      </main>
    </>
  );
}

function isAt(location: string, address: string): boolean {
  return address === '/' ? location === '/' : location === address || location.startsWith(`${address}/`);
}

function SignOut() {
  const { act, isBusy } = useAction();
  const leave = async () => {
    const answer = await act('/api/auth/sign-out', { method: 'POST', body: {} });
    if (answer !== null) window.location.assign('/');
  };
  return (
    <button type="button" className="quiet" disabled={isBusy} onClick={() => void leave()}>
      Sign out
    </button>
  );
}

function DemoBanner() {
  return (
    <aside className="demo-banner" aria-label="Demo">
      <b>Demo company.</b> Everybody in it is made up. <Link href="/demo">Look as somebody else</Link>
    </aside>
  );
}
