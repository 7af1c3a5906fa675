import { type Competency, type LevelId, resolveCell, whatIsNew } from '#engine/index.ts';

/**
 * What a cell says, in one text; with a level below, only what is new there, where anything is. Empty where the ladder
 * says nothing, or asks for nothing.
 */
export function cellWords(competency: Competency, level: LevelId, below: LevelId | null = null): string {
  const fresh = below === null ? null : whatIsNew(competency, below, level);
  const { cell } = resolveCell(competency, level);
  const said = fresh ?? (cell.kind === 'described' ? cell : null);
  if (said === null) return '';
  return [said.statement, ...(said.statement === '' ? said.behaviours : [])].filter((text) => text !== '').join(' ');
}
