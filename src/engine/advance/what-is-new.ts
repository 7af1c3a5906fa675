import type { Competency } from '../ladder/competency.ts';
import type { DescribedCell } from '../ladder/expectation.ts';
import type { LevelId } from '../ladder/ids.ts';
import { resolveCell } from '../ladder/resolve-cell.ts';

/** What one cell asks that the other doesn't say in the same words. Null when it says nothing else. */
export function whatIsNew(competency: Competency, from: LevelId | null, to: LevelId): DescribedCell | null {
  const target = resolveCell(competency, to);
  if (target.cell.kind !== 'described') return null;
  const own = from === null ? null : resolveCell(competency, from);
  if (own !== null && own.at === target.at) return null;
  const known = own?.cell.kind === 'described' ? own.cell : null;
  const fresh = (list: readonly string[], before: readonly string[] | undefined) =>
    list.filter((item) => !before?.includes(item));
  const news: DescribedCell = {
    kind: 'described',
    statement: known?.statement === target.cell.statement ? '' : target.cell.statement,
    quote: known?.quote === target.cell.quote ? null : target.cell.quote,
    behaviours: fresh(target.cell.behaviours, known?.behaviours),
    outputs: fresh(target.cell.outputs, known?.outputs),
    youWouldSee: fresh(target.cell.youWouldSee, known?.youWouldSee),
    traps: fresh(target.cell.traps, known?.traps),
  };
  return saysNothing(news) ? null : news;
}

function saysNothing({ statement, quote, behaviours, outputs, youWouldSee, traps }: DescribedCell): boolean {
  const lists = [behaviours, outputs, youWouldSee, traps];
  return statement === '' && quote === null && lists.every((list) => list.length === 0);
}
