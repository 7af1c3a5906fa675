import type { News } from '#org/notifications/news.ts';
import type { Unit } from '#store/unit.ts';
import type { Services } from '../services.ts';

/** Writes down whom something concerns, in the transaction that it happens in: both are kept, or neither. */
export async function tell(unit: Unit, { now }: Pick<Services, 'now'>, news: readonly News[]): Promise<void> {
  const at = now().toISOString();
  for (const own of news) {
    if (own.to.length > 0) await unit.notifications.tell(own, at);
  }
}
