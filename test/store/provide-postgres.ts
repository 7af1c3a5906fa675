import type { TestProject } from 'vitest/node';
import { installPostgres, startPostgres } from './private-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The start of an address on the run's own PostgreSQL, to which the name of a database is added; null: none here. */
    postgresAddress: string | null;
  }
}

/** Started once for the whole run, where PostgreSQL is installed or can be: Debian's package, where we are root. */
export default async function providePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = (await startPostgres()) ?? (installPostgres() ? await startPostgres() : null);
  if (server === null) {
    process.stderr.write(
      'No PostgreSQL is installed, so PGlite alone stands in for it: install Debian’s package postgresql to test on the real one.\n',
    );
  }
  project.provide('postgresAddress', server === null ? null : server.address(''));
  return async () => server?.stop();
}
