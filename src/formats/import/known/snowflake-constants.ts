import type { DocumentNode, MappingEntry } from '#engine/read/document-tree.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, itemsOf, mappingsOf } from './data-nodes.ts';

export interface Constant extends MappingEntry {
  readonly draft: DataDraft;
}

/** The constants of one ladder: forks part them into modules, or put them into one object (`config`). */
export class Constants {
  readonly #drafts: readonly DataDraft[];

  constructor(drafts: readonly DataDraft[]) {
    this.#drafts = drafts;
  }

  find(...names: readonly string[]): Constant | null {
    for (const draft of this.#drafts) {
      const entry = findConstant(draft.file.root ?? undefined, names);
      if (entry !== null) return { ...entry, draft };
    }
    return null;
  }
}

/** By its name at the top, or one step below. */
export function findConstant(root: DocumentNode | undefined, names: readonly string[]): MappingEntry | null {
  if (root?.kind !== 'mapping') return null;
  const inner = Array.from(root.entries.values(), ({ value }) => value);
  for (const node of [root, ...inner]) {
    if (node.kind !== 'mapping') continue;
    const name = names.find((own) => node.entries.has(own));
    const entry = name === undefined ? undefined : node.entries.get(name);
    if (entry !== undefined) return entry;
  }
  return null;
}

/** The tracks: a mapping or a list of things that have milestones, under their name or as the whole file. */
export function tracksIn(root: DocumentNode | undefined): DocumentNode | undefined {
  const named = [findConstant(root, ['tracks']), findConstant(root, ['skills', 'competencies'])];
  return [...named.map((entry) => entry?.value), root].find((tracks) => valuesOf(tracks).some(hasMilestones));
}

/** Whether a file holds what belongs to tracks that stand in another: titles, points. */
export function hasTables(root: DocumentNode | undefined): boolean {
  const titles = mappingsOf(findConstant(root, ['titles'])?.value);
  return (
    findConstant(root, ['pointsToLevels']) !== null || titles.some((title) => entryOf(title, 'minPoints') !== undefined)
  );
}

function valuesOf(node: DocumentNode | undefined): readonly DocumentNode[] {
  return node?.kind === 'mapping' ? Array.from(node.entries.values(), ({ value }) => value) : mappingsOf(node);
}

function hasMilestones(node: DocumentNode): boolean {
  return itemsOf(entryOf(node, 'milestones')).length > 0;
}
