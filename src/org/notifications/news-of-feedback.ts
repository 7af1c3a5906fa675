import type { FeedbackRequest } from '../feedback/feedback-request.ts';
import type { PersonId } from '../ids.ts';
import type { News } from './news.ts';

/**
 * Who is told of a question and of its answer: whoever is asked; then whoever asked, and the manager whom the answer
 * was announced to.
 */
export function newsOfFeedback({
  id,
  status,
  asker,
  asked,
  audience,
  announcedTo,
}: Pick<FeedbackRequest, 'id' | 'status' | 'asker' | 'asked' | 'audience' | 'announcedTo'>): readonly News[] {
  const about = { kind: 'feedback-request', id } as const;
  switch (status) {
    case 'asked':
      return [{ to: [asked], kind: 'feedback-asked', about, due: null }];
    case 'answered': {
      const reader = audience === 'manager-only' ? announcedTo : null;
      const to: readonly PersonId[] = reader === null ? [asker] : [asker, reader];
      return [{ to, kind: 'feedback-answered', about, due: null }];
    }
    case 'declined':
      return [{ to: [asker], kind: 'feedback-declined', about, due: null }];
  }
}
