import { describe, expect, test } from 'vitest';
import { mayWithFeedback } from '#org/access/policy.ts';
import type { FeedbackRequest } from '#org/feedback/feedback-request.ts';
import {
  askForFeedback,
  keepAsEvidence,
  readersInWords,
  refuseWithdrawal,
  replyToFeedback,
} from '#org/feedback/feedback-steps.ts';
import { asId } from '#org/ids.ts';
import { anActor, aPerson } from '../assessments/an-assessment.ts';

const at = '2026-03-05T10:00:00.000Z';
const finn = aPerson('finn', { manager: asId('mia') });
const omar = aPerson('omar');

const ask = (audience: 'named' | 'manager-only', given: { asker?: typeof finn; asked?: typeof finn } = {}) =>
  askForFeedback({ question: ' How was it? ', audience }, { asker: finn, asked: omar, id: asId('f'), at, ...given });

const asked = (audience: 'named' | 'manager-only') => ask(audience) as FeedbackRequest;
const answered = (audience: 'named' | 'manager-only') =>
  replyToFeedback(
    asked(audience),
    { kind: 'answer', answer: 'Good.' },
    { actor: anActor('omar'), at },
  ) as FeedbackRequest;

describe('a question to a colleague', () => {
  test('says who will read the answer, fixed when it is asked', () => {
    expect(ask('manager-only')).toMatchObject({ announcedTo: 'mia', status: 'asked', question: 'How was it?' });
    expect(ask('named')).toMatchObject({ announcedTo: null });
    const names = { asker: 'Finn', announcedTo: 'Mia' };
    expect(readersInWords({ audience: 'named' }, names)).toContain('Finn reads');
    expect(readersInWords({ audience: 'manager-only' }, names)).toMatch(/^Mia alone/);
  });

  test('goes to somebody else who works here, and to a manager only if there is one', () => {
    expect(ask('named', { asked: finn })).toMatchObject({ code: 'not-valid' });
    expect(ask('named', { asked: aPerson('omar', { status: 'left' }) })).toMatchObject({ code: 'not-valid' });
    expect(ask('manager-only', { asker: aPerson('finn') })).toMatchObject({ code: 'not-valid' });
    expect(ask('manager-only', { asked: aPerson('mia') })).toMatchObject({ code: 'not-valid' });
  });

  test('is answered or declined once, by the person asked and nobody else', () => {
    expect(answered('named')).toMatchObject({ status: 'answered', answer: 'Good.', revision: 2 });
    const again = replyToFeedback(answered('named'), { kind: 'decline' }, { actor: anActor('omar'), at });
    expect(again).toMatchObject({ code: 'wrong-state' });
    const own = replyToFeedback(asked('named'), { kind: 'answer', answer: 'x' }, { actor: anActor('finn'), at });
    expect(own).toMatchObject({ code: 'not-allowed' });
    const other = replyToFeedback(asked('named'), { kind: 'decline' }, { actor: anActor('mia', 'administrator'), at });
    expect(other).toMatchObject({ code: 'not-found' });
  });

  test('is taken back by who asked while it is unanswered', () => {
    expect(refuseWithdrawal(asked('named'), anActor('finn'))).toBeNull();
    expect(refuseWithdrawal(asked('named'), anActor('omar'))).toMatchObject({ code: 'not-allowed' });
    expect(refuseWithdrawal(answered('named'), anActor('finn'))).toMatchObject({ code: 'wrong-state' });
  });

  test('is answered for the manager of then: neither who asked nor a later manager reads it', () => {
    const request = answered('manager-only');
    expect(mayWithFeedback(anActor('mia'), 'read-answer', request)).toBe('yes');
    expect(mayWithFeedback(anActor('finn'), 'read-answer', request)).toBe('no');
    expect(mayWithFeedback(anActor('later'), 'read-answer', request)).toBe('unseen');
    expect(mayWithFeedback(anActor('mia'), 'read', asked('manager-only'))).toBe('unseen');
  });

  test('becomes evidence of who asked, private, when it was answered with a name', () => {
    const keep = (request: FeedbackRequest, who = 'finn') =>
      keepAsEvidence(request, { actor: anActor(who), asked: omar, id: asId('e'), at, today: '2026-03-05' });
    expect(keep(answered('named'))).toMatchObject({ owner: 'finn', visibility: 'private', feedback: 'f' });
    expect(keep(answered('manager-only'))).toMatchObject({ code: 'not-allowed' });
    expect(keep(answered('manager-only'), 'mia')).toMatchObject({ code: 'not-allowed' });
    expect(keep(answered('named'), 'omar')).toMatchObject({ code: 'not-allowed' });
    expect(keep(asked('named'))).toMatchObject({ code: 'wrong-state' });
  });
});
