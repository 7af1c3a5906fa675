import { type Competency, type Expectation, type Ladder, resolveCell } from '#engine/index.ts';

/** One thing that can be chosen: words first, and what they stand for. */
export interface Choice {
  readonly value: number;
  /** The rung or the value by name: `Senior`, `3 Proficient`. */
  readonly label: string;
  readonly words: string;
  readonly points: readonly string[];
  /** Words that aren't the ladder's own: nothing required, as below, planned. Then the label stands beside them. */
  readonly isRemark: boolean;
}

/** What can be chosen for a dimension, or for the competency as a whole (`dimension: null`). Lowest first. */
export function choicesOf(ladder: Ladder, competency: Competency, dimension: string | null): Choice[] {
  if (dimension === null) return wholeChoices(ladder, competency);
  const known = competency.dimensions.find(({ id }) => id === dimension);
  if (!known) return [];
  return Array.from({ length: known.highest - known.lowest + 1 }, (_, index) => {
    const value = known.lowest + index;
    const words = known.descriptors.get(value);
    const label = labelOfValue(ladder, competency, value, true);
    return { value, label, words: words ?? label, points: [], isRemark: words === undefined };
  });
}

/** How a value is spoken of: on a ladder of rungs by the rung's name, otherwise with its number. */
export function labelOfValue(ladder: Ladder, competency: Competency, value: number, isDimension = false): string {
  const known = competency.values.find((own) => own.value === value);
  if (ladder.scale.kind === 'levels') return known?.label ?? '';
  if (isDimension && competency.rule.kind === 'mastery') return String(value);
  const own = ladder.scale.values.find((scale) => scale.value === value);
  const label = (isDimension ? own?.dimensionLabel : undefined) ?? known?.label ?? '';
  return ladder.intent === 'mirror' ? label : `${value} ${label}`.trim();
}

function wholeChoices(ladder: Ladder, competency: Competency): Choice[] {
  return competency.values.map(({ value, level }) => {
    const cell: Expectation =
      level === null ? { kind: 'missing' } : (competency.cells.get(level) ?? { kind: 'missing' });
    const label = labelOfValue(ladder, competency, value);
    if (cell.kind === 'described') {
      const points = cell.statement === '' ? cell.behaviours : [];
      return { value, label, words: cell.statement, points, isRemark: false };
    }
    return { value, label, words: remarkOf(ladder, competency, value, cell), points: [], isRemark: true };
  });
}

function remarkOf(ladder: Ladder, competency: Competency, value: number, cell: Expectation): string {
  switch (cell.kind) {
    case 'inherited':
      return value === competency.values[0]?.value
        ? 'Nothing is said here.'
        : `As ${labelOfValue(ladder, competency, value - 1)}; nothing is added.`;
    case 'none':
      return cell.note ?? 'Nothing is required here.';
    case 'same-as':
      return `The same as ${ladder.levels.find(({ id }) => id === cell.level)?.title ?? cell.level}.`;
    case 'planned':
      return cell.note ?? 'Not written yet.';
    default:
      return value === 0 ? 'Not yet any of these.' : '';
  }
}

/** The words that hold at a level, blanks followed down; empty where nothing is said. */
export function wordsOfCell(
  competency: Competency,
  level: Parameters<typeof resolveCell>[1],
): { words: string; points: readonly string[] } {
  const { cell } = resolveCell(competency, level);
  if (cell.kind !== 'described')
    return { words: cell.kind === 'none' ? (cell.note ?? 'Nothing is required here.') : '', points: [] };
  return { words: cell.statement, points: cell.statement === '' ? cell.behaviours : [] };
}
