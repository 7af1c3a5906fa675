import { readLadder } from '#engine/index.ts';
import { ladderFallbacks } from '#engine/read/schema/ladder-document.ts';
import type { LadderVersionId, Moment, PersonId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { LadderVersion } from './ladder-version.ts';

/**
 * A new draft from a text, which may be wrong in any way: that is what a draft is for. It belongs to the ladder whose
 * id the text has; a text without one belongs to none until it is saved with one. `by` null: whoever runs the server.
 */
export function newDraft(id: LadderVersionId, text: string, by: PersonId | null, at: Moment): LadderVersion {
  const nothing = { ladder: '', version: '', title: 'Untitled' };
  return {
    id,
    ...nothing,
    ...headOf(text),
    text,
    status: 'draft',
    revision: 1,
    createdBy: by,
    createdAt: at,
    updatedAt: at,
    publishedAt: null,
  };
}

/** A draft with another text. It stays a draft of its ladder; what can't be read leaves title and version as known. */
export function editDraft(draft: LadderVersion, text: string, at: Moment): LadderVersion | Refusal {
  if (draft.status !== 'draft') return published;
  const head = headOf(text);
  return {
    ...draft,
    ...head,
    ladder: draft.ladder === '' ? (head.ladder ?? '') : draft.ladder,
    text,
    revision: draft.revision + 1,
    updatedAt: at,
  };
}

export const published: Refusal = refuse(
  'wrong-state',
  'This version is published, and a published version never changes. Make a draft from it and change that.',
);

function headOf(text: string): Partial<Pick<LadderVersion, 'ladder' | 'version' | 'title'>> {
  const { ladder } = readLadder(text);
  if (ladder === null) return {};
  const { id, version, title } = ladder;
  return id === ladderFallbacks.id ? { version, title } : { ladder: id, version, title };
}
