import type { LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';

/** One row of things that may be `same-as` another level's: the cells of a competency, or one facet of all levels. */
export interface SameAsRow {
  /** `The cell of "data"`, `The facet "scope"`. */
  readonly what: string;
  readonly levels: readonly LevelId[];
  readonly placeOf: (level: LevelId) => readonly string[];
  /** The level that a level's entry is the same as; null where it speaks for itself or doesn't exist. */
  readonly next: (level: LevelId) => LevelId | null;
  readonly saysSomething: (level: LevelId) => boolean;
}

export function sameAsRows(ladder: Ladder): SameAsRow[] {
  return [...cellRows(ladder), ...facetRows(ladder)];
}

function cellRows(ladder: Ladder): SameAsRow[] {
  return ladder.competencies.map(({ id, cells }) => ({
    what: `The cell of competency "${id}"`,
    levels: [...cells.keys()],
    placeOf: (level) => ['competencies', id, 'cells', level],
    next: (level) => {
      const cell = cells.get(level);
      return cell?.kind === 'same-as' ? cell.level : null;
    },
    saysSomething: (level) => {
      const cell = cells.get(level);
      return cell !== undefined && cell.kind !== 'missing';
    },
  }));
}

function facetRows(ladder: Ladder): SameAsRow[] {
  const facetsOf = new Map(ladder.levels.map((level) => [level.id, level.facets]));
  return ladder.facets.map(({ id }) => ({
    what: `The facet "${id}"`,
    levels: ladder.levels.filter((level) => level.facets.has(id)).map((level) => level.id),
    placeOf: (level) => ['levels', level, 'facets', id],
    next: (level) => {
      const value = facetsOf.get(level)?.get(id);
      return value?.kind === 'same-as' ? value.level : null;
    },
    saysSomething: (level) => facetsOf.get(level)?.has(id) ?? false,
  }));
}
