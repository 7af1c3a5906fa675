import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useApi } from '../api/use-api.ts';
import type { NotificationCountBody } from '../notifications/notification-body.ts';

/** How much is new for me? Said in words to whoever doesn't see the number. */
export function Bell() {
  const { data, refetch } = useApi<NotificationCountBody>('/me/notifications/count');
  const [location] = useLocation();
  const before = useRef(location);
  useEffect(() => {
    // It stands around every page, so it isn't asked for by coming to one.
    if (before.current === location) return;
    before.current = location;
    void refetch();
  }, [location, refetch]);
  const unread = data?.body.unread ?? 0;
  const shown = `${unread}${data?.body.isMore === true ? '+' : ''}`;
  return (
    <Link
      href="/notifications"
      className="bell"
      aria-label={unread === 0 ? 'Notifications' : `Notifications, ${shown} new`}
      {...(location === '/notifications' ? { 'aria-current': 'page' as const } : {})}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
        <path d="M12 3a6 6 0 0 0-6 6c0 5-2 6.5-2 8h16c0-1.5-2-3-2-8a6 6 0 0 0-6-6zM9.5 19a2.5 2.5 0 0 0 5 0" />
      </svg>
      {unread === 0 ? null : (
        <span className="bell-count" aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  );
}
