import { parseSigned } from 'hono/utils/cookie';

/** The session that a request's cookie names, if the cookie is one that we signed. */
export async function sessionTokenIn(
  headers: Headers,
  { cookieName, secret }: { readonly cookieName: string; readonly secret: string },
): Promise<string | null> {
  const cookies = await parseSigned(headers.get('Cookie') ?? '', secret, cookieName);
  const token = cookies[cookieName];
  return typeof token === 'string' && token !== '' ? token : null;
}
