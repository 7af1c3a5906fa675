import type { CarriedEntry } from '#engine/compare/carried-profile.ts';
import { carryProfile } from '#engine/compare/carry-profile.ts';
import { wordCarried } from '#engine/compare/word-carried.ts';
import type { Ladder } from '#engine/index.ts';
import type { Answer, Place, Sheet } from '../shelf/sheet.ts';
import { profileOfSheet } from './profile-of-sheet.ts';
import { sheetOfProfile } from './sheet-of-profile.ts';

/** A sheet taken to another version of its ladder, and what became of everything on it. */
export interface CarriedSheet {
  readonly sheet: Sheet;
  /** Sentences about what should be looked at, what must be rated again, and what has no place any more. */
  readonly lookAt: readonly string[];
  readonly rateAgain: readonly string[];
  readonly dropped: readonly string[];
}

/** With both versions at hand: the engine tells what changed meaning. The goals go along as they are. */
export function carrySheet(sheet: Sheet, before: Ladder, after: Ladder, id: string, now: number): CarriedSheet {
  const carried = carryProfile(profileOfSheet(before, sheet), before, after);
  const name = `${sheet.head.name} (on version ${after.version})`;
  const made = sheetOfProfile(after, carried.profile, [], { id, name, now });
  const say = (entries: readonly CarriedEntry[]) => entries.map(wordCarried);
  return {
    sheet: { ...made, goals: sheet.goals },
    lookAt: say(carried.flagged),
    rateAgain: say(carried.rateAgain),
    dropped: say(carried.dropped),
  };
}

/** Without the earlier version: what has the same id and a value on the scale is kept; the rest is named. */
export function carrySheetById(sheet: Sheet, after: Ladder, id: string, now: number): CarriedSheet {
  const answers: Record<string, Answer> = {};
  const dropped: string[] = [];
  for (const [key, answer] of Object.entries(sheet.answers)) {
    const competency = after.competencies.find((known) => known.id === key);
    if (!competency) {
      dropped.push(`${key}: this version has no such competency.`);
      continue;
    }
    const keep = (place: Place, isOnScale: (value: number) => boolean, name: string): Place => {
      if (typeof place.choice !== 'number' || isOnScale(place.choice)) return place;
      dropped.push(`${name}: what was chosen is not on this version's scale.`);
      return { ...place, choice: null };
    };
    const dimensions: Record<string, Place> = {};
    for (const [part, place] of Object.entries(answer.dimensions)) {
      const dimension = competency.dimensions.find((known) => known.id === part);
      if (dimension)
        dimensions[part] = keep(
          place,
          (value) => value >= dimension.lowest && value <= dimension.highest,
          dimension.title,
        );
      else dropped.push(`${competency.title}, ${part}: this version has no such dimension.`);
    }
    const whole = keep(
      answer.whole,
      (value) => competency.values.some((known) => known.value === value),
      competency.title,
    );
    answers[key] = { ...answer, edited: now, whole, dimensions };
  }
  const head = {
    ...sheet.head,
    edited: now,
    ladderVersion: after.version,
    name: `${sheet.head.name} (on version ${after.version})`,
  };
  return { sheet: { ...sheet, id, revision: 1, head, answers }, lookAt: [], rateAgain: [], dropped };
}
