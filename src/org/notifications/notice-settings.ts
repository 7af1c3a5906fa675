import type { Topic } from './news.ts';

/** How often a letter says what is new. */
export const digests = ['off', 'daily', 'weekly'] as const;
export type Digest = (typeof digests)[number];

/** How somebody wants to hear of things by mail. In the pages everything is told. */
export interface NoticeSettings {
  readonly digest: Digest;
  /** What their letters leave out. */
  readonly leftOut: readonly Topic[];
}

/** Of whoever hasn't said anything else. */
export const usualNotices: NoticeSettings = { digest: 'daily', leftOut: [] };
