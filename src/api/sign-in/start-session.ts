import { generateSignedCookie } from 'hono/cookie';
import type { PersonId } from '#org/ids.ts';
import type { Unit } from '#store/unit.ts';
import type { Browser } from '../http/direct-endpoint.ts';
import type { Services } from '../services.ts';
import { sessionSeconds } from './auth-options.ts';

/**
 * Signs somebody in within the transaction that gave them their password. Gives the session's token, for
 * `sessionCookie` once the transaction is kept.
 */
export async function startSession(
  unit: Unit,
  services: Services,
  person: PersonId,
  { address, userAgent }: Browser,
): Promise<string> {
  const token = services.newSecret();
  const expiresAt = new Date(services.now().getTime() + sessionSeconds * 1000).toISOString();
  await unit.sessions.start(person, { token, userAgent, address, expiresAt });
  await unit.audit.append({
    actor: person,
    action: 'session:start',
    target: { kind: 'person', id: person },
    detail: { way: 'link' },
  });
  return token;
}

/** The same cookie that better-auth sets at other sign-ins. */
export function sessionCookie({ signIn, settings }: Services, token: string): Promise<string> {
  return generateSignedCookie(signIn.cookieName, token, signIn.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: settings.origin.startsWith('https:'),
    maxAge: sessionSeconds,
  });
}
