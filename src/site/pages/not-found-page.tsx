import type { ReactNode } from 'react';
import { BrokenFiles } from '../parts/findings.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';

/** Nothing lives at this address: say so, and help on. */
export function NotFoundPage({ site, to }: PageContext): ReactNode {
  return (
    <Layout
      site={site}
      to={to}
      ladder={null}
      head={{ title: 'Not here', description: 'There is no page at this address.', address: `${to.home()}404.html` }}
    >
      <h1>There is no page here</h1>
      <p className="lead">
        The ladder may have been renamed, or a level moved to another version. These are the ladders that are here:
      </p>
      <ul>
        {site.ladders.map(({ ladder }) => (
          <li key={ladder.id}>
            <a href={to.ladder(ladder.id)}>{ladder.title}</a>
          </li>
        ))}
      </ul>
      {site.isServed ? <BrokenFiles files={site.broken} /> : null}
    </Layout>
  );
}

/** What the service worker shows for a page that was never visited. */
export function OfflinePage({ site, to }: PageContext): ReactNode {
  return (
    <Layout
      site={site}
      to={to}
      ladder={null}
      head={{ title: 'Offline', description: 'This page has not been visited before.', address: to.offline() }}
    >
      <h1>You are offline</h1>
      <p className="lead">
        This page was not opened before, so it is not stored here. Pages that you have read, and what you chose on them,
        are.
      </p>
    </Layout>
  );
}
