import { Link } from 'wouter';
import { wordNews } from '#org/notifications/word-news.ts';
import { useAction } from '../api/use-api.ts';
import { atMoment } from '../parts/at-moment.ts';
import { onDay } from '../parts/on-day.ts';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { NotificationBody } from './notification-body.ts';
import { pageOf } from './page-of.ts';

/** One thing that happened, with the way to it. Whoever follows it has read of it. */
export function NotificationRow({ item }: { readonly item: NotificationBody }) {
  const { id, kind, about, due, count, at, isRead } = item;
  const { act, isBusy, problem } = useAction();
  const mark = (read: boolean) => act(`/me/notifications/${id}`, { method: 'PUT', body: { isRead: read } });
  const sentence = wordNews({ kind, title: about.title, person: about.person?.name ?? null });
  return (
    <li className={isRead ? 'news' : 'news news-unread'}>
      <div>
        <Link href={pageOf(about)} onClick={() => (isRead ? undefined : void mark(true))}>
          {sentence}
        </Link>
        {isRead ? null : <span className="tag">new</span>}
        <small>
          {atMoment(at)}
          {due === null ? '' : ` · until ${onDay(due)}`}
          {count === 1 ? '' : ` · and ${count - 1} more about it before`}
        </small>
        <ProblemNotice problem={problem} />
      </div>
      <button
        type="button"
        className="quiet"
        disabled={isBusy}
        aria-label={`Mark as ${isRead ? 'unread' : 'read'}: ${sentence}`}
        onClick={() => void mark(!isRead)}
      >
        Mark as {isRead ? 'unread' : 'read'}
      </button>
    </li>
  );
}
