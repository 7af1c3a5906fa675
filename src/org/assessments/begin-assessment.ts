import { mayAboutPerson } from '../access/policy.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Assessment, AssessmentKind } from './assessment.ts';
import type { BeginCommand, BeginSituation } from './beginning.ts';
import { refuseBeginning } from './refuse-beginning.ts';

/**
 * Begins a draft. Somebody writes about themselves, a manager about a direct report, everybody else about a colleague;
 * on a published ladder, in an open cycle that asks for it or outside of cycles; once for each cycle. A colleague's
 * words for the manager only are announced to the manager of this moment, and to nobody who comes later.
 */
export function beginAssessment(command: BeginCommand, situation: BeginSituation): Assessment | Refusal {
  const { actor, subject, relation, ladderVersion, cycle, id, at } = situation;
  if (mayAboutPerson(actor, `assessment:write-${command.kind}`, relation) !== 'yes') {
    return refuse('not-allowed', notTheirs[command.kind]);
  }
  const refused = refuseBeginning(command, situation);
  if (refused) return refused;
  const audience = command.audience ?? 'named';
  return {
    id,
    kind: command.kind,
    status: 'draft',
    subject: subject.id,
    author: actor.person,
    cycle: cycle?.id ?? null,
    ladderVersion: ladderVersion.id,
    audience,
    announcedTo: audience === 'manager-only' ? subject.manager : null,
    ratings: command.ratings,
    carriedNote: [],
    revision: 1,
    createdAt: at,
    updatedAt: at,
    sharedAt: null,
    discussedAt: null,
    lockedAt: null,
  };
}

const notTheirs: Readonly<Record<AssessmentKind, string>> = {
  self: 'Only somebody themselves writes how they see themselves. Write your own view as their manager or colleague.',
  manager: 'Only a direct manager writes the manager’s view. You can write as a colleague.',
  peer: 'A colleague’s view is of somebody else’s work, and not of a direct report’s. Choose the kind that fits.',
};
