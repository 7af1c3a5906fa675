import type { DraftPath, LadderDraft } from '../ladder-draft.ts';
import type { DraftIds } from './draft-ids.ts';
import type { Overflow } from './overflow.ts';
import { map, type Written } from './written.ts';

/** The values of a scale, where they are what a scale may be: from 0 or 1 upwards without a gap. */
export function valuesOf({ scale }: LadderDraft): readonly number[] {
  const values = scale.map(({ value }) => value);
  const first = values[0] ?? -1;
  const isSound = (first === 0 || first === 1) && values.every((value, index) => value === first + index);
  const last = values.at(-1) ?? 0;
  return isSound && last >= 1 && last <= 20 ? values : [];
}

export function writeScale(
  { scale, dimensionLabels = [] }: LadderDraft,
  ids: DraftIds,
  values: readonly number[],
  overflow: Overflow,
): Written {
  const tied = new Set(values.length === 0 ? [] : scale.map(({ level }) => level));
  const labels = Map.groupBy(dimensionLabels, ({ level }) => level);
  // A value of the scale holds one label, so what is called otherwise as well, or is no value, stands at the end.
  for (const [level, called] of labels)
    for (const { label } of tied.has(level) ? called.slice(1) : called)
      overflow.add('what tables of dimensions call the levels', label.text);
  if (values.length === 0) {
    for (const { label } of scale) if (typeof label !== 'string') overflow.add('the scale', label.text);
    return 'levels';
  }
  return map(
    ...scale.map(({ value, label, level }) => {
      const shown = overflow.line(label, 'the scale') || String(value);
      const id = level === undefined ? undefined : ids.levels.get(level)?.id;
      if (id === undefined) return [String(value), shown] as const;
      const own = level === undefined ? undefined : labels.get(level)?.[0]?.label;
      const dimensionLabel = own === undefined ? '' : overflow.line(own, 'the scale');
      return [String(value), map(['label', shown], ['dimensionLabel', dimensionLabel], ['level', id])] as const;
    }),
  );
}

export interface WrittenRule {
  readonly rules: Written;
  /** By key of a level. */
  readonly bands: ReadonlyMap<string, string>;
}

/** The rule as data; null where the draft has none that a ladder can hold. */
export function writeRule(
  draft: LadderDraft,
  values: readonly number[],
  isDescribedByValue: boolean,
): WrittenRule | null {
  const { rule } = draft;
  if (rule === null || values.length === 0 || !rule.points.every(isDecimal)) return null;
  const most = Math.max(...rule.points) * draft.competencies.length;
  const bands = rule.titles.flatMap(({ level, from, to }) => {
    const end = to ?? Math.max(from, Math.round(most * 10_000) / 10_000);
    return isDecimal(from) && isDecimal(end) && from <= end ? [[level, `${from}-${end}`] as const] : [];
  });
  if (bands.length === 0) return null;
  const table = map(...values.map((value, index) => [String(value), rule.points[index] ?? 0] as const));
  const overall = map(['kind', 'points'], ['table', table]);
  // A competency that is described value by value has one dimension, and its rating is that of the competency.
  const competency = isDescribedByValue ? map(['kind', 'majority'], ['need', 1]) : null;
  return { rules: map(['competency', competency], ['overall', overall]), bands: new Map(bands) };
}

function isDecimal(value: number): boolean {
  return value < 100_000 && /^\d+(?:\.\d{1,4})?$/.test(String(value));
}

/** Null where the source tells of none: then each track is climbed in its order. */
export function writePaths(draft: LadderDraft, ids: DraftIds, overflow: Overflow): readonly Written[] | null {
  if (draft.paths.length === 0) return null;
  const told = new Map<string, readonly DraftPath[]>(Map.groupBy(draft.paths, ({ from, to }) => `${from}\n${to}`));
  const inOrder = [...Map.groupBy(draft.levels, ({ track }) => track).values()].flatMap((levels) =>
    levels.slice(1).map((level, index) => ({ from: levels[index]?.key ?? '', to: level.key })),
  );
  const pairs = new Map([...inOrder, ...draft.paths].map(({ from, to }) => [`${from}\n${to}`, { from, to }]));
  const trackOf = new Map(draft.levels.map(({ key, track }) => [key, track]));
  return [...pairs].flatMap(([pair, { from, to }]) => {
    const [fromLevel, toLevel] = [ids.levels.get(from), ids.levels.get(to)];
    const texts = (told.get(pair) ?? []).flatMap((path) => path.texts);
    const about = `the way from ${fromLevel?.title ?? from} to ${toLevel?.title ?? to}`;
    const readyWhen = overflow.list(
      texts.map(({ text }) => text),
      about,
    );
    if (fromLevel === undefined || toLevel === undefined || from === to) {
      for (const text of readyWhen) overflow.add(about, text);
      return [];
    }
    const type = trackOf.get(from) === trackOf.get(to) ? null : 'move';
    return [map(['from', fromLevel.id], ['to', toLevel.id], ['type', type], ['readyWhen', readyWhen])];
  });
}
