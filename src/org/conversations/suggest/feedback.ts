import { mayWithFeedback } from '../../access/policy.ts';
import { wordDay } from '../../calendar/word-day.ts';
import { addDays } from '../../cycles/days.ts';
import type { FeedbackRequest } from '../../feedback/feedback-request.ts';
import type { AgendaGround } from '../agenda-ground.ts';
import { seenByBoth } from '../seen-by-both.ts';
import type { Suggestion } from '../suggestion.ts';
import { atMost } from './at-most.ts';

/** Feedback is news for so many days, where no talk came in between. */
const longestNewsDays = 28;

/**
 * Answers that came since the last talk, of which both know: not what they say, which one of the two may read alone.
 * What a colleague wrote to the report by name stays the report's to bring up.
 */
export function suggestFeedback({
  pair,
  feedback,
  nameOf,
  today,
  dayOf,
  lastTalk,
}: AgendaGround): readonly Suggestion[] {
  const earliest = addDays(today, -longestNewsDays);
  const since = lastTalk === null || lastTalk < earliest ? earliest : lastTalk;
  const answeredOn = ({ updatedAt }: FeedbackRequest) => dayOf(updatedAt);
  const fresh = feedback.filter(
    (request) =>
      request.status === 'answered' &&
      answeredOn(request) >= since &&
      seenByBoth(pair, request.asker, (actor) => mayWithFeedback(actor, 'read', request)),
  );
  return atMost(fresh).first.map((request) => {
    const { id, asker, asked, audience, announcedTo } = request;
    const readers = audience === 'named' ? 'Both of you can read it' : `Only ${nameOf(announcedTo ?? asker)} reads it`;
    return {
      key: `feedback:${id}`,
      kind: 'feedback',
      title: `${nameOf(asked)} answered a question of ${nameOf(asker)}`,
      why: `It came on ${wordDay(answeredOn(request), today)}. ${readers}.`,
      page: `/feedback/${id}`,
    };
  });
}
