import type { DraftLevel, LadderDraft } from '../ladder-draft.ts';
import { nameKey } from './name-key.ts';

/** Words of levels from the lowest; those of one line say nothing about which comes first. */
const ladderWords: readonly RegExp[] = [
  /\b(?:intern|internship|trainee|apprentice|novice|beginner|learner|aware|awareness|foundation|foundational|basics?)\b/,
  /\b(?:junior|jr|graduate|grad|associate|entry|starter|emerging|developing)\b/,
  /\b(?:mid|middle|medior|midlevel|intermediate|regular|working|competent|practitioner)\b/,
  /\b(?:senior|sr|advanced|proficient)\b/,
  /\b(?:staff|lead|expert)\b/,
  /\b(?:principal|master|mastery)\b/,
  /\b(?:distinguished|fellow)\b/,
];

/**
 * Levels from the lowest. A source that lists them from the top down is turned round, track by track, where the names
 * themselves say so; the draft then says so too.
 */
export function orderLevels(draft: LadderDraft): LadderDraft {
  const tracks = [...new Set(draft.levels.map(({ track }) => track))];
  const levels = [...draft.levels];
  const guesses = [...draft.guesses];
  for (const track of tracks) {
    const places = levels.flatMap((level, at) => (level.track === track ? [at] : []));
    const own = places.map((at) => levels[at] as DraftLevel);
    if (!falls(own)) continue;
    for (const [at, place] of places.entries()) levels[place] = own[own.length - 1 - at] as DraftLevel;
    const sentence =
      'Levels stand from the highest to the lowest here and were turned round. If their order is meant, turn them back.';
    guesses.push({ text: own[0]?.title ?? null, confidence: 'likely', sentence });
  }
  return { ...draft, levels, guesses };
}

function falls(levels: readonly DraftLevel[]): boolean {
  const names = levels.map((level) => nameKey(level.title.text));
  // Codes say it alone where every level has one; words beside them don't count in the same steps.
  const codes = names.flatMap((name) => /^[a-z]{1,3} ?(\d{1,2})\b/.exec(name)?.[1] ?? []).map(Number);
  const heights = codes.length === names.length ? codes : names.flatMap((name) => heightOf(name) ?? []);
  if (heights.length < 2 || heights.length < 0.6 * levels.length) return false;
  const steps = heights.slice(1).map((height, at) => height - (heights[at] ?? 0));
  return steps.every((step) => step <= 0) && steps.some((step) => step < 0);
}

/** How high a name stands among those that levels usually have; null where it says nothing. */
export function heightOf(name: string): number | null {
  const number = /(?:^|[^\d])(\d{1,2})(?:\D|$)/.exec(name)?.[1];
  const word = ladderWords.findIndex((words) => words.test(name));
  if (word >= 0) return word * 10 + Number(number ?? 0);
  return number === undefined ? null : Number(number) * 10;
}
