import { assertNever } from '../../ladder/assert.ts';
import type { Expectation } from '../../ladder/expectation.ts';
import type { Ladder } from '../../ladder/ladder.ts';
import type { Fields, Item } from './item.ts';
import { levelTitle } from './level-title.ts';

/** Null where the ladder has no cell at all. */
export function cellItem(ladder: Ladder, level: string, cell: Expectation): Item | null {
  if (cell.kind === 'missing') return null;
  const fields = cellFields(cell);
  return {
    type: 'cell',
    id: level,
    name: levelTitle(ladder, level),
    gist: cell.kind === 'described' ? [cell.statement, ...cell.behaviours].filter(Boolean).join(' ') : null,
    form: { field: 'state', value: cell.kind },
    fields,
  };
}

function cellFields(cell: Exclude<Expectation, { kind: 'missing' }>): Fields {
  switch (cell.kind) {
    case 'described': {
      const { statement, quote, behaviours, outputs, youWouldSee, traps } = cell;
      return { statement, quote, behaviours, outputs, youWouldSee, traps };
    }
    case 'inherited':
      return {};
    case 'none':
    case 'planned':
      return { note: cell.note };
    case 'same-as':
      return { sameAs: cell.level };
    default:
      return assertNever(cell);
  }
}
