import type { DocumentNode, MappingNode } from '#engine/read/document-tree.ts';

/** Small looks into a tree of data: each gives nothing where the data is of another shape. */
export function entryOf(node: DocumentNode | undefined, ...keys: readonly string[]): DocumentNode | undefined {
  if (node?.kind !== 'mapping') return undefined;
  const key = keys.find((name) => node.entries.has(name));
  return key === undefined ? undefined : node.entries.get(key)?.value;
}

export function itemsOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.kind === 'sequence' ? node.items : [];
}

/** The items of a list that are mappings. */
export function mappingsOf(node: DocumentNode | undefined): readonly MappingNode[] {
  return itemsOf(node).filter((item) => item.kind === 'mapping');
}

/** A scalar as text; null where it is empty or no scalar. */
export function stringOf(node: DocumentNode | undefined): string | null {
  if (node?.kind !== 'scalar' || node.value === null) return null;
  const text = String(node.value).trim();
  return text === '' ? null : text;
}

export function numberOf(node: DocumentNode | undefined): number | null {
  const text = stringOf(node);
  return text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
