import { wordRise } from '#engine/advance/words/word-route.ts';
import type { Competency, CompetencyGap, Ladder, LevelId, Path, Profile, Rise } from '#engine/index.ts';
import { labelOfValue, wordsOfCell } from './choices.ts';

/** Something that can be picked as a focus: what it is, and the ladder's words for it. */
export interface FocusItem {
  readonly title: string;
  readonly words: string;
  readonly competency: string | null;
}

/** As it is kept with a goal, and in the file: one line. */
export function lineOfItem({ title, words }: FocusItem): string {
  const line = words === '' ? title : `${title}: ${words.replaceAll(/\s+/g, ' ')}`;
  return line.length <= 390 ? line : `${line.slice(0, 389)}…`;
}

export function itemOfRise(ladder: Ladder, rise: Rise): FocusItem {
  const { what, descriptor } = wordRise(ladder, rise);
  return { title: what, words: descriptor ?? '', competency: rise.competency };
}

export function itemOfGap(gap: CompetencyGap, levelTitle: string): FocusItem {
  const cell = gap.fresh ?? (gap.cell.kind === 'described' ? gap.cell : null);
  const words = cell
    ? [cell.statement, ...(cell.statement === '' ? cell.behaviours : [])].filter((text) => text !== '').join(' ')
    : '';
  return { title: `${gap.title} as at ${levelTitle}`, words, competency: gap.competency };
}

export function itemsOfPath(path: Path): FocusItem[] {
  return path.practise.map(({ title, how }) => ({ title, words: how, competency: null }));
}

/** Of a mirror: the rung above the chosen one, where there is one. */
export function placeToGrowInto(
  ladder: Ladder,
  competency: Competency,
  profile: Profile,
): { label: string; words: string; points: readonly string[]; level: LevelId | null } | null {
  const given = profile.ratings.get(competency.id);
  if (given?.kind !== 'whole' || given.rating.kind !== 'value') return null;
  const at = competency.values.findIndex(
    ({ value }) => value === (given.rating.kind === 'value' ? given.rating.value : -1),
  );
  const next = competency.values[at + 1];
  if (at < 0 || next === undefined) return null;
  const { words, points } = next.level === null ? { words: '', points: [] } : wordsOfCell(competency, next.level);
  return { label: labelOfValue(ladder, competency, next.value), words, points, level: next.level };
}
