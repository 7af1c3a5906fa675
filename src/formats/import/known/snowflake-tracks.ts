import type { DocumentNode, MappingNode } from '#engine/read/document-tree.ts';
import type { DraftCell, DraftCompetency, DraftNamed } from '../ladder-draft.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, itemsOf, mappingsOf, stringOf } from './data-nodes.ts';

export interface ReadTracks {
  readonly groups: readonly DraftNamed[];
  readonly competencies: readonly DraftCompetency[];
  /** The most milestones that a track has. */
  readonly milestoneCount: number;
}

/** Tracks as competencies, whose cells say what each milestone means. */
export function readTracks(draft: DataDraft, tracks: DocumentNode, categories: DocumentNode | undefined): ReadTracks {
  const groups = readCategories(draft, categories);
  const competencies: DraftCompetency[] = [];
  let milestoneCount = 0;
  for (const { key, node } of entriesOf(tracks)) {
    const milestones = itemsOf(entryOf(node, 'milestones'));
    if (milestones.length === 0) continue;
    const title = draft.file.take(entryOf(node, 'displayName', 'name', 'title', 'label') ?? key);
    if (title === null) continue;
    milestoneCount = Math.max(milestoneCount, milestones.length);
    draft.file.mention(entryOf(node, 'id'), 'structure');
    competencies.push({
      key: `track-${competencies.length}`,
      title,
      summary: [...draft.texts(entryOf(node, 'summary')), ...draft.texts(entryOf(node, 'description'))],
      group: groupOf(draft, entryOf(node, 'category'), groups),
      tracks: [],
      weight: null,
      cells: milestones.map((milestone, index) => readMilestone(draft, milestone, index + 1)),
    });
  }
  return { groups: [...groups.values()], competencies, milestoneCount };
}

function readMilestone(draft: DataDraft, node: DocumentNode, value: number): DraftCell {
  const cell: DraftCell = {
    level: String(value),
    statement: [],
    behaviours: [],
    outputs: [],
    examples: [],
    traps: [],
    kind: 'told',
  };
  if (node.kind === 'scalar') return { ...cell, statement: draft.texts(node) };
  return {
    ...cell,
    statement: draft.texts(entryOf(node, 'summary', 'description')),
    behaviours: draft.texts(entryOf(node, 'signals', 'criteria')),
    examples: draft.texts(entryOf(node, 'examples')),
  };
}

/** Names of categories, where the file gives them some: by letter, or as a list. */
function readCategories(draft: DataDraft, categories: DocumentNode | undefined): Map<string, DraftNamed> {
  const groups = new Map<string, DraftNamed>();
  for (const { key, node } of entriesOf(categories)) {
    const id = stringOf(entryOf(node, 'id', 'key') ?? key);
    const title = draft.file.take(
      node.kind === 'scalar' ? node : entryOf(node, 'displayName', 'name', 'title', 'label'),
    );
    if (id === null || title === null) continue;
    groups.set(id, { key: id, title, summary: draft.texts(entryOf(node, 'description', 'summary')) });
    draft.file.mention(entryOf(node, 'id', 'key'), 'structure');
  }
  return groups;
}

/** A category without a name is called what the tracks call it. */
function groupOf(draft: DataDraft, node: DocumentNode | undefined, groups: Map<string, DraftNamed>): string | null {
  const key = stringOf(node);
  if (key === null) return null;
  const title = groups.has(key) ? null : draft.file.take(node);
  if (title === null) draft.file.mention(node, 'group');
  else groups.set(key, { key, title, summary: [] });
  return key;
}

/** A mapping by its keys, or a list of mappings. */
function entriesOf(
  node: DocumentNode | undefined,
): readonly { key: DocumentNode | undefined; node: DocumentNode | MappingNode }[] {
  if (node?.kind === 'mapping') return Array.from(node.entries.values(), ({ key, value }) => ({ key, node: value }));
  return mappingsOf(node).map((item) => ({ key: undefined, node: item }));
}
