import type { TokenScope } from './token-scopes.ts';

/** What `GET /me/access-tokens` says of each. */
export interface TokenBody {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly createdAt: string;
}

/** With the secret, in the answer to making it alone. */
export type NewTokenBody = TokenBody & { readonly secret: string };
