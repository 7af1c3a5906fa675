import { renderToStaticMarkup } from 'react-dom/server';
import { contentSecurityPolicyMeta } from '../parts/security.ts';

export interface AppPageOptions {
  /** Where the scripts and styles are: `/ladders/assets/`. */
  readonly assetsPath: string;
  readonly style: string;
  readonly script: string;
  readonly title: string;
}

/** The page that the signed-in part lives in: one for all of its addresses, whole only with its script. */
export function renderAppPage({ assetsPath, style, script, title }: AppPageOptions): string {
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicyMeta} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href={`${assetsPath}${style}`} />
        <link rel="icon" href={`${assetsPath}icon.svg`} type="image/svg+xml" />
        <meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#171614" media="(prefers-color-scheme: dark)" />
        <script type="module" src={`${assetsPath}${script}`} />
      </head>
      <body>
        <div id="app">
          <main id="page">
            <noscript>
              <p className="notice">
                These pages need a script to work. The ladders themselves can be read without one:{' '}
                <a href="/ladders/">all ladders</a>.
              </p>
            </noscript>
          </main>
        </div>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}`;
}
