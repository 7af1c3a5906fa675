import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from '#org/ids.ts';
import { calendarEntries } from '#org/notifications/calendar-entries.ts';
import { digestLines } from '#org/notifications/digest-lines.ts';
import { newsKinds } from '#org/notifications/news.ts';
import { newsOfAssessment } from '#org/notifications/news-of-assessment.ts';
import { newsOfFeedback } from '#org/notifications/news-of-feedback.ts';
import { newsOfPlan } from '#org/notifications/news-of-plan.ts';
import { wordNews } from '#org/notifications/word-news.ts';
import { aCycle, anAssessment } from '../assessments/an-assessment.ts';
import { aPlan } from '../growth/a-plan.ts';

const person = (id: string) => asId<PersonId>(id);
const [finn, mia, pia, fred] = ['finn', 'mia', 'pia', 'fred'].map(person) as [PersonId, PersonId, PersonId, PersonId];
const receivers = (news: readonly { readonly to: readonly PersonId[]; readonly kind: string }[]) =>
  news.map(({ kind, to }) => [kind, ...to]);

describe('whom news reaches', () => {
  test('a view that is shared reaches those who may read it, and never whoever shared it', () => {
    const own = anAssessment();
    expect(receivers(newsOfAssessment('share', own, finn, mia))).toEqual([['assessment-shared', 'mia']]);
    expect(newsOfAssessment('share', own, finn, null)).toEqual([]);
    const managers = anAssessment({ kind: 'manager', author: mia });
    expect(receivers(newsOfAssessment('share', managers, mia, mia))).toEqual([['assessment-shared', 'finn']]);
    const peers = anAssessment({ kind: 'peer', author: pia });
    expect(receivers(newsOfAssessment('share', peers, pia, mia))).toEqual([['assessment-shared', 'finn', 'mia']]);
    expect(receivers(newsOfAssessment('discuss', own, finn, mia))).toEqual([['assessment-discussed', 'mia']]);
    for (const step of ['change', 'take-back', 'lock', 'delete'] as const) {
      expect(newsOfAssessment(step, own, finn, mia)).toEqual([]);
    }
  });

  test('words for one manager alone are told to that manager, and not to whom they are about or who came later', () => {
    const peers = anAssessment({ kind: 'peer', author: pia, audience: 'manager-only', announcedTo: fred });
    expect(receivers(newsOfAssessment('share', peers, pia, mia))).toEqual([['assessment-shared', 'fred']]);
  });

  test('a question reaches whoever is asked, its answer whoever asked and whom it was announced to', () => {
    const request = { id: asId('request'), asker: finn, asked: pia, announcedTo: mia } as const;
    const news = (status: 'asked' | 'answered' | 'declined', audience: 'named' | 'manager-only') =>
      receivers(newsOfFeedback({ ...request, status, audience } as never));
    expect(news('asked', 'manager-only')).toEqual([['feedback-asked', 'pia']]);
    expect(news('answered', 'named')).toEqual([['feedback-answered', 'finn']]);
    expect(news('answered', 'manager-only')).toEqual([['feedback-answered', 'finn', 'mia']]);
    expect(news('declined', 'manager-only')).toEqual([['feedback-declined', 'finn']]);
  });

  test('a plan that is shared reaches the manager of today alone', () => {
    expect(receivers(newsOfPlan(aPlan({ visibility: 'shared' }), mia))).toEqual([['plan-shared', 'mia']]);
    expect(newsOfPlan(aPlan({ visibility: 'private' }), mia)).toEqual([]);
    expect(newsOfPlan(aPlan({ visibility: 'shared' }), null)).toEqual([]);
  });
});

describe('the words', () => {
  test('of every kind are one sentence, about oneself and about somebody', () => {
    for (const kind of newsKinds) {
      for (const name of [null, 'Mia']) {
        const sentence = wordNews({ kind, person: name, title: 'Senior' });
        expect(sentence).toMatch(/^[A-Z].*[.]$/);
        expect(sentence).not.toMatch(/null|undefined| {2}/);
      }
    }
    expect(wordNews({ kind: 'case-waits', person: 'Finn', title: 'Senior' })).toBe(
      'Finn’s case for Senior waits for you.',
    );
    expect(wordNews({ kind: 'case-part-free', person: null, title: 'Senior' })).toBe(
      'A part in your case for Senior is free again.',
    );
  });

  test('of a letter are counts and kinds, one line each, with the page', () => {
    expect(digestLines(['feedback-asked', 'case-waits', 'case-waits', 'case-decided'])).toEqual([
      { sentence: '2 cases wait for you.', page: '/cases' },
      { sentence: 'A case was decided.', page: '/cases' },
      { sentence: 'You are asked for feedback.', page: '/feedback' },
    ]);
    for (const kind of newsKinds) {
      const [one, two] = [digestLines([kind]), digestLines([kind, kind])];
      expect([one.length, two.length]).toEqual([1, 1]);
      expect(two[0]?.sentence).toMatch(/2/);
    }
  });

  test('of a calendar are days and kinds, the soonest first; a cycle has what it asks for', () => {
    const entries = calendarEntries({
      checkIns: [{ plan: asId('plan'), day: '2026-03-16' }],
      goals: [{ goal: asId('goal'), plan: asId('plan'), day: '2026-03-31' }],
      cycles: [
        aCycle({ name: 'Q1 cycle', steps: ['self', 'conversation'] }),
        aCycle({ id: asId('talks'), steps: ['conversation'] }),
      ],
      cases: [{ case: asId('case'), day: '2026-03-10' }],
      actions: [{ id: 'action', other: 'mia', day: '2026-03-09' }],
    });
    expect(entries.map(({ day, title, id }) => [day, title, id])).toEqual([
      ['2026-03-09', 'Something from a 1:1 is due', 'action-action'],
      ['2026-03-10', 'Your view is asked for', 'case-case'],
      ['2026-03-16', 'Check-in on your goals', 'check-in-plan'],
      ['2026-03-20', 'Assessment due: Q1 cycle', 'cycle-due-spring'],
      ['2026-03-31', 'Conversations by: Q1 cycle', 'cycle-closes-spring'],
      ['2026-03-31', 'Conversations by: Spring', 'cycle-closes-talks'],
      ['2026-03-31', 'The day of a goal', 'goal-goal'],
    ]);
  });
});
