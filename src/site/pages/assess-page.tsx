import type { ReactNode } from 'react';
import { App } from '../assess/app.tsx';
import { unpackAssessData } from '../assess/assess-data.ts';
import { Session } from '../assess/session.ts';
import { ShelfStore } from '../assess/shelf/shelf-store.ts';
import { assessDataAddress, assessDataFile } from '../assess-data.ts';
import { Layout, type PageContext } from '../parts/layout.tsx';
import type { SiteLadder } from '../site-model.ts';

/** Where am I, honestly? The first competency can be answered before any script arrives. */
export function AssessPage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const { ladder } = of;
  const isMirror = ladder.intent === 'mirror';
  const data = unpackAssessData(assessDataFile(of, to));
  const dataAddress = assessDataAddress(to, ladder.id);
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: 'See yourself',
        description: `Find out in private where you stand on ${ladder.title}, and what to work on next.`,
        address: to.assess(ladder.id),
        scripts: [site.assets.reading, site.assets.assess],
        bodyClass: 'page-wide page-assess',
      }}
    >
      <link rel="preload" as="fetch" href={dataAddress} crossOrigin="anonymous" fetchPriority="low" />
      <h1>Where am I, honestly?</h1>
      <p className="lead">
        {isMirror
          ? 'Settle, one by one, on the words that are honestly you. A line comes of it, no number and no verdict.'
          : 'Choose the words that are true of you; what they add up to follows. Leave out whatever you like.'}
      </p>
      <p className="private">
        <b>Only in this browser.</b> Nothing that you choose or write here is sent anywhere.
      </p>
      <noscript>
        <p className="notice">
          Without a script you can read the first question here, and <a href={to.matrix(ladder.id)}>the whole ladder</a>
          . Choosing needs the script of this page; so does everything that follows from it. On a command line,{' '}
          <code>rungs template {ladder.id}</code> does the same with a file.
        </p>
      </noscript>
      <p id="assess-failed" className="notice notice-important" role="alert" hidden>
        The ladder’s data could not be loaded, so nothing follows from what you choose yet. Load the page again when you
        are online.
      </p>
      <div id="assess" data-data={dataAddress}>
        <App data={data} session={blankSession(data.ladder)} drawn={null} />
      </div>
    </Layout>
  );
}

/** The page as it is sent is nobody's: no clock, no chance, nothing kept. */
function blankSession(ladder: SiteLadder['ladder']): Session {
  const store = new ShelfStore(ladder.id, null);
  return new Session(ladder, { store, now: () => 0, newId: () => 'new', today: () => ({ name: 'Me', date: '' }) });
}
