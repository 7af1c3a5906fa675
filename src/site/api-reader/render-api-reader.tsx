import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { contentSecurityPolicyMeta } from '../parts/security.ts';
import type { ApiDocument, ApiOperation, ApiSchema, ProblemKind } from './api-document.ts';
import { Shape } from './shape.tsx';

interface ReaderOptions {
  readonly document: ApiDocument;
  readonly documentPath: string;
  readonly problems: readonly ProblemKind[];
  readonly assetsPath: string;
  readonly style: string;
}

/** The API as a page to read: whole HTML, no script, made from the same document that programs get. */
export function renderApiReader({ document, documentPath, problems, assetsPath, style }: ReaderOptions): string {
  const groups = groupsOf(document);
  const page = (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={contentSecurityPolicyMeta} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`API of ${document.info.title}`}</title>
        <link rel="stylesheet" href={`${assetsPath}${style}`} />
        <link rel="icon" href={`${assetsPath}icon.svg`} type="image/svg+xml" />
      </head>
      <body>
        <header className="masthead">
          <p className="masthead-title">
            <a className="wordmark" href="/">
              {document.info.title}
            </a>
          </p>
        </header>
        <main id="page" className="api-reader">
          <h1>The API</h1>
          <p className="lead">Everything that the pages do, for programs. {document.info.description}</p>
          <p>
            The same as <a href={documentPath}>OpenAPI 3.1</a>. Make an access token on your account’s page and send it
            as <code>Authorization: Bearer …</code>. Lists come in pages: the header <code>Link</code> leads to the next
            one. What changes something that others may change asks for <code>If-Match</code> with the last{' '}
            <code>ETag</code>; a creation with an <code>Idempotency-Key</code> that is sent twice makes one thing.
          </p>
          <nav aria-label="Parts of the API">
            <ul>
              {groups.map(({ tag }) => (
                <li key={tag}>
                  <a href={`#${anchorOf(tag)}`}>{tag}</a>
                </li>
              ))}
              <li>
                <a href="#problems">Problems</a>
              </li>
            </ul>
          </nav>
          {groups.map(({ tag, operations }) => (
            <section key={tag} aria-labelledby={anchorOf(tag)}>
              <h2 id={anchorOf(tag)}>{tag}</h2>
              {operations.map((own) => (
                <Operation key={`${own.method} ${own.path}`} {...own} />
              ))}
            </section>
          ))}
          <Problems problems={problems} />
          <Schemas schemas={document.components?.schemas ?? {}} />
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${renderToStaticMarkup(page)}`;
}

interface PlacedOperation {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

function groupsOf({
  paths,
}: ApiDocument): readonly { readonly tag: string; readonly operations: readonly PlacedOperation[] }[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const groups = Map.groupBy(operations, ({ operation }) => operation.tags?.[0] ?? 'Other');
  return [...groups].map(([tag, own]) => ({ tag, operations: own }));
}

function Operation({ method, path, operation }: PlacedOperation): ReactNode {
  const body = schemaIn(operation.requestBody?.content);
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status !== 'default');
  const scope = operation.security?.flatMap((own) => own['accessToken'] ?? [])[0];
  return (
    <article className="entry">
      <h3>
        <code>
          {method.toUpperCase()} {path}
        </code>
      </h3>
      <p>
        {operation.summary}
        {scope === undefined ? null : (
          <small>
            {' '}
            A token needs <code>{scope}</code>.
          </small>
        )}
      </p>
      <dl className="api-shapes">
        {(operation.parameters ?? []).map(({ name, in: place, required, description, schema }) => (
          <div key={`${place}${name}`}>
            <dt>
              <code>{name}</code> <small>{place === 'path' ? 'in the path' : place}</small>
            </dt>
            <dd>
              <Shape schema={schema} /> {required === true ? '' : 'may be left out. '}
              {description}
            </dd>
          </div>
        ))}
        {body === undefined ? null : (
          <div>
            <dt>Send</dt>
            <dd>
              <Shape schema={body} />
            </dd>
          </div>
        )}
        {answers.map(([status, { content }]) => (
          <div key={status}>
            <dt>Answer {status}</dt>
            <dd>
              <Shape schema={schemaIn(content)} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function schemaIn(
  content: Readonly<Record<string, { readonly schema?: ApiSchema }>> | undefined,
): ApiSchema | undefined {
  return Object.values(content ?? {})[0]?.schema;
}

function Problems({ problems }: { readonly problems: readonly ProblemKind[] }): ReactNode {
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">Problems</h2>
      <p>
        What can’t be done is answered as <code>application/problem+json</code> (RFC 9457): <code>type</code> is one of
        these, <code>detail</code> says what, where and how to mend it, and <code>errors</code> names places in what was
        sent.
      </p>
      <div className="table-scroll">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Type</th>
              <th scope="col">Status</th>
              <th scope="col">Title</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ code, status, title }) => (
              <tr key={code} id={`problem-${code}`}>
                <th scope="row">
                  <code>/problems/{code}</code>
                </th>
                <td>{status}</td>
                <td>{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Schemas({ schemas }: { readonly schemas: Readonly<Record<string, ApiSchema>> }): ReactNode {
  return (
    <section aria-labelledby="schemas">
      <h2 id="schemas">Shapes</h2>
      {Object.entries(schemas)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => (
          <article key={name} className="entry">
            <h3 id={`schema-${name}`}>{name}</h3>
            {schema.description === undefined ? null : <p>{schema.description}</p>}
            <Shape schema={schema} />
          </article>
        ))}
    </section>
  );
}

function anchorOf(tag: string): string {
  return `part-${tag.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
}
