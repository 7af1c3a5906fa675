import { nameKey } from '../../grids/name-key.ts';
import { namedNodesOf, type OutlineNode } from './outline-node.ts';

/** Under how many levels each named part stands, directly or within one other: what comes again is rated. */
export function countAreas(levels: Iterable<OutlineNode>): ReadonlyMap<string, number> {
  const seen = new Map<string, Set<string>>();
  for (const level of levels) {
    const name = nameKey(level.title?.text ?? '');
    const add = (title: string) => {
      const key = nameKey(title);
      const at = seen.get(key);
      if (at === undefined) seen.set(key, new Set([name]));
      else at.add(name);
    };
    for (const child of namedNodesOf(level)) {
      add(child.title.text);
      for (const inner of namedNodesOf(child)) add(inner.title.text);
    }
  }
  return new Map([...seen].map(([key, names]) => [key, names.size]));
}

/** How often each heading comes. */
export function countHeadings(nodes: Iterable<OutlineNode>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { form, title } of nodes) {
    if (form !== 'heading' || title === null) continue;
    const key = nameKey(title.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
