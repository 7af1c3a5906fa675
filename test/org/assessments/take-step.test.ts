import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Relation, relationTo } from '#org/access/actor.ts';
import { mayWithAssessment } from '#org/access/policy.ts';
import { roles } from '#org/access/role.ts';
import { type Assessment, assessmentKinds, assessmentStatuses } from '#org/assessments/assessment.ts';
import { type AssessmentCommand, takeStep } from '#org/assessments/take-step.ts';
import { assessmentSteps, transitions, whyNot } from '#org/assessments/transitions.ts';
import { asId } from '#org/ids.ts';
import { isRefusal } from '#org/refusal.ts';
import { aCycle, anActor, anAssessment } from './an-assessment.ts';

const at = '2026-03-05T10:00:00.000Z';
const finn = anActor('finn');
const mia = anActor('mia');

const step = (
  assessment: Assessment,
  kind: AssessmentCommand['kind'],
  actor = finn,
  relation: Relation = 'self',
  given: { cycle?: ReturnType<typeof aCycle>; revision?: number } = {},
) =>
  takeStep(
    assessment,
    kind === 'change' ? { kind, ratings: '{"new":1}', revision: given.revision ?? assessment.revision } : { kind },
    { actor, relation, cycle: given.cycle ?? null, at },
  );

describe('the steps of an assessment', () => {
  test('lead from a draft to a lock, each with its moment', () => {
    const shared = step(anAssessment(), 'share') as Assessment;
    expect(shared).toMatchObject({ status: 'shared', sharedAt: at, revision: 2 });
    const discussed = step(shared, 'discuss', mia, 'manager') as Assessment;
    expect(discussed).toMatchObject({ status: 'discussed', discussedAt: at, revision: 3 });
    const locked = step(discussed, 'lock') as Assessment;
    expect(locked).toMatchObject({ status: 'locked', lockedAt: at, revision: 4 });
    for (const kind of assessmentSteps) expect(step(locked, kind)).toMatchObject({ code: 'wrong-state' });
  });

  test('do what the table says and nothing else, from every state', () => {
    for (const status of assessmentStatuses) {
      for (const kind of assessmentSteps) {
        const outcome = step(anAssessment({ status }), kind);
        const expected = transitions[kind][status];
        if (expected === null) {
          expect(outcome).toMatchObject({ code: 'wrong-state', sentence: whyNot(kind, status) });
        } else if (expected === 'gone') {
          expect(outcome).toBe('gone');
        } else {
          expect(outcome).toMatchObject({ status: expected });
        }
      }
    }
  });

  test('take back what is shared, and not what was talked about', () => {
    const shared = anAssessment({ status: 'shared', sharedAt: at });
    expect(step(shared, 'take-back')).toMatchObject({ status: 'draft', sharedAt: null });
    expect(step(shared, 'take-back', mia, 'manager')).toMatchObject({ code: 'not-allowed' });
    expect(step(anAssessment({ status: 'discussed' }), 'take-back')).toMatchObject({ code: 'wrong-state' });
  });

  test('tell who changes an old revision which one it is at', () => {
    const outcome = step(anAssessment({ revision: 4 }), 'change', finn, 'self', { revision: 3 });
    expect(outcome).toMatchObject({ code: 'changed-meanwhile' });
    expect(isRefusal(outcome) && outcome.sentence).toContain('revision 4');
  });

  test('tell nobody else that a draft is there, whatever revision they guess', () => {
    for (const kind of assessmentSteps) {
      expect(step(anAssessment(), kind, mia, 'manager', { revision: 9 })).toMatchObject({ code: 'not-found' });
    }
  });

  test('stay as they are in a closed cycle, but for the talk, the lock and deleting a draft', () => {
    const cycle = aCycle({ status: 'closed' });
    expect(step(anAssessment(), 'share', finn, 'self', { cycle })).toMatchObject({ code: 'wrong-state' });
    expect(step(anAssessment(), 'change', finn, 'self', { cycle })).toMatchObject({ code: 'wrong-state' });
    expect(step(anAssessment({ status: 'shared' }), 'take-back', finn, 'self', { cycle })).toMatchObject({
      code: 'wrong-state',
    });
    expect(step(anAssessment(), 'delete', finn, 'self', { cycle })).toBe('gone');
    expect(step(anAssessment({ status: 'shared' }), 'discuss', finn, 'self', { cycle })).toMatchObject({
      status: 'discussed',
    });
  });

  test('leave a former manager their draft to read and to delete, and nothing to share', () => {
    const draft = anAssessment({ kind: 'manager', author: mia.person });
    expect(step(draft, 'share', mia, 'manager')).toMatchObject({ status: 'shared' });
    expect(step(draft, 'share', mia, 'colleague')).toMatchObject({ code: 'wrong-state' });
    expect(step(draft, 'delete', mia, 'colleague')).toBe('gone');
    expect(mayWithAssessment(mia, 'read', draft, 'colleague')).toBe('yes');
  });
});

describe('anybody but the author', () => {
  const people = ['finn', 'mia', 'noor', 'omar', 'pia'] as const;
  const managers = { finn: ['mia', 'noor'], mia: ['noor'], noor: [], omar: ['noor'], pia: ['finn', 'mia', 'noor'] };
  const assessment = fc.record({
    kind: fc.constantFrom(...assessmentKinds),
    author: fc.constantFrom(...people),
    subject: fc.constantFrom(...people),
    audience: fc.constantFrom('named' as const, 'manager-only' as const),
    announcedTo: fc.constantFrom(null, ...people),
  });
  const commands = fc.array(
    fc.record({
      who: fc.constantFrom(...people),
      roles: fc.subarray([...roles]),
      kind: fc.constantFrom(...assessmentSteps),
      revision: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 30 },
  );

  test('changes no draft and shows none, by no sequence of steps and in no role', () => {
    fc.assert(
      fc.property(assessment, commands, (given, sequence) => {
        const draft = anAssessment({
          kind: given.kind,
          author: asId(given.author),
          subject: asId(given.subject),
          audience: given.audience,
          announcedTo: given.announcedTo === null ? null : asId(given.announcedTo),
        });
        for (const { who, roles: held, kind, revision } of sequence) {
          if (who === given.author) continue;
          const actor = anActor(who, ...held);
          const lines: Record<string, string[]> = managers;
          const ids = (list: string[] | undefined) => (list ?? []).map((id) => asId<typeof actor.person>(id));
          const relation = relationTo(actor.person, draft.subject, ids(lines[given.subject]), ids(lines[who]));
          expect(step(draft, kind, actor, relation, { revision })).toMatchObject({ code: 'not-found' });
          expect(mayWithAssessment(actor, 'read', draft, relation)).toBe('unseen');
        }
      }),
    );
  });

  test('changes no word of what is shared either, and only the author decides when it is', () => {
    fc.assert(
      fc.property(commands, fc.constantFrom(...assessmentKinds), (sequence, kind) => {
        let now: Assessment | 'gone' = anAssessment({ kind, author: asId('omar'), ratings: '{"words":"mine"}' });
        for (const command of sequence) {
          if (now === 'gone') return;
          const actor = anActor(command.who, ...command.roles);
          const relation = command.who === 'finn' ? 'self' : command.who === 'mia' ? 'manager' : 'colleague';
          const before: Assessment = now;
          const after = step(before, command.kind, actor, relation, { revision: command.revision });
          if (isRefusal(after)) continue;
          now = after;
          if (command.who === 'omar') continue;
          expect(after).not.toBe('gone');
          expect(after).toMatchObject({ ratings: before.ratings });
          expect([before.status, after === 'gone' ? '' : after.status]).not.toContain('draft');
        }
      }),
    );
  });
});
