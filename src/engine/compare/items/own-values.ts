import type { Competency, CompetencyValue } from '../../ladder/competency.ts';
import type { Ladder } from '../../ladder/ladder.ts';

/**
 * The values a competency may take, where they are not those that the scale and its cells give it: told only
 * then, because a renamed level would otherwise change every competency.
 */
export function ownValues(ladder: Ladder, competency: Competency): readonly string[] | null {
  const usual = usualValues(ladder, competency).map(show);
  const own = competency.values.map(show);
  return own.length === usual.length && own.every((text, index) => text === usual[index]) ? null : own;
}

function usualValues({ scale, levels }: Ladder, { tracks, cells }: Competency): readonly CompetencyValue[] {
  if (scale.kind === 'proficiency') return scale.values;
  const rungs = levels
    .filter(({ id, track }) => tracks.includes(track) && isWritten(cells.get(id)?.kind))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ id, title }, index) => ({ value: index + 1, label: title, level: id }));
  return scale.zeroLabel === null ? rungs : [{ value: 0, label: scale.zeroLabel, level: null }, ...rungs];
}

function isWritten(kind: string | undefined): boolean {
  return kind !== undefined && kind !== 'missing' && kind !== 'planned';
}

function show({ value, label, level }: CompetencyValue): string {
  return `${value} ${label}${level === null ? '' : ` (${level})`}`;
}
