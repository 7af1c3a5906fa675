import type { ReactNode } from 'react';
import type { Addresses } from '../addresses.ts';
import type { Site, SiteLadder } from '../site-model.ts';
import { contentSecurityPolicyMeta } from './security.ts';

/** What every page knows about itself. */
export interface PageHead {
  readonly title: string;
  readonly description: string;
  /** The page's own address, for sharing and for `aria-current`. */
  readonly address: string;
  readonly scripts?: readonly string[];
  readonly bodyClass?: string;
}

export interface PageContext {
  readonly site: Site;
  readonly to: Addresses;
}

interface LayoutProps extends PageContext {
  readonly head: PageHead;
  readonly ladder: SiteLadder | null;
  readonly children: ReactNode;
}

/** The frame of every page: head, one line of navigation, the page, and who made the ladder. */
export function Layout({ site, to, head, ladder, children }: LayoutProps): ReactNode {
  if (site.isOneFile === true) return children;
  const title = ladder ? `${head.title} · ${ladder.ladder.title}` : head.title;
  const absolute = site.origin === null ? null : `${site.origin}${head.address}`;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicyMeta} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" content={head.description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={head.description} />
        <meta property="og:type" content="website" />
        {absolute ? <meta property="og:url" content={absolute} /> : null}
        {absolute ? <link rel="canonical" href={absolute} /> : null}
        {ladder && site.origin !== null ? (
          <meta property="og:image" content={`${site.origin}${to.card(ladder.ladder.id)}`} />
        ) : null}
        <link rel="stylesheet" href={to.asset(site.assets.style)} />
        <link rel="icon" href={to.asset('icon.svg')} type="image/svg+xml" />
        <link rel="manifest" href={`${site.basePath}site.webmanifest`} />
        <meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)" />
        {(head.scripts ?? [site.assets.reading]).map((script) => (
          <script key={script} type="module" src={to.asset(script)} fetchPriority="low" />
        ))}
        {site.assets.reload === null ? null : <script type="module" src={to.asset(site.assets.reload)} />}
      </head>
      <body
        className={head.bodyClass}
        data-search={ladder ? to.searchIndex(ladder.ladder.id) : undefined}
        data-base={site.basePath}
        data-offline={site.isKeptOffline ? '' : undefined}
      >
        <a className="skip" href="#page">
          Skip to the page
        </a>
        <Header site={site} to={to} head={head} ladder={ladder} />
        <main id="page" tabIndex={-1}>
          {children}
        </main>
        <Footer to={to} ladder={ladder} />
      </body>
    </html>
  );
}

function Header({ site, to, head, ladder }: Omit<LayoutProps, 'children'>): ReactNode {
  return (
    <header className="masthead">
      <p className="masthead-title">
        <a href={site.homeHref ?? to.home()} className="wordmark">
          {site.title}
        </a>
        {site.homeHref === undefined ? null : (
          <>
            <Slash />
            <a href={to.home()}>Ladders</a>
          </>
        )}
        {ladder ? (
          <>
            <Slash />
            <a href={to.ladder(ladder.ladder.id)} className="masthead-ladder">
              {ladder.ladder.title}
            </a>
          </>
        ) : null}
      </p>
      {ladder ? <LadderNavigation to={to} head={head} ladder={ladder} /> : null}
      {ladder ? (
        <search className="finder" hidden>
          <label htmlFor="find" className="visually-hidden">
            Find in this ladder
          </label>
          <input id="find" type="search" placeholder="Find a word" autoComplete="off" aria-controls="found" />
          <span aria-hidden="true" className="finder-key">
            /
          </span>
          <div id="found" role="status" aria-live="polite" />
        </search>
      ) : null}
    </header>
  );
}

function Slash(): ReactNode {
  return (
    <span aria-hidden="true" className="masthead-slash">
      /
    </span>
  );
}

function LadderNavigation({ to, head, ladder }: { to: Addresses; head: PageHead; ladder: SiteLadder }): ReactNode {
  const { ladder: own, versions } = ladder;
  const entries: [string, string][] = [
    ['Overview', to.ladder(own.id)],
    ['Matrix', to.matrix(own.id)],
    ['Compare', to.compare(own.id)],
    ['Practice', to.practice(own.id)],
  ];
  if (versions.length > 0) entries.push(['Versions', to.versions(own.id)]);
  if (own.overallRule.kind !== 'none') entries.push(['What if', to.whatIf(own.id)]);
  return (
    <nav className="ladder-nav" aria-label="This ladder">
      <ul>
        {entries.map(([name, address]) => (
          <li key={address}>
            <a href={address} aria-current={currentOf(head.address, address, address !== to.ladder(own.id))}>
              {name}
            </a>
          </li>
        ))}
        <li>
          <a
            href={to.assess(own.id)}
            className="nav-action"
            aria-current={head.address === to.assess(own.id) ? 'page' : undefined}
          >
            See yourself
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** The page itself, or (where it has pages of its own, as every pair to compare) the part of the ladder it is in. */
function currentOf(here: string, entry: string, hasPages: boolean): 'page' | 'true' | undefined {
  if (here === entry) return 'page';
  return hasPages && here.startsWith(entry) ? 'true' : undefined;
}

function Footer({ to, ladder }: { readonly to: Addresses; readonly ladder: SiteLadder | null }): ReactNode {
  return (
    <footer className="colophon">
      {ladder ? (
        <p>
          {ladder.ladder.title}, version {ladder.ladder.version}
          {ladder.ladder.source ? <> · after “{ladder.ladder.source.title}”</> : null} · take it with you as{' '}
          <a href={to.yaml(ladder.ladder.id)} download>
            YAML
          </a>
          ,{' '}
          <a href={to.json(ladder.ladder.id)} download>
            JSON
          </a>
          ,{' '}
          <a href={to.markdown(ladder.ladder.id)} download>
            Markdown
          </a>
          ,{' '}
          <a href={to.csv(ladder.ladder.id)} download>
            CSV
          </a>{' '}
          or{' '}
          <a href={to.xlsx(ladder.ladder.id)} download>
            XLSX
          </a>
        </p>
      ) : null}
      <p>
        Nothing you choose on these pages leaves your browser. <a href={to.home()}>All ladders</a>
      </p>
    </footer>
  );
}
