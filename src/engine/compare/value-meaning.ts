import type { Competency, CompetencyValue, Dimension } from '../ladder/competency.ts';
import type { DescribedCell } from '../ladder/expectation.ts';
import type { LevelId } from '../ladder/ids.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { resolveCell } from '../ladder/resolve-cell.ts';

/** What one value means in one place: its label and the text that describes it, if any. */
export interface ValueMeaning {
  readonly value: number;
  /** What stays when a ladder changes: the level on a `levels` scale, where a value is only a position; else the number. */
  readonly key: string;
  readonly label: string;
  readonly level: LevelId | null;
  readonly text: string;
}

/** The meanings of all values that a place can be rated with, lowest first. */
export function valueMeanings(ladder: Ladder, competency: Competency, dimension: Dimension | null): ValueMeaning[] {
  if (dimension === null) {
    return competency.values.map((own) => ({
      ...own,
      key: keyOf(ladder, own.value, own.level),
      text: own.level === null ? '' : cellText(competency, own.level),
    }));
  }
  const isItem = competency.rule.kind === 'mastery';
  const meanings: ValueMeaning[] = [];
  for (let value = dimension.lowest; value <= dimension.highest; value++) {
    const named = isItem ? undefined : competency.values.find((known) => known.value === value);
    meanings.push({
      value,
      key: keyOf(ladder, value, named?.level ?? null),
      label: dimensionLabel(ladder, named) ?? String(value),
      level: named?.level ?? null,
      text: dimension.descriptors.get(value) ?? '',
    });
  }
  return meanings;
}

function keyOf({ scale }: Ladder, value: number, level: LevelId | null): string {
  return scale.kind === 'levels' && level !== null ? level : String(value);
}

function dimensionLabel({ scale }: Ladder, named: CompetencyValue | undefined): string | undefined {
  const column = scale.kind === 'levels' ? undefined : scale.values.find(({ value }) => value === named?.value);
  return column?.dimensionLabel ?? named?.label;
}

/**
 * What a cell asks: its statement, behaviours and outputs. A blank cell says what the one below says, and
 * `same-as` what that level's does. Quotes, scenes and traps illustrate; they don't ask.
 */
function cellText(competency: Competency, level: LevelId): string {
  const { cell } = resolveCell(competency, level);
  if (cell.kind === 'described') return asked(cell);
  return cell.kind === 'none' || cell.kind === 'planned' ? (cell.note ?? cell.kind) : '';
}

function asked({ statement, behaviours, outputs }: DescribedCell): string {
  return [statement, ...behaviours, ...outputs].filter((text) => text !== '').join('\n');
}
