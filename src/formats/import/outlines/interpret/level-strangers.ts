import { nameKey } from '../../grids/name-key.ts';
import { labelRole, levelNaming } from './field-names.ts';
import { isNamed, namedNodesOf, nodesOf, type OutlineNode } from './outline-node.ts';

type Named = OutlineNode & { readonly title: NonNullable<OutlineNode['title']> };

/**
 * Nodes beside levels that are levels too, though their names don't say so: "Wizard" between "Senior" and "Principal",
 * with the same areas below it as they have.
 */
export function findStrangers(levels: ReadonlySet<OutlineNode>): readonly OutlineNode[] {
  return rowsOf(levels).flatMap(({ nodes, known }) => {
    const shared = sharedAreas(known);
    return nodes.filter((node) => !known.includes(node) && isBuiltAlike(node, shared));
  });
}

/** Nodes that stand between two levels and were not taken for one: somebody should look at them. */
export function findAmidLevels(levels: ReadonlySet<OutlineNode>): readonly Named[] {
  return rowsOf(levels).flatMap(({ nodes, known }) => {
    const [first, last] = [nodes.indexOf(known[0] as Named), nodes.indexOf(known.at(-1) as Named)];
    return nodes.filter((node, at) => at > first && at < last && !known.includes(node));
  });
}

/** True for a level whose name says nothing and whose place does. */
export function isStranger(node: OutlineNode): boolean {
  return isNamed(node) && levelNaming(node.title.text) === 'no';
}

/** The nodes of one parent and one form, where two or more of them are levels. */
function rowsOf(levels: ReadonlySet<OutlineNode>): readonly { nodes: readonly Named[]; known: readonly Named[] }[] {
  const parents = new Set([...levels].flatMap(({ parent }) => parent ?? []));
  return [...parents].flatMap((parent) => {
    const known = namedNodesOf(parent).filter((node) => levels.has(node) && node.form === 'heading');
    const nodes = namedNodesOf(parent).filter(({ form }) => form === 'heading');
    return known.length < 2 ? [] : [{ nodes, known }];
  });
}

function sharedAreas(levels: readonly Named[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const level of levels) for (const key of areasOf(level)) seen.set(key, (seen.get(key) ?? 0) + 1);
  return new Set([...seen].filter(([, count]) => count >= 2).map(([key]) => key));
}

function isBuiltAlike(node: Named, shared: ReadonlySet<string>): boolean {
  const own = areasOf(node);
  const common = [...own].filter((key) => shared.has(key)).length;
  return common >= Math.min(2, shared.size) && common > 0 && common * 2 >= own.size && common * 2 >= shared.size;
}

function areasOf(node: OutlineNode): ReadonlySet<string> {
  const named = nodesOf(node).filter(isNamed);
  return new Set(named.filter(({ title }) => labelRole(title.text) === 'area').map(({ title }) => nameKey(title.text)));
}
