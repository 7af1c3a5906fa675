import { canonicalJson } from './canonical-json.ts';
import { type Answer, type Goal, type Head, lastEdit, type Sheet, type Shelf, type Stamped } from './sheet.ts';

/** Two tabs' shelves as one. `kept` names the sheets that were put aside because both changed the same thing. */
export interface MergedShelves {
  readonly shelf: Shelf;
  readonly kept: readonly string[];
}

/**
 * Joins what this tab holds with what another tab stored. `base` is what both started from: the last shelf that this
 * tab read or stored. Of every part the later edit wins. Where both changed the same part since `base`, the sheet
 * that loses is kept whole as a copy, so nothing that anybody wrote is lost. Both tabs come to the same shelf.
 */
export function mergeShelves(base: Shelf | null, mine: Shelf, theirs: Shelf): MergedShelves {
  const removed = laterOf(mine.removed, theirs.removed);
  const sheets: Record<string, Sheet> = {};
  const kept: string[] = [];
  for (const id of new Set([...Object.keys(mine.sheets), ...Object.keys(theirs.sheets)])) {
    const [own, other] = [mine.sheets[id], theirs.sheets[id]];
    const merged =
      own && other ? mergeSheets(base?.sheets[id], own, other) : { sheet: (own ?? other) as Sheet, copies: [] };
    for (const copy of merged.copies) {
      sheets[copy.id] = copy;
      kept.push(copy.head.name);
    }
    if (lastEdit(merged.sheet) > (removed[id] ?? -1)) sheets[id] = merged.sheet;
  }
  const gone = Object.entries(removed).filter(([id]) => sheets[id] === undefined);
  return { shelf: { format: 1, sheets, removed: Object.fromEntries(gone) }, kept };
}

function mergeSheets(base: Sheet | undefined, mine: Sheet, theirs: Sheet): { sheet: Sheet; copies: Sheet[] } {
  const lost = new Set<Sheet>();
  const pick = <Part extends Stamped>(before: Part | undefined, own: Part, other: Part): Part => {
    const wins =
      own.edited > other.edited || (own.edited === other.edited && canonicalJson(own) > canonicalJson(other));
    const bothChanged = own.edited > (before?.edited ?? -1) && other.edited > (before?.edited ?? -1);
    if (bothChanged && !isSame(own, other)) lost.add(wins ? theirs : mine);
    return wins ? own : other;
  };
  const sheet: Sheet = {
    id: mine.id,
    revision: Math.max(mine.revision, theirs.revision),
    head: pick<Head>(base?.head, mine.head, theirs.head),
    answers: pickEach<Answer>(base?.answers, mine.answers, theirs.answers, pick),
    goals: pickEach<Goal>(base?.goals, mine.goals, theirs.goals, pick),
  };
  return { sheet, copies: [...lost].map(asCopy) };
}

function pickEach<Part extends Stamped>(
  base: Readonly<Record<string, Part>> | undefined,
  mine: Readonly<Record<string, Part>>,
  theirs: Readonly<Record<string, Part>>,
  pick: (before: Part | undefined, own: Part, other: Part) => Part,
): Record<string, Part> {
  const parts: Record<string, Part> = { ...theirs };
  for (const [key, own] of Object.entries(mine)) {
    const other = theirs[key];
    parts[key] = other === undefined ? own : pick(base?.[key], own, other);
  }
  return parts;
}

/** The same loser gets the same id in both tabs, so there is one copy of it and not two. */
function asCopy(sheet: Sheet): Sheet {
  return {
    ...sheet,
    id: `${sheet.id}-kept-${lastEdit(sheet)}`,
    head: { ...sheet.head, name: `${sheet.head.name} (kept from another tab)` },
  };
}

function laterOf(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): Record<string, number> {
  const later = { ...a };
  for (const [id, time] of Object.entries(b)) later[id] = Math.max(time, later[id] ?? 0);
  return later;
}

/** Parts are the same when they say the same, whenever it was said. */
function isSame(a: Stamped, b: Stamped): boolean {
  return canonicalJson({ ...a, edited: 0 }) === canonicalJson({ ...b, edited: 0 });
}
