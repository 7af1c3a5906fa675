import { signedCookie } from '../http/signed-cookie.ts';

/** The session that a request's cookie names, if the cookie is one that we signed. */
export function sessionTokenIn(
  headers: Headers,
  { cookieName, secret }: { readonly cookieName: string; readonly secret: string },
): string | null {
  return signedCookie(headers.get('Cookie'), cookieName, secret);
}
