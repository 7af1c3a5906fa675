import type { ReactNode } from 'react';
import { assessDataAddress } from '../assess-data.ts';
import { Layout, type PageContext } from '../parts/layout.tsx';
import type { SiteLadder } from '../site-model.ts';
import { App } from '../what-if/app.tsx';

/** What changes if I change it? Weights, bands and rules, tried on people before anybody is told. */
export function WhatIfPage({ site, to, of }: PageContext & { readonly of: SiteLadder }): ReactNode {
  const { ladder } = of;
  const dataAddress = assessDataAddress(to, ladder.id);
  return (
    <Layout
      site={site}
      to={to}
      ladder={of}
      head={{
        title: 'What if',
        description: `Change the rules of ${ladder.title} and see who would move, in your own browser.`,
        address: to.whatIf(ladder.id),
        scripts: [site.assets.reading, site.assets.whatIf],
        bodyClass: 'page-wide page-what-if',
      }}
    >
      <link rel="preload" as="fetch" href={dataAddress} crossOrigin="anonymous" />
      <h1>What changes if the rules do?</h1>
      <p className="lead">Turn the weights, the bands and the rules, and see people move between levels as you do.</p>
      <p className="private">
        <b>Nothing leaves this browser.</b> A file that you open is read here, by this page. It is not uploaded and not
        kept: when the page is closed it is forgotten.
      </p>
      <noscript>
        <p className="notice">
          Counting people needs the script of this page. On a command line,{' '}
          <code>rungs what-if {of.fileName} people.csv --weight …</code> answers the same; the rules themselves are on{' '}
          <a href={to.ladder(ladder.id)}>the overview</a>.
        </p>
      </noscript>
      <p id="what-if-failed" className="notice notice-important" role="alert" hidden>
        The ladder’s data could not be loaded, so nothing can be tried yet. Load the page again when you are online.
      </p>
      <div id="what-if" data-data={dataAddress} data-worker={to.asset(site.assets.whatIfWorker)}>
        <App ladder={ladder} trial={null} />
      </div>
    </Layout>
  );
}
