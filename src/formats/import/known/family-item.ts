import type { MappingNode } from '#engine/read/document-tree.ts';

/** One item of the flat list, with the level and the theme it names. */
export interface FamilyItem {
  readonly node: MappingNode;
  readonly level: string;
  readonly theme: string;
}
