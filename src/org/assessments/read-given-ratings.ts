import { type Ladder, type Profile, readRatings, wordFinding } from '#engine/index.ts';
import { type FieldProblem, isRefusal, type Refusal, refuse } from '../refusal.ts';
import { isMirror } from './is-mirror.ts';

/** The most that one assessment may hold, as JSON in UTF-8. */
export const largestRatingsBytes = 256 * 1024;

/** The deepest that ratings go: competency, dimension, evidence. Deeper than this isn't meant. */
const deepest = 8;

export type GivenRatings = Readonly<Record<string, unknown>>;

/** The JSON text that is kept, and what the engine read in it: the same as it would read there again. */
export interface CheckedRatings {
  readonly kind: 'checked';
  readonly text: string;
  readonly profile: Profile | null;
}

/** As `checkGivenRatings`, where the text alone is needed. */
export function readGivenRatings(given: GivenRatings, ladder: Ladder): string | Refusal {
  const checked = checkGivenRatings(given, ladder);
  return isRefusal(checked) ? checked : checked.text;
}

/**
 * A ratings document as somebody sent it, checked by the engine against the ladder, as the JSON text that is kept. What
 * doesn't fit is refused with its places as JSON pointers below `/ratings`. A missing ladder or version is filled in.
 * On a mirror a number chosen becomes the rung's own name: it keeps no numbers, so it can show none.
 */
export function checkGivenRatings(given: GivenRatings, ladder: Ladder): CheckedRatings | Refusal {
  if (isDeeperThan(given, deepest)) {
    return refuse('not-valid', 'The ratings are nested too deeply to be meant. Send competencies with their ratings.', [
      { pointer: '/ratings', sentence: `This goes deeper than ${deepest} levels.` },
    ]);
  }
  const document = { ...given, ladder: given['ladder'] ?? ladder.id, version: given['version'] ?? ladder.version };
  const text = JSON.stringify(isMirror(ladder) ? withoutNumbers(document, ladder) : document);
  // No unit of UTF-16 becomes more than three bytes, so most needn't be counted.
  if (text.length * 3 > largestRatingsBytes && bytesOf(text) > largestRatingsBytes) {
    return refuse('not-valid', 'One assessment holds at most 256 kB. Shorten the notes, or link to what is long.', [
      { pointer: '/ratings', sentence: 'This is more than 256 kB.' },
    ]);
  }
  const { profile, findings } = readRatings(text, ladder);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return { kind: 'checked', text, profile };
  const fields: FieldProblem[] = errors.slice(0, 50).map((found) => ({
    pointer: ['/ratings', ...found.place.path.map((part) => escapedPart(String(part)))].join('/'),
    sentence: wordFinding(found),
  }));
  return refuse('not-valid', `The ratings don’t fit the ladder yet: see ${fields[0]?.pointer}.`, fields);
}

/** What a draft starts from. */
export function emptyRatings(ladder: Ladder): string {
  return JSON.stringify({ ladder: ladder.id, version: ladder.version, ratings: {} });
}

function escapedPart(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Level by level, since a recursion could be led to its end by what it looks at. */
function isDeeperThan(value: unknown, depth: number): boolean {
  let level: unknown[] = [value];
  for (let at = 0; at <= depth; at++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function withoutNumbers(document: GivenRatings, ladder: Ladder): GivenRatings {
  const ratings = document['ratings'];
  if (typeof ratings !== 'object' || ratings === null) return document;
  const named = Object.entries(ratings).map(([key, written]) => {
    const values = ladder.competencies.find(({ id }) => id === key)?.values ?? [];
    const nameOf = (value: unknown): unknown => {
      const known = values.find((own) => own.value === value);
      return known === undefined ? value : (known.level ?? known.label);
    };
    if (typeof written !== 'object' || written === null || !('value' in written)) return [key, nameOf(written)];
    return [key, { ...written, value: nameOf(written.value) }];
  });
  return { ...document, ratings: Object.fromEntries(named) };
}
