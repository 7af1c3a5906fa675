import { type CellText, readCellText } from '../../grids/read-cell-text.ts';
import type { SourceText } from '../../source-text.ts';
import { cellPart } from './field-names.ts';
import { linesBelow, linesOf, type OutlineNode } from './outline-node.ts';

type Part = 'statement' | 'behaviours' | 'outputs' | 'examples' | 'traps';

/** What stands under the name of a level, or of an area of a level, as the text of one cell. */
export function cellOfNode(node: OutlineNode): CellText {
  const [only, ...more] = [...(node.rest === null ? [] : [node.rest]), ...linesBelow(node)];
  // One line may say that nothing is asked, or that it is to be written.
  if (only === undefined || more.length === 0) return readCellText(only ?? null);
  const parts: Record<Part | 'structure', SourceText[]> = {
    statement: node.rest === null ? [] : [node.rest],
    behaviours: [],
    outputs: [],
    examples: [],
    traps: [],
    structure: [],
  };
  gather(node, null, parts);
  return { kind: 'told', ...parts, isProse: true };
}

function gather(node: OutlineNode, into: Part | null, parts: Record<Part | 'structure', SourceText[]>): void {
  for (const part of node.parts) {
    if (part.kind === 'text') parts[into ?? 'statement'].push(part.text);
    if (part.kind !== 'node') continue;
    const child = part.node;
    const named = child.title === null || child.form === 'item' ? null : cellPart(child.title.text);
    if (named !== null && child.title !== null) {
      parts.structure.push(child.title);
      if (child.rest !== null) parts[named].push(child.rest);
      gather(child, named, parts);
    } else parts[into ?? 'behaviours'].push(...linesOf(child));
  }
}
