import { useState } from 'react';
import { Link } from 'wouter';
import { useAction, useApiList } from '../api/use-api.ts';
import type { NotificationBody } from '../notifications/notification-body.ts';
import { NotificationRow } from '../notifications/notification-row.tsx';
import { LoadedList } from '../parts/loaded.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';

/** What happened that concerns me? */
export function NotificationsPage() {
  const [isUnread, setUnread] = useState(false);
  const list = useApiList<NotificationBody>(`/me/notifications${isUnread ? '?unread=true' : ''}`);
  const { act, isBusy, problem } = useAction();
  const newest = list.data?.pages[0]?.body.items[0];
  const hasUnread = list.data?.pages.some(({ body }) => body.items.some((item) => !item.isRead)) ?? false;
  // What came while this page was open stays unread: nobody has seen it.
  const markAll = () => void act('/me/notifications/read-all', { method: 'POST', body: { until: newest?.at } });
  return (
    <Page
      title="Notifications"
      lead={
        <>
          What happened that concerns you. Only you see this; <Link href="/account#notices">choose</Link> how you hear
          of it by mail.
        </>
      }
    >
      <p className="actions">
        <label className="check">
          <input type="checkbox" checked={isUnread} onChange={(event) => setUnread(event.currentTarget.checked)} /> Only
          what is new
        </label>
        <button type="button" disabled={isBusy || !hasUnread} onClick={markAll}>
          Mark all as read
        </button>
      </p>
      <ProblemNotice problem={problem} />
      <LoadedList
        query={list}
        what="what happened"
        empty={isUnread ? 'Nothing is new.' : 'Nothing yet. What waits for you stands on your first page.'}
      >
        {(items) => (
          <ul className="rows">
            {items.map((item) => (
              <NotificationRow key={item.id} item={item} />
            ))}
          </ul>
        )}
      </LoadedList>
    </Page>
  );
}
