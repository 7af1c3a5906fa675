import { titleOfLevel } from '../find-gaps.ts';
import type { LadderDraft } from '../ladder-draft.ts';
import type { SourceText } from '../source-text.ts';
import { cleanLine } from './clean-text.ts';
import { idsFor } from './ids.ts';
import type { Overflow } from './overflow.ts';

/** What a key of a draft is called in the ladder. */
export interface Called {
  readonly id: string;
  readonly title: string;
}

export type CalledByKey = ReadonlyMap<string, Called>;

export interface DraftIds {
  readonly tracks: CalledByKey;
  readonly levels: CalledByKey;
  readonly groups: CalledByKey;
  readonly competencies: CalledByKey;
}

/** Titles and ids of all that a draft names by key. A level whose title is a bare number is written as `Level 3`. */
export function idsOfDraft(draft: LadderDraft, overflow: Overflow): DraftIds {
  const call = (named: readonly { readonly key: string; readonly title: SourceText }[], what: string): CalledByKey => {
    const titles = named.map(({ title }, index) => titleOf(title, what, index, overflow));
    const ids = idsFor(titles, what.toLowerCase());
    return new Map(named.map(({ key }, index) => [key, { id: ids[index] ?? '', title: titles[index] ?? '' }]));
  };
  return {
    tracks: call(draft.tracks, 'Track'),
    levels: call(draft.levels, 'Level'),
    groups: call(draft.groups, 'Group'),
    competencies: call(draft.competencies, 'Competency'),
  };
}

function titleOf(title: SourceText, what: string, index: number, overflow: Overflow): string {
  const written = overflow.line(title, cleanLine(title.text));
  if (written === '') return `${what} ${index + 1}`;
  return what === 'Level' ? titleOfLevel(written) : written;
}
