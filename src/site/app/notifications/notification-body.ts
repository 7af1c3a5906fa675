import type { AboutKind, NewsKind, Topic } from '#org/notifications/news.ts';

/** What the API shows of something that one was told. */
export interface NotificationBody {
  readonly id: string;
  readonly kind: NewsKind;
  readonly topic: Topic;
  readonly about: {
    readonly kind: AboutKind;
    readonly id: string;
    readonly title: string;
    readonly person: { readonly id: string; readonly name: string } | null;
  };
  readonly due: string | null;
  readonly count: number;
  readonly at: string;
  readonly isRead: boolean;
}

export interface NotificationCountBody {
  readonly unread: number;
  readonly isMore: boolean;
}
