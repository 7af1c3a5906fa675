import type { LadderVersion } from '../ladders/ladder-version.ts';
import type { Person } from '../people/person.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { AssessmentKind } from './assessment.ts';
import type { BeginCommand, BeginSituation } from './beginning.ts';

/** What stands in the way of a new assessment, for somebody who may write one; null: nothing. */
export function refuseBeginning(command: BeginCommand, situation: BeginSituation): Refusal | null {
  return (
    refuseSubject(situation.subject) ??
    refuseCycle(command.kind, situation) ??
    refuseLadder(situation.ladderVersion) ??
    refuseAudience(command, situation.subject) ??
    refuseSecond(command.kind, situation)
  );
}

function refuseSubject({ status, name }: Person): Refusal | null {
  return status === 'active'
    ? null
    : refuse('wrong-state', `${name} doesn’t work here any more, so nothing new is written about them.`);
}

function refuseCycle(kind: AssessmentKind, { cycle, isInCycle, subject }: BeginSituation): Refusal | null {
  if (cycle === null) return null;
  const fields = (sentence: string) => [{ pointer: '/cycle', sentence }];
  if (cycle.status !== 'open') {
    const when = cycle.status === 'planned' ? `opens on ${cycle.opensOn}` : 'is closed';
    return refuse(
      'wrong-state',
      `“${cycle.name}” ${when}. Begin outside of cycles, or wait for an open one.`,
      fields('This cycle isn’t open.'),
    );
  }
  if (!isInCycle) {
    return refuse(
      'not-valid',
      `${subject.name} isn’t in “${cycle.name}”. Begin outside of cycles, or ask a people partner to add them.`,
      fields('This person isn’t in the cycle.'),
    );
  }
  if (!cycle.steps.includes(kind)) {
    return refuse(
      'wrong-state',
      `“${cycle.name}” doesn’t ask for this kind of assessment. Begin it outside of cycles.`,
      fields('This cycle doesn’t ask for it.'),
    );
  }
  return null;
}

function refuseLadder({ status }: Pick<LadderVersion, 'status'>): Refusal | null {
  return status === 'published'
    ? null
    : refuse('not-valid', 'Assessments are made on a published version of a ladder. Choose one that is published.', [
        { pointer: '/ladderVersion', sentence: 'This version isn’t published.' },
      ]);
}

function refuseAudience({ kind, audience }: BeginCommand, { manager, name }: Person): Refusal | null {
  const fields = (sentence: string) => [{ pointer: '/audience', sentence }];
  if (kind !== 'peer') {
    return audience === null
      ? null
      : refuse(
          'not-valid',
          'Only a colleague’s view has an audience to choose; this one is read by the person and their line.',
          fields('Leave this out.'),
        );
  }
  if (audience === null) {
    return refuse(
      'not-valid',
      'Say who will read it before you write: `named` (the person and their managers, with your name) or `manager-only`.',
      fields('Choose `named` or `manager-only`.'),
    );
  }
  return audience === 'manager-only' && manager === null
    ? refuse(
        'not-valid',
        `${name} has no manager who could read it. Choose \`named\`.`,
        fields('There is no manager to read it.'),
      )
    : null;
}

/**
 * One for each kind, subject and cycle: of a colleague's view and outside of cycles, one for each author. A draft of
 * somebody else (of the manager before) stands in nobody's way, since that would tell of it.
 */
function refuseSecond(kind: AssessmentKind, { actor, cycle, existing }: BeginSituation): Refusal | null {
  const own = existing.find(
    (one) => one.kind === kind && one.author === actor.person && (cycle !== null || one.status === 'draft'),
  );
  if (own !== undefined) {
    return refuse('already-exists', `You have begun this assessment already. Go on with it: ${own.id}.`);
  }
  const isShared = existing.some((one) => one.kind === kind && one.status !== 'draft');
  return kind === 'manager' && cycle !== null && isShared
    ? refuse('already-exists', `There is a manager’s view in “${cycle.name}” already. Write yours outside of cycles.`)
    : null;
}
