import type { Once } from './once.ts';

/** How people get in, what programs get in with, and how often it was tried. */
export interface SignInTables {
  invitation: InvitationTable;
  access_token: AccessTokenTable;
  attempt: AttemptTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_account: AuthAccountTable;
  auth_verification: AuthVerificationTable;
}

/** A one-time link to set the first password. Only the hash of its secret is kept. */
export interface InvitationTable {
  secret_hash: Once<string>;
  person_id: Once<string>;
  expires_at: Once<string>;
  created_at: Once<string>;
}

export interface AccessTokenTable {
  id: Once<string>;
  person_id: Once<string>;
  name: Once<string>;
  secret_hash: Once<string>;
  scopes: Once<string>;
  expires_at: Once<string>;
  last_used_at: string | null;
  created_at: Once<string>;
}

/** How often something was tried since a moment, so that guessing becomes slow on all servers together. */
export interface AttemptTable {
  key: Once<string>;
  count: number;
  since: string;
}

export interface AuthUserTable {
  id: Once<string>;
  name: string;
  email: string;
  emailVerified: boolean;
  createdAt: Once<string>;
  updatedAt: string;
}

export interface AuthSessionTable {
  id: Once<string>;
  userId: Once<string>;
  token: Once<string>;
  userAgent: Once<string | null>;
  ipAddress: Once<string | null>;
  /** Text on SQLite, a date on PostgreSQL; so are the others. */
  expiresAt: Once<string | Date>;
  createdAt: Once<string | Date>;
  updatedAt: string | Date;
}

export interface AuthAccountTable {
  id: Once<string>;
  accountId: Once<string>;
  providerId: Once<string>;
  userId: Once<string>;
  password: string | null;
  createdAt: Once<string>;
  updatedAt: string;
}

/** Links to a new password that were sent, and sign-ins with a provider that are under way: only to be taken out. */
export interface AuthVerificationTable {
  id: Once<string>;
  /** Whose link it is. */
  value: Once<string>;
}
