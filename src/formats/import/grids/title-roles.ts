import type { Grid } from '../grid.ts';
import { levelLikeness } from './level-likeness.ts';
import { nameKey } from './name-key.ts';
import type { GridContext } from './placed-grid.ts';
import { columnOf, type Table, wordsAt } from './table.ts';
import type { TableShape } from './table-shape.ts';

/** What the name of a sheet, or the heading over a table, names. */
export type TitleRole = 'track' | 'group' | 'level' | 'competency' | 'title' | 'structure';

interface Sheet {
  readonly grid: Grid;
  readonly context: GridContext;
  readonly tables: readonly { readonly table: Table; readonly shape: TableShape }[];
}

/** Names that say what sort of sheet it is and nothing about the ladder. */
const sortOfSheet =
  /^(?:(?:sheet|tabelle|feuil\w*|hoja|table|page|tab) ?\d*|untitled.*|data|export|import|template|(?:the )?(?:competenc\w+|skills?|capabilit\w+|career|expectations?|level\w*|role\w*|grade\w*|ladder|engineering ladder|career ladder|framework|career framework|competency framework|profile\w*|expected|scale\w*|rating\w*|weight\w*|path\w*|track\w*|note\w*|legend|summary|overview|definition\w*|readme|read me|instruction\w*|guide\w*|how to use\w*|faq\w*|question\w*|matrix|progression|matrices|proficienc\w+|score\w*|scorecard|practice|dimension\w*|requirement\w*|promotion\w*|introduction|about|main|at|a|glance|all|of|and|by|per|list|map|behaviou?rs?|indicators?| )+)$/;

const trackWords =
  /\b(?:engineers?|engineering|developers?|designers?|design|managers?|management|individual contributors?|ic|tracks?|paths?|ladder|backend|frontend|fullstack|mobile|ios|android|data|analytics?|qa|quality assurance|testers?|sre|devops|platform|security|scientists?|analysts?|product|leadership track|technical track|people track|architects?|scrum|agile|writers?|researchers?|support|sales|marketing|infrastructure|embedded)\b/;

export function titleRoles(sheets: readonly Sheet[]): readonly TitleRole[] {
  const matrices = sheets.filter(isMatrix);
  const shared = matrices.length >= 2 ? sharedRole(matrices) : null;
  return sheets.map((sheet): TitleRole => {
    const key = nameKey(sheet.grid.title?.text ?? '');
    if (key === '' || sortOfSheet.test(key)) return 'structure';
    const { competency, measured, level } = sheet.context;
    if (competency !== undefined || measured !== undefined || level !== undefined) return 'structure';
    if (sheet.tables.some(({ shape }) => isUnnamed(shape))) return 'competency';
    if (isMatrix(sheet)) return shared ?? loneRole(sheet, sheets.length, key);
    const records = sheet.tables.map(({ shape }) => shape).find((shape) => shape.kind === 'records');
    if (records?.kind === 'records') return recordsRole(sheet, records, key);
    const isPairs = sheet.tables.some(({ shape }) => shape.kind === 'pairs');
    return isPairs && levelLikeness(sheet.grid.title?.text ?? '') >= 0.7 ? 'level' : 'structure';
  });
}

/** True for the name of a sheet that says what levels are. */
export function isAboutLevels(title: string): boolean {
  const key = nameKey(title);
  return (
    /\b(?:levels?|grades?|titles?|ranks?|roles?|job architecture|career stages?)\b/.test(key) &&
    !/competenc|skill|matrix|expect|profile/.test(key)
  );
}

function loneRole(sheet: Sheet, count: number, key: string): TitleRole {
  if (sheet.context.track !== undefined || sheet.context.group !== undefined) return 'structure';
  return count === 1 && sheet.grid.title?.place.sheet !== null && !/^\d+$/.test(key) ? 'title' : 'structure';
}

function recordsRole(sheet: Sheet, { roles }: Extract<TableShape, { kind: 'records' }>, key: string): TitleRole {
  const has = (role: string) => roles.some((own) => own === role);
  const title = sheet.grid.title?.text ?? '';
  if (!has('level') && levelLikeness(title) >= 0.7) return 'level';
  if (has('level') && !has('competency') && !isAboutLevels(title)) {
    const isFacts = has('fact') || has('weakFact');
    return isFacts ? (trackWords.test(key) && !has('track') ? 'track' : 'structure') : 'competency';
  }
  if (has('competency') && has('level') && !has('track') && trackWords.test(key)) return 'track';
  return has('competency') && !has('group') && !has('level') ? 'group' : 'structure';
}

/** What tells several matrices apart: tracks have levels of their own, groups have competencies of their own. */
function sharedRole(matrices: readonly Sheet[]): TitleRole | null {
  const named = matrices.filter(({ grid }) => {
    const key = nameKey(grid.title?.text ?? '');
    return key !== '' && !sortOfSheet.test(key);
  });
  if (named.length < 2) return null;
  const levels = overlap(named.map((sheet) => namesOf(sheet, 'levels')));
  const competencies = overlap(named.map((sheet) => namesOf(sheet, 'rows')));
  const tracks = named.filter(({ grid }) => trackWords.test(nameKey(grid.title?.text ?? ''))).length;
  if (levels < 0.5) return 'track';
  if (competencies >= 0.5) return 'track';
  return tracks > 0.6 * named.length ? 'track' : 'group';
}

function isMatrix({ tables }: Sheet): boolean {
  return tables.some(({ shape }) => shape.kind === 'matrix' && !isUnnamed(shape));
}

function isUnnamed(shape: TableShape): boolean {
  return shape.kind === 'matrix' && shape.levelColumns[0] === 0;
}

function namesOf({ tables }: Sheet, side: 'levels' | 'rows'): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { shape } of tables) {
    if (shape.kind !== 'matrix') continue;
    const first = shape.levelColumns[0] ?? 0;
    if (side === 'levels')
      for (const column of shape.levelColumns) names.add(nameKey(wordsAt(shape.table, shape.levelRow, column)));
    else {
      const cells = columnOf(shape.table, first - 1).slice(shape.levelRow + 1);
      for (const cell of cells) if (cell !== null) names.add(nameKey(cell.piece.text));
    }
  }
  return names;
}

/** The mean part of names that neighbours have in common. */
function overlap(sets: readonly ReadonlySet<string>[]): number {
  const parts = sets.slice(1).map((set, at) => {
    const other = sets[at] ?? new Set<string>();
    const common = [...set].filter((name) => other.has(name)).length;
    return common / Math.max(1, Math.min(set.size, other.size));
  });
  return parts.reduce((total, one) => total + one, 0) / Math.max(1, parts.length);
}
