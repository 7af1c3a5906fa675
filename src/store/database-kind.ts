/** Which database is under the store. PGlite, in tests, speaks as PostgreSQL. */
export type DatabaseKind = 'sqlite' | 'postgres';
