import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useAction } from '../api/use-api.ts';
import { forgetDrafts } from '../parts/kept-drafts.ts';
import { holds, type Me, useMe } from '../parts/me.ts';
import { Bell } from './bell.tsx';
import { FindAnything } from './find-anything.tsx';
import { NoteSomething } from './note-something.tsx';
import { WhenItBreaks } from './when-it-breaks.tsx';

interface Place {
  readonly title: string;
  readonly address: string;
}

/** Where somebody can go: only what they may do is offered, by the same roles that the server asks. */
export function placesFor(me: Me): readonly Place[] {
  const places: Place[] = [
    { title: 'Home', address: '/' },
    { title: 'Assessments', address: '/assessments' },
    { title: 'Growth', address: '/growth' },
    { title: 'Cases', address: '/cases' },
    { title: 'Evidence', address: '/evidence' },
    { title: 'Feedback', address: '/feedback' },
    { title: 'People', address: '/people' },
    { title: 'Cycles', address: '/cycles' },
  ];
  if (me.hasReports || holds(me, 'people-partner', 'ladder-owner')) places.push({ title: 'Bench', address: '/bench' });
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
  const places = useRef<HTMLElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // On a phone the places stand in one line that is wider than the screen.
    const before = shown.current;
    shown.current = location;
    places.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // A page that is only just loaded keeps the focus where the browser put it.
    if (before === null || before === location) return;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [location]);
  return (
    <>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      {me.mode === 'demo' ? <DemoBanner /> : null}
      <header className="masthead app-masthead">
        <p className="masthead-title">
          <Link href="/" className="wordmark">
            {me.organisation === '' ? 'Rungs' : me.organisation}
          </Link>
        </p>
        <nav className="ladder-nav" aria-label="Main" ref={places}>
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
        <FindAnything />
        <NoteSomething />
        <div className="app-me">
          <Bell />
          <Link href="/account" {...(isAt(location, '/account') ? { 'aria-current': 'page' as const } : {})}>
            {me.person.name}
          </Link>
          <SignOut />
        </div>
      </header>
      <main id="page" tabIndex={-1} ref={main}>
        <WhenItBreaks key={location}>{children}</WhenItBreaks>
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
    if (answer === null) return;
    forgetDrafts();
    window.location.assign('/');
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
