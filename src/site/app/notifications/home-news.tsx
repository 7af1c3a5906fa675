import { Link } from 'wouter';
import { asksForSomething } from '#org/notifications/news.ts';
import { useApi } from '../api/use-api.ts';
import type { NotificationBody } from './notification-body.ts';
import { NotificationRow } from './notification-row.tsx';

const mostShown = 3;

/**
 * What happened and asks for nothing, so that it isn't among what waits: a decision, an answer, something that was
 * shared. Nothing where nothing is new, or can't be had now: the bell leads to all of it.
 */
export function HomeNews() {
  const news = useApi<{ items: readonly NotificationBody[] }>('/me/notifications?unread=true');
  const items = (news.data?.body.items ?? []).filter(({ kind }) => !asksForSomething(kind));
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="news">
      <h2 id="news">New for you</h2>
      <ul className="rows">
        {items.slice(0, mostShown).map((item) => (
          <NotificationRow key={item.id} item={item} />
        ))}
      </ul>
      {items.length > mostShown ? (
        <p>
          <Link href="/notifications">All that is new</Link>
        </p>
      ) : null}
    </section>
  );
}
