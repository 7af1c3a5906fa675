import { suggest } from '#engine/read/suggest.ts';
import type { Day, LadderVersionId } from '../ids.ts';
import type { FieldProblem } from '../refusal.ts';
import type { LadderPlaces } from './ladder-places.ts';
import type { Placement } from './person.ts';

/** Where somebody is to stand, and from which day on. */
export interface WantedPlacement {
  readonly ladderVersion: LadderVersionId;
  readonly level: string;
  readonly track: string | null;
  readonly since: Day;
}

/**
 * What speaks against a placement; nothing: it can be made. The level and the track are of that ladder version and go
 * together; the day has come; and people stand in one place at a time, so it begins no earlier than the one that holds
 * now. The same day is fine: that mends a slip.
 */
export function problemsOfPlacement(
  wanted: WantedPlacement,
  places: LadderPlaces,
  current: Placement | null,
  today: Day,
): readonly FieldProblem[] {
  return [
    ...problemsOfLevel(wanted, places),
    ...problemsOfDay(wanted, current, today),
    ...(current !== null && isSamePlace(wanted, current)
      ? [{ pointer: '/level', sentence: `They stand there already, since ${current.since}.` }]
      : []),
  ];
}

export function isSamePlace(a: Omit<WantedPlacement, 'since'>, b: Omit<WantedPlacement, 'since'>): boolean {
  return a.ladderVersion === b.ladderVersion && a.level === b.level && a.track === b.track;
}

function problemsOfLevel({ level, track }: WantedPlacement, places: LadderPlaces): readonly FieldProblem[] {
  const levels = places.levels.map(({ id }) => id as string);
  if (!levels.includes(level)) {
    return [{ pointer: '/level', sentence: unknown(`There is no level “${level}” on this ladder.`, level, levels) }];
  }
  if (track === null) return [];
  const known = places.tracks.find((id) => id === track);
  if (known === undefined) {
    const sentence = unknown(`There is no track “${track}” on this ladder.`, track, places.tracks);
    return [{ pointer: '/track', sentence }];
  }
  if (places.levelsOn(known).some((id) => id === level)) return [];
  return [
    { pointer: '/track', sentence: `The level “${level}” isn’t on the track “${track}”. Choose another, or none.` },
  ];
}

function problemsOfDay({ since }: WantedPlacement, current: Placement | null, today: Day): readonly FieldProblem[] {
  if (since > today) {
    return [
      { pointer: '/since', sentence: `${since} is still to come. Enter it on that day, or write an earlier one.` },
    ];
  }
  if (current !== null && since < current.since) {
    const sentence = `What holds now began on ${current.since}, and this would begin before it. Write that day or a later one.`;
    return [{ pointer: '/since', sentence }];
  }
  return [];
}

function unknown(what: string, given: string, known: readonly string[]): string {
  const meant = suggest(given, known);
  if (meant !== null) return `${what} Did you mean “${meant}”?`;
  return known.length === 0 ? `${what} It has none.` : `${what} It has ${known.join(', ')}.`;
}
