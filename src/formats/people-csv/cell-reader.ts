import { codeOfValue, notApplicableCode } from '#engine/batch/rating-code.ts';
import { highestOutcome, ratingPlaces, wholePlace } from '#engine/batch/rating-places.ts';
import { flagsOf } from '#engine/batch/set-profile.ts';
import type { FindingArgs } from '#engine/findings/catalogue.ts';
import { assert } from '#engine/ladder/assert.ts';
import type { Competency } from '#engine/ladder/competency.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { suggest } from '#engine/read/suggest.ts';

/** Turns a cell that isn't blank into its code, or says what is wrong with it. */
export type CellReader = (cell: string) => number | CellTrouble;

export type CellTrouble =
  | { readonly code: 'rating-off-scale'; readonly args: FindingArgs<'rating-off-scale'> }
  | { readonly code: 'unknown-id'; readonly args: FindingArgs<'unknown-id'> };

/** Spreadsheets and data frames write whole numbers as 3 or as 3.0. */
const wholeNumber = /^[+-]?\d{1,9}(?:\.0+)?$/;

/** A value of the scale, a level id, a label or `n/a`, as in a ratings file. */
export function ratingCell(competency: Competency, dimension: number | null): CellReader {
  const place = dimension === null ? wholePlace(competency) : ratingPlaces(competency)[dimension];
  assert(place, 'a column belongs to a dimension that the competency has');
  const { lowest, highest } = place;
  // The items of a mastery rule have a scale of their own, without words.
  const values = dimension !== null && competency.rule.kind === 'mastery' ? [] : competency.values;
  return (cell) => {
    const word = cell.toLowerCase();
    if (word === 'n/a') return notApplicableCode;
    const named = values.find(({ level, label }) => level === cell || label.toLowerCase() === word)?.value;
    const meant = wholeNumber.test(cell) ? Number(cell) : named;
    if (meant !== undefined && meant >= lowest && meant <= highest) return codeOfValue(meant, place);
    const words = values.map(({ level, label }) => level ?? label);
    const suggestion = wholeNumber.test(cell) ? null : suggest(cell, words);
    return { code: 'rating-off-scale', args: { given: cell, lowest, highest, words, suggestion } };
  };
}

/** The levels or values whose anti-signal was seen, with spaces or semicolons between them. */
export function flagsCell(competency: Competency): CellReader {
  return (cell) => {
    const flagged: number[] = [];
    for (const word of cell.split(/[\s;]+/).filter((part) => part !== '')) {
      const meant = competency.values.find(({ value, level }) => String(value) === word || level === word);
      if (!meant) {
        const known = competency.values.map(({ value, level }) => level ?? String(value));
        const args = { what: `level or value of "${competency.id}"`, id: word, suggestion: suggest(word, known) };
        return { code: 'unknown-id', args };
      }
      flagged.push(meant.value);
    }
    return flagsOf(flagged, highestOutcome(competency));
  };
}

/** The track that somebody is on, by its id. */
export function trackCell(ladder: Ladder): CellReader {
  const known: readonly string[] = ladder.tracks.map(({ id }) => id);
  return (cell) => {
    const at = known.indexOf(cell);
    if (at >= 0) return at + 1;
    return { code: 'unknown-id', args: { what: 'track', id: cell, suggestion: suggest(cell, known) } };
  };
}
