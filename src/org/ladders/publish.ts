import type { Moment } from '../ids.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import { published } from './draft.ts';
import type { LadderAssignment, LadderHeading, LadderVersion } from './ladder-version.ts';
import { lookAtText, wordFindingWithPlace } from './look-at-text.ts';

/**
 * A draft made a published version, for good. Refused: a text with errors (all of them are named with their places),
 * an id that isn't the ladder's, and a version that the ladder has already. `known`: all versions of the ladder.
 */
export function publish(draft: LadderVersion, known: readonly LadderHeading[], at: Moment): LadderVersion | Refusal {
  if (draft.status !== 'draft') return published;
  const { ladder, findings, hasErrors } = lookAtText(draft.text);
  if (hasErrors || ladder === null) {
    const errors = findings.filter(({ severity }) => severity === 'error').map(wordFindingWithPlace);
    return refuse('not-valid', `The text can’t be used yet. ${errors.join(' ')}`, errors.map(inText));
  }
  if (draft.ladder !== '' && ladder.id !== draft.ladder) {
    return refuse(
      'not-valid',
      `This is a draft of the ladder “${draft.ladder}”, and its text has the id “${ladder.id}”. Put the id back, or make a new draft from this text.`,
      [inText(`The id should be “${draft.ladder}”.`)],
    );
  }
  const twin = known.find(
    ({ id, version, status }) => id !== draft.id && status !== 'draft' && version === ladder.version,
  );
  if (twin) {
    return refuse(
      'already-exists',
      `Version ${ladder.version} of “${ladder.title}” is published already. Give this one a version of its own.`,
      [inText(`The version ${ladder.version} is taken.`)],
    );
  }
  return {
    ...draft,
    ladder: ladder.id,
    version: ladder.version,
    title: ladder.title,
    status: 'published',
    revision: draft.revision + 1,
    updatedAt: at,
    publishedAt: at,
  };
}

/**
 * A published version taken out of use; who stands on it stays there, and what was assessed on it stays readable.
 * Refused where a ladder that is assigned would have no version left.
 */
export function retire(
  version: LadderVersion,
  known: readonly LadderHeading[],
  assignments: readonly LadderAssignment[],
  at: Moment,
): LadderVersion | Refusal {
  if (version.status !== 'published') {
    return refuse('wrong-state', 'Only a published version can be retired. A draft can be deleted.');
  }
  const hasAnother = known.some(({ id, status }) => id !== version.id && status === 'published');
  const isAssigned = assignments.some(({ ladder }) => ladder === version.ladder);
  if (isAssigned && !hasAnother) {
    return refuse(
      'wrong-state',
      `“${version.title}” is assigned to people and this is its only published version. Publish another first, or assign another ladder.`,
    );
  }
  return { ...version, status: 'retired', revision: version.revision + 1, updatedAt: at };
}

function inText(sentence: string): FieldProblem {
  return { pointer: '/text', sentence };
}
