import type { Services } from '../services.ts';

/** What was read is of use for a while longer; what nobody read in a year isn’t. */
const daysAfterReading = 90;
const daysAfterTelling = 365;
const dayMilliseconds = 24 * 3600 * 1000;

/**
 * Takes out what no longer holds: sessions and invitations that have run out, answers kept for requests that may
 * be repeated within a day, and what people were told long ago. For the server to do now and then; nothing depends on when.
 */
export async function forgetExpired({ store, now }: Services): Promise<void> {
  const daysAgo = (days: number) => new Date(now().getTime() - days * dayMilliseconds).toISOString();
  await store.write(async (unit) => {
    await unit.sessions.removeExpired();
    await unit.invitations.removeExpired();
    await unit.idempotency.forgetBefore(daysAgo(1));
    await unit.notifications.forget({ read: daysAgo(daysAfterReading), told: daysAgo(daysAfterTelling) });
  });
}
