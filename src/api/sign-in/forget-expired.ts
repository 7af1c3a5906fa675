import type { Services } from '../services.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/**
 * Takes out what no longer holds: sessions and invitations that have run out, and answers kept for requests that may
 * be repeated within a day. For the server to do now and then; nothing depends on when.
 */
export async function forgetExpired({ store, now }: Services): Promise<void> {
  const dayAgo = new Date(now().getTime() - dayMilliseconds).toISOString();
  await store.write(async (unit) => {
    await unit.sessions.removeExpired();
    await unit.invitations.removeExpired();
    await unit.idempotency.forgetBefore(dayAgo);
  });
}
