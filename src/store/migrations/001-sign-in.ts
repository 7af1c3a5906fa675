import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../database-kind.ts';
import { type Columns, index } from './table-columns.ts';

/** better-auth's own tables, named and typed as its Kysely adapter expects them on each database. */
// biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables of its own time, not today's
export async function createSignIn(db: Kysely<any>, kind: DatabaseKind, column: Columns): Promise<void> {
  const moment = kind === 'sqlite' ? 'date' : 'timestamptz';
  const flag = kind === 'sqlite' ? 'integer' : 'boolean';
  await db.schema
    .createTable('auth_user')
    .addColumn('id', column.text, (own) => own.primaryKey().notNull())
    .addColumn('name', column.text, (own) => own.notNull())
    .addColumn('email', column.text, (own) => own.notNull().unique())
    .addColumn('emailVerified', flag, (own) => own.notNull())
    .addColumn('image', column.text)
    .addColumn('createdAt', moment, (own) => own.notNull())
    .addColumn('updatedAt', moment, (own) => own.notNull())
    .execute();
  await db.schema
    .createTable('auth_session')
    .addColumn('id', column.text, (own) => own.primaryKey().notNull())
    .addColumn('expiresAt', moment, (own) => own.notNull())
    .addColumn('token', column.text, (own) => own.notNull().unique())
    .addColumn('createdAt', moment, (own) => own.notNull())
    .addColumn('updatedAt', moment, (own) => own.notNull())
    .addColumn('ipAddress', column.text)
    .addColumn('userAgent', column.text)
    .addColumn('userId', column.text, (own) => own.notNull().references('auth_user.id').onDelete('cascade'))
    .execute();
  await index(db, 'auth_session', ['userId']);
  await db.schema
    .createTable('auth_account')
    .addColumn('id', column.text, (own) => own.primaryKey().notNull())
    .addColumn('accountId', column.text, (own) => own.notNull())
    .addColumn('providerId', column.text, (own) => own.notNull())
    .addColumn('userId', column.text, (own) => own.notNull().references('auth_user.id').onDelete('cascade'))
    .addColumn('accessToken', column.text)
    .addColumn('refreshToken', column.text)
    .addColumn('idToken', column.text)
    .addColumn('accessTokenExpiresAt', moment)
    .addColumn('refreshTokenExpiresAt', moment)
    .addColumn('scope', column.text)
    .addColumn('password', column.text)
    .addColumn('createdAt', moment, (own) => own.notNull())
    .addColumn('updatedAt', moment, (own) => own.notNull())
    .execute();
  await index(db, 'auth_account', ['userId']);
  await db.schema
    .createTable('auth_verification')
    .addColumn('id', column.text, (own) => own.primaryKey().notNull())
    .addColumn('identifier', column.text, (own) => own.notNull())
    .addColumn('value', column.text, (own) => own.notNull())
    .addColumn('expiresAt', moment, (own) => own.notNull())
    .addColumn('createdAt', moment, (own) => own.notNull())
    .addColumn('updatedAt', moment, (own) => own.notNull())
    .execute();
  await index(db, 'auth_verification', ['identifier']);
  await db.schema
    .createTable('auth_rate_limit')
    .addColumn('id', column.text, (own) => own.primaryKey().notNull())
    .addColumn('key', column.text, (own) => own.notNull().unique())
    .addColumn('count', 'integer', (own) => own.notNull())
    .addColumn('lastRequest', 'bigint', (own) => own.notNull())
    .execute();
}
