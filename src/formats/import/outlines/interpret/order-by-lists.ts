import type { Interpretation } from './interpretation.ts';
import { knownLevel } from './level-names.ts';
import { nodesOf, type OutlineNode } from './outline-node.ts';

/** A list that names all levels, and more than one track of headings did, says in which order they stand. */
export function orderByLists({ builder, levels, holders }: Interpretation): void {
  const all = builder.levels();
  if (new Set(all.map(({ track }) => track)).size > 1) return;
  for (const node of holders.keys()) {
    const keys = levelsBelow(node, levels).flatMap(({ title }) => knownLevel(builder, title?.text ?? '', null) ?? []);
    if (new Set(keys).size !== all.length || keys.length !== all.length) continue;
    builder.orderLevels(keys);
    return;
  }
}

function levelsBelow(node: OutlineNode, levels: ReadonlySet<OutlineNode>): readonly OutlineNode[] {
  return nodesOf(node).filter((child) => levels.has(child));
}
