import type { NotificationBody } from './notification-body.ts';

/** Where the thing is read that something is about. */
export function pageOf({ kind, id }: NotificationBody['about']): string {
  switch (kind) {
    case 'case':
      return `/cases/${id}`;
    case 'growth-plan':
      return `/growth/${id}`;
    case 'cycle':
      return `/cycles/${id}`;
    case 'assessment':
      return `/assessments/${id}`;
    case 'feedback-request':
      return `/feedback/${id}`;
    case 'conversation':
      return `/conversations/${id}`;
    case 'ladder-version':
      return `/ladder-versions/${id}`;
  }
}
