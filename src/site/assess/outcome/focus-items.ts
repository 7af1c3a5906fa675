import { wordRise } from '#engine/advance/words/word-route.ts';
import type { Competency, CompetencyGap, Ladder, LevelId, Path, Profile, Rise } from '#engine/index.ts';
import type { FocusSource } from '#org/growth/focus.ts';
import { labelOfValue, wordsOfCell } from './choices.ts';

/** Something that can be picked as a focus: what it is, and the ladder's words for it. */
export interface FocusItem {
  readonly title: string;
  readonly words: string;
  readonly competency: string | null;
  /** Where it stands in the ladder, for whoever makes a goal of it elsewhere; null: it can’t be named. */
  readonly source: FocusSource | null;
}

/** As it is kept with a goal, and in the file: one line. */
export function lineOfItem({ title, words }: Pick<FocusItem, 'title' | 'words'>): string {
  const line = words === '' ? title : `${title}: ${words.replaceAll(/\s+/g, ' ')}`;
  return line.length <= 390 ? line : `${line.slice(0, 389)}…`;
}

/** `towards`: the level that the rise is a step to; left out where nobody asks. */
export function itemOfRise(ladder: Ladder, rise: Rise, towards: LevelId | null = null): FocusItem {
  const { what, descriptor } = wordRise(ladder, rise);
  const { competency, dimension, to } = rise;
  const source = towards === null ? null : ({ kind: 'way-up', competency, dimension, to, towards } as const);
  return { title: what, words: descriptor ?? '', competency, source };
}

export function itemOfGap(gap: CompetencyGap, level: LevelId, levelTitle: string): FocusItem {
  const cell = gap.fresh ?? (gap.cell.kind === 'described' ? gap.cell : null);
  const words = cell
    ? [cell.statement, ...(cell.statement === '' ? cell.behaviours : [])].filter((text) => text !== '').join(' ')
    : '';
  return {
    title: `${gap.title} as at ${levelTitle}`,
    words,
    competency: gap.competency,
    source: cellSource(gap.competency, level),
  };
}

export function cellSource(competency: string, level: LevelId): FocusSource {
  return { kind: 'cell', competency, level };
}

export function itemsOfPath(path: Path): FocusItem[] {
  return path.practise.map(({ title, how }) => {
    const source = { kind: 'practise', path: path.id, item: title } as const;
    return { title, words: how, competency: null, source };
  });
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
