import type { ReactNode } from 'react';
import { importFormats } from '#formats/import/import-ladder.ts';
import { App } from '../import/app.tsx';
import { Layout, type PageContext } from '../parts/layout.tsx';

/** Can I have my ladder here? It is read in the browser, and the page tells what became of every word. */
export function ImportPage({ site, to }: PageContext): ReactNode {
  const formats = importFormats();
  const organisation = site.homeHref === undefined ? undefined : `${site.homeHref}ladder-versions#begin`;
  return (
    <Layout
      site={site}
      to={to}
      ladder={null}
      head={{
        title: 'Bring your ladder',
        description: 'Make a ladder of a spreadsheet, a document or another tool’s files, in your own browser.',
        address: to.import(),
        scripts: [site.assets.reading, site.assets.import],
        bodyClass: 'page-wide page-import',
      }}
    >
      <h1>Bring the ladder that you have</h1>
      <p className="lead">
        From a document, a spreadsheet or another tool. You see what was taken, what had to be guessed, what is left
        open and what was left out, each with its place.
      </p>
      <p className="private">
        <b>Nothing leaves this browser.</b> What you hand in is read here, by this page. It is not uploaded and not
        kept: when the page is closed it is forgotten.
      </p>
      <noscript>
        <p className="notice">
          Reading files needs the script of this page. On a command line,{' '}
          <code>rungs import ladder.xlsx --out ladder.yaml</code> does the same.
        </p>
      </noscript>
      <div
        id="import"
        data-worker={to.asset(site.assets.importWorker)}
        data-formats={JSON.stringify(formats)}
        data-organisation={organisation}
      >
        <App desk={null} formats={formats} organisation={null} />
      </div>
    </Layout>
  );
}
