import { describe, expect, test } from 'vitest';
import type { Relation } from '#org/access/actor.ts';
import { beginAssessment } from '#org/assessments/begin-assessment.ts';
import type { BeginCommand, BeginSituation } from '#org/assessments/beginning.ts';
import { asId } from '#org/ids.ts';
import { aCycle, anActor, anAssessment, aPerson } from './an-assessment.ts';

const finn = aPerson('finn', { manager: asId('mia') });

const begin = (
  kind: BeginCommand['kind'],
  who: string,
  relation: Relation,
  given: Partial<BeginSituation> & { audience?: BeginCommand['audience'] } = {},
) => {
  const { audience = null, ...situation } = given;
  return beginAssessment(
    { kind, audience, ratings: '{}' },
    {
      actor: anActor(who),
      subject: finn,
      relation,
      ladderVersion: { id: asId('version'), status: 'published' },
      cycle: null,
      isInCycle: false,
      existing: [],
      id: asId('new'),
      at: '2026-03-05T10:00:00.000Z',
      ...situation,
    },
  );
};

describe('an assessment is begun', () => {
  test('as a draft, by the person, their manager or a colleague, and by nobody as what they are not', () => {
    expect(begin('self', 'finn', 'self')).toMatchObject({ status: 'draft', author: 'finn', revision: 1 });
    expect(begin('manager', 'mia', 'manager')).toMatchObject({ author: 'mia', subject: 'finn' });
    expect(begin('peer', 'omar', 'colleague', { audience: 'named' })).toMatchObject({ announcedTo: null });
    expect(begin('self', 'mia', 'manager')).toMatchObject({ code: 'not-allowed' });
    expect(begin('manager', 'noor', 'above')).toMatchObject({ code: 'not-allowed' });
    expect(begin('peer', 'finn', 'self', { audience: 'named' })).toMatchObject({ code: 'not-allowed' });
  });

  test('with its audience said first, and announced to the manager of that moment', () => {
    expect(begin('peer', 'omar', 'colleague')).toMatchObject({ code: 'not-valid' });
    const words = begin('peer', 'omar', 'colleague', { audience: 'manager-only' });
    expect(words).toMatchObject({ audience: 'manager-only', announcedTo: 'mia' });
    const alone = { subject: aPerson('finn'), audience: 'manager-only' } as const;
    expect(begin('peer', 'omar', 'colleague', alone)).toMatchObject({ code: 'not-valid' });
    expect(begin('self', 'finn', 'self', { audience: 'named' })).toMatchObject({ code: 'not-valid' });
  });

  test('only in an open cycle that asks for it and has the person in it', () => {
    const inCycle = { cycle: aCycle(), isInCycle: true };
    expect(begin('self', 'finn', 'self', inCycle)).toMatchObject({ cycle: 'spring' });
    for (const status of ['planned', 'closed'] as const) {
      const outcome = begin('self', 'finn', 'self', { cycle: aCycle({ status }), isInCycle: true });
      expect(outcome).toMatchObject({ code: 'wrong-state' });
    }
    expect(begin('self', 'finn', 'self', { cycle: aCycle() })).toMatchObject({ code: 'not-valid' });
    const noPeers = { cycle: aCycle({ steps: ['self'] }), isInCycle: true, audience: 'named' } as const;
    expect(begin('peer', 'omar', 'colleague', noPeers)).toMatchObject({ code: 'wrong-state' });
  });

  test('once: a second of the same kind in a cycle is refused with the first', () => {
    const inCycle = { cycle: aCycle(), isInCycle: true };
    const own = anAssessment({ status: 'locked', cycle: asId('spring') });
    expect(begin('self', 'finn', 'self', { ...inCycle, existing: [own] })).toMatchObject({ code: 'already-exists' });
    expect(begin('self', 'finn', 'self', { existing: [anAssessment()] })).toMatchObject({ code: 'already-exists' });
    expect(begin('self', 'finn', 'self', { existing: [anAssessment({ status: 'shared' })] })).toMatchObject({
      status: 'draft',
    });
  });

  test('without a word of a former manager’s draft, but not beside what one has shared', () => {
    const inCycle = { cycle: aCycle(), isInCycle: true };
    const former = anAssessment({ kind: 'manager', author: asId('former'), cycle: asId('spring') });
    expect(begin('manager', 'mia', 'manager', { ...inCycle, existing: [former] })).toMatchObject({ status: 'draft' });
    const shared = { ...former, status: 'shared' as const };
    expect(begin('manager', 'mia', 'manager', { ...inCycle, existing: [shared] })).toMatchObject({
      code: 'already-exists',
    });
  });

  test('about nobody who has left, and on no version that isn’t published', () => {
    const left = aPerson('finn', { status: 'left' });
    expect(begin('manager', 'mia', 'manager', { subject: left })).toMatchObject({ code: 'wrong-state' });
    for (const status of ['draft', 'retired'] as const) {
      const outcome = begin('self', 'finn', 'self', { ladderVersion: { id: asId('version'), status } });
      expect(outcome).toMatchObject({ code: 'not-valid' });
    }
  });
});
