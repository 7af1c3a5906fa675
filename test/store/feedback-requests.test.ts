import { expect, test } from 'vitest';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import { asId, type PersonId } from '#org/ids.ts';
import type { FeedbackDirection } from '#store/tables/assessments/feedback-requests.ts';
import { aPerson } from '../org/assessments/an-assessment.ts';
import { describeOnEachDatabase } from './each-database.ts';

const request = (id: string, given: Partial<FeedbackRequest> = {}): FeedbackRequest => ({
  id: asId(id),
  asker: asId('finn'),
  asked: asId('omar'),
  question: 'How was it?',
  audience: 'named',
  announcedTo: null,
  status: 'asked',
  answer: '',
  revision: 1,
  createdAt: `2026-03-0${id.slice(1)}T09:00:00.000Z`,
  updatedAt: '2026-03-02T09:00:00.000Z',
  ...given,
});

describeOnEachDatabase('feedback requests', ({ store }) => {
  const managerOnly = { audience: 'manager-only', announcedTo: asId<PersonId>('mia') } as const;
  const list = async (person: string, direction: FeedbackDirection) => {
    const page = await store().read((unit) => unit.feedback.list(asId(person), direction, { limit: 10, after: null }));
    return page.items.map(({ id }) => id);
  };

  test('come back as they were kept', async () => {
    await store().write(async (unit) => {
      for (const id of ['finn', 'omar', 'mia']) await unit.people.add(aPerson(id));
      await unit.feedback.add(request('f1'));
      await unit.feedback.add(request('f2', managerOnly));
      await unit.feedback.add(request('f3', { ...managerOnly, status: 'answered', answer: 'Good.' }));
    });
    const kept = await store().read((unit) => unit.feedback.find(asId('f3')));
    expect(kept).toEqual(request('f3', { ...managerOnly, status: 'answered', answer: 'Good.' }));
  });

  test('are listed for who asked, who was asked, and, answered, for the manager they were announced to', async () => {
    expect(await list('finn', 'asked')).toEqual(['f3', 'f2', 'f1']);
    expect(await list('omar', 'received')).toEqual(['f3', 'f2', 'f1']);
    expect(await list('omar', 'asked')).toEqual([]);
    expect(await list('mia', 'about-my-reports')).toEqual(['f3']);
    const page = await store().read((unit) => unit.feedback.list(asId('finn'), 'asked', { limit: 2, after: null }));
    const rest = await store().read((unit) =>
      unit.feedback.list(asId('finn'), 'asked', { limit: 2, after: page.next }),
    );
    expect(rest).toMatchObject({ items: [{ id: 'f1' }], next: null });
  });

  test('are answered once for each revision, and taken back only while unanswered', async () => {
    const answered = request('f1', { status: 'answered', answer: 'Good.', revision: 2 });
    expect(await store().write((unit) => unit.feedback.save(answered))).toBe(true);
    expect(await store().write((unit) => unit.feedback.save({ ...answered, answer: 'Other.' }))).toBe(false);
    expect(await store().write((unit) => unit.feedback.withdraw(asId('f1')))).toBe(false);
    expect(await store().write((unit) => unit.feedback.withdraw(asId('f2')))).toBe(true);
    expect(await list('finn', 'asked')).toEqual(['f3', 'f1']);
  });
});
