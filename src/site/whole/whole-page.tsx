import type { ReactNode } from 'react';

/** A page of the ladder as a part of the file: made by `intoPart`. */
export interface WholePart {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

interface WholePageProps {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly style: string;
  readonly overview: WholePart;
  readonly chapters: readonly { readonly title: string; readonly parts: readonly WholePart[] }[];
}

/** Nothing may be asked for, whatever a ladder’s texts say. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The frame of a ladder in a single file: what is in it, then part after part. */
export function WholePage({ title, version, description, style, overview, chapters }: WholePageProps): ReactNode {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title}, version ${version}`}</title>
        <meta name="description" content={description} />
        {/* Without an icon of its own, a browser asks for one. */}
        <link rel="icon" href="data:," />
        <style
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own style sheet
          dangerouslySetInnerHTML={{ __html: style }}
        />
      </head>
      <body className="page-whole">
        <a className="skip" href="#page">
          Skip to the page
        </a>
        <main id="page" tabIndex={-1}>
          <Part part={overview} />
          <nav className="whole-contents" aria-labelledby="contents">
            <h2 id="contents">What is in here</h2>
            <dl>
              {chapters.map(({ title: chapter, parts }) => (
                <div key={chapter}>
                  <dt>{chapter}</dt>
                  <dd>
                    <ul>
                      {parts.map(({ id, title: name }) => (
                        <li key={id}>
                          <a href={`#${id}`}>{name}</a>
                        </li>
                      ))}
                    </ul>
                  </dd>
                </div>
              ))}
            </dl>
          </nav>
          {chapters.flatMap(({ parts }) => parts.map((part) => <Part key={part.id} part={part} />))}
        </main>
        <footer className="colophon">
          <p>
            {title}, version {version}
          </p>
        </footer>
      </body>
    </html>
  );
}

function Part({ part: { id, html } }: { readonly part: WholePart }): ReactNode {
  return (
    <section
      id={id}
      className={`whole-part whole-${id.split('-')[0]}`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: what the pages made, escaped by React as everywhere
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
