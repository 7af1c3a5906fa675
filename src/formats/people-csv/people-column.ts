import { unratedCode } from '#engine/batch/rating-code.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { suggest } from '#engine/read/suggest.ts';
import { type CellReader, flagsCell, ratingCell, trackCell } from './cell-reader.ts';
import { CodeList } from './code-list.ts';

/** A column of the file, by its heading. */
export type PeopleColumn =
  | { readonly kind: 'person' }
  /** Its heading is blank: nothing may stand in it. */
  | { readonly kind: 'blank' }
  /** Reported once, in the first line; its cells are passed over. */
  | { readonly kind: 'unknown' }
  | CodedColumn;

/** A column that goes into the batch: the codes of everybody so far, and how a cell becomes one. */
export interface CodedColumn {
  readonly kind: 'rating' | 'track' | 'anti-signals';
  readonly heading: string;
  /** Position in the ladder's competencies; -1 for the track. */
  readonly competency: number;
  /** Position in the competency's dimensions; null for the competency as a whole. */
  readonly dimension: number | null;
  readonly read: CellReader;
  /** Cells are the same few texts again and again. */
  readonly known: Map<string, number>;
  readonly codes: CodeList;
}

/** What a heading names that the ladder doesn't have, and what it may have meant. */
export interface UnknownHeading {
  readonly kind: 'unknown';
  readonly what: string;
  readonly id: string;
  readonly suggestion: string | null;
}

const antiSignals = 'antiSignals.';

/** What the heading of a column says: `person`, `track`, `COMPETENCY`, `COMPETENCY.DIMENSION`, `antiSignals.COMPETENCY`. */
export function peopleColumn(
  heading: string,
  ladder: Ladder,
): Exclude<PeopleColumn, { kind: 'unknown' }> | UnknownHeading {
  if (heading === '') return { kind: 'blank' };
  if (heading === 'person') return { kind: 'person' };
  if (heading === 'track') return coded('track', heading, -1, null, trackCell(ladder), false);
  const isFlags = heading.startsWith(antiSignals);
  const [id = '', ...rest] = (isFlags ? heading.slice(antiSignals.length) : heading).split('.');
  const at = ladder.competencies.findIndex((own) => own.id === id);
  const competency = ladder.competencies[at];
  if (!competency) {
    const known = ladder.competencies.map((own) => own.id);
    return { kind: 'unknown', what: 'competency', id, suggestion: suggest(id, ['person', ...known]) };
  }
  if (isFlags) return coded('anti-signals', heading, at, null, flagsCell(competency), true);
  if (rest.length === 0) return coded('rating', heading, at, null, ratingCell(competency, null), false);
  const name = rest.join('.');
  const dimension = competency.dimensions.findIndex((own) => own.id === name);
  if (dimension < 0) {
    const known = competency.dimensions.map((own) => own.id);
    return { kind: 'unknown', what: `dimension of "${id}"`, id: name, suggestion: suggest(name, known) };
  }
  return coded('rating', heading, at, dimension, ratingCell(competency, dimension), false);
}

function coded(
  kind: CodedColumn['kind'],
  heading: string,
  competency: number,
  dimension: number | null,
  read: CellReader,
  isWide: boolean,
): CodedColumn {
  const known = new Map([['', unratedCode]]);
  return { kind, heading, competency, dimension, read, known, codes: new CodeList(isWide) };
}
