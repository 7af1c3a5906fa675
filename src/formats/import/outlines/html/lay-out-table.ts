import { isHidden, type PageStyle } from './page-style.ts';
import { attribute, childrenOf, isElement, type PageElement, type PageNode } from './parse-page.ts';

export interface LaidTable {
  /** Cells by row and column; one that spans several stands in each of its places. */
  readonly rows: readonly (readonly (PageElement | null)[])[];
  readonly width: number;
  readonly cells: readonly PageElement[];
  readonly captions: readonly PageElement[];
  /** What stands in the table and not in its cells: hidden rows, comments, scripts. */
  readonly others: readonly PageNode[];
  /** True where the table holds headings, tables or only one column or row: it arranges, and tabulates nothing. */
  readonly isLayout: boolean;
}

/**
 * Places the cells of a table as a browser does. `allow` is told how wide and how large it has become and throws where
 * that is too much, before anything that size is held.
 */
export function layOutTable(
  table: PageElement,
  style: PageStyle,
  allow: (columns: number, cells: number) => void,
): LaidTable {
  const parts = partsOf(table, style);
  const rows: (PageElement | null)[][] = parts.rows.map(() => []);
  const cells: PageElement[] = [];
  const others = [...parts.others];
  let placed = 0;
  for (const [r, row] of parts.rows.entries()) {
    let column = 0;
    for (const cell of childrenOf(row)) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName) || isHidden(cell, style)) {
        others.push(cell);
        continue;
      }
      cells.push(cell);
      while (rows[r]?.[column] !== undefined) column++;
      const across = spanOf(cell, 'colspan', 1_001);
      const down = Math.min(spanOf(cell, 'rowspan', rows.length), rows.length - r);
      placed += across * down;
      allow(column + across, placed);
      for (const target of rows.slice(r, r + down)) {
        for (let c = column; c < column + across; c++) target[c] ??= cell;
      }
      column += across;
    }
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const arranges = cells.some((cell) => holds(cell, cell.tagName === 'td' ? /^(?:table|h[1-6])$/ : /^table$/));
  return { rows, width, cells, captions: parts.captions, others, isLayout: width < 2 || rows.length < 2 || arranges };
}

interface Parts {
  readonly rows: PageElement[];
  readonly captions: PageElement[];
  readonly others: PageNode[];
}

function partsOf(table: PageElement, style: PageStyle): Parts {
  const parts: Parts = { rows: [], captions: [], others: [] };
  const visit = (node: PageNode): void => {
    if (!isElement(node) || isHidden(node, style)) parts.others.push(node);
    else if (node.tagName === 'tr') parts.rows.push(node);
    else if (node.tagName === 'caption') parts.captions.push(node);
    else if (/^(?:thead|tbody|tfoot)$/.test(node.tagName)) childrenOf(node).forEach(visit);
    else parts.others.push(node);
  };
  childrenOf(table).forEach(visit);
  return parts;
}

function spanOf(cell: PageElement, name: string, most: number): number {
  const value = Number(attribute(cell, name) ?? 1);
  if (name === 'rowspan' && value === 0) return most;
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}

function holds(node: PageNode, tag: RegExp): boolean {
  return childrenOf(node).some((child) => (isElement(child) && tag.test(child.tagName)) || holds(child, tag));
}
