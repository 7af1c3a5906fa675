import type { DocumentNode } from '#engine/read/document-tree.ts';
import { itemsOf, numberOf } from './data-nodes.ts';
import type { Constant } from './snowflake-constants.ts';

/**
 * The points of each milestone, from the lowest; one more than there are milestones where 0 has points too. From a
 * table (`0: 0, 1: 1, 2: 3`, or the cases of a switch) or a list. Null where not every milestone has some.
 */
export function readPoints(constant: Constant | null, milestoneCount: number): number[] | null {
  const node = constant?.value;
  const byMilestone = node?.kind === 'mapping' ? fromTable(node) : fromList(node, milestoneCount);
  const first = byMilestone.has(0) ? 0 : 1;
  const points = Array.from({ length: milestoneCount + 1 - first }, (_, index) => byMilestone.get(first + index));
  if (milestoneCount === 0 || !points.every((value) => value !== undefined && value >= 0)) return null;
  if (node?.kind === 'mapping')
    for (const { value } of node.entries.values()) constant?.draft.file.mention(value, 'scale');
  else for (const item of itemsOf(node)) constant?.draft.file.mention(item, 'scale');
  return points.flatMap((value) => value ?? []);
}

function fromTable(node: DocumentNode & { kind: 'mapping' }): Map<number, number> {
  return new Map(
    [...node.entries.values()].flatMap(({ key, value }) => {
      const [milestone, points] = [numberOf(key), numberOf(value)];
      return milestone === null || points === null ? [] : [[milestone, points] as const];
    }),
  );
}

function fromList(node: DocumentNode | undefined, milestoneCount: number): Map<number, number> {
  const items = itemsOf(node);
  const first = items.length > milestoneCount ? 0 : 1;
  return new Map(items.flatMap((item, index) => [[first + index, numberOf(item) ?? -1] as const]));
}
