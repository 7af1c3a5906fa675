import type { DocumentNode, MappingNode } from '#engine/read/document-tree.ts';
import type { DraftCell, DraftCompetency, DraftItem, DraftLevel, DraftNamed, LadderDraft } from '../ladder-draft.ts';
import type { DataDraft } from './data-draft.ts';
import { entryOf, itemsOf, mappingsOf, stringOf } from './data-nodes.ts';
import type { FamilyItem } from './family-item.ts';
import { readProficiency } from './job-family-proficiency.ts';

const themeKeys = ['theme', 'area', 'domain', 'category', 'group'];
const summaryKeys = ['summary', 'description'];

type Parts = Pick<LadderDraft, 'levels' | 'competencies' | 'scale' | 'expected' | 'leftOut'>;

/** The cells, from a flat list of items; with levels and themes that are named there and listed nowhere. */
export function readItems(
  draft: DataDraft,
  nodes: readonly MappingNode[],
  listed: ReadonlyMap<string, DraftLevel>,
  themes: readonly DraftNamed[],
): Parts {
  const levels = new Map(listed);
  const named = new Map(themes.map((theme) => [theme.key, theme]));
  const items = nodes.flatMap((node): FamilyItem[] => {
    const level = stringOf(entryOf(node, 'level'));
    const theme = stringOf(entryOf(node, ...themeKeys));
    if (level === null) {
      draft.file.leaveOut(node, 'This names no level, so it belongs to no cell.');
      return [];
    }
    if (theme === null) {
      draft.file.leaveOut(node, 'This names no theme or area, so it belongs to no competency.');
      return [];
    }
    addLevel(draft, node, level, levels);
    addTheme(draft, node, theme, named);
    return [{ node, level, theme }];
  });
  const { scale, expected, levels: rated } = readProficiency(draft, items, [...levels.values()]);
  const competencies = [...named.values()].map((theme) => readTheme(draft, theme, items, rated));
  for (const { node } of items) draft.file.mention(entryOf(node, 'id'), 'structure');
  return { levels: rated, competencies, scale, expected, leftOut: [] };
}

function addLevel(draft: DataDraft, node: MappingNode, key: string, levels: Map<string, DraftLevel>): void {
  const named = entryOf(node, 'level');
  const title = levels.has(key) ? null : draft.file.take(named);
  if (title === null) {
    draft.file.mention(named, 'level');
    return;
  }
  draft.guess(
    title,
    'unsure',
    `Level "${key}" isn’t in the list of levels. It was added at the top; look whether it is a slip of another one.`,
  );
  levels.set(key, { key, title, summary: [], track: null, tagline: null, facets: [], sections: [], goals: [] });
}

function addTheme(draft: DataDraft, node: MappingNode, key: string, themes: Map<string, DraftNamed>): void {
  const named = entryOf(node, ...themeKeys);
  const title = themes.has(key) ? null : draft.file.take(named);
  if (title === null) {
    draft.file.mention(named, 'competency');
    return;
  }
  themes.set(key, { key, title, summary: [] });
}

function readTheme(
  draft: DataDraft,
  theme: DraftNamed,
  items: readonly FamilyItem[],
  levels: readonly DraftLevel[],
): DraftCompetency {
  const cells = levels.flatMap(({ key: level }): DraftCell[] => {
    const here = items.filter((item) => item.theme === theme.key && item.level === level);
    return here.length === 0 ? [] : [readCell(draft, here, level)];
  });
  return { ...theme, group: null, tracks: [], weight: null, cells };
}

/** One item alone is a statement. Several are a list, each with its own examples and links. */
function readCell(draft: DataDraft, items: readonly FamilyItem[], level: string): DraftCell {
  const cell: DraftCell = { level, statement: [], behaviours: [], outputs: [], examples: [], traps: [], kind: 'told' };
  const [only] = items;
  if (items.length === 1 && only !== undefined && linksOf(only.node).length === 0) {
    const examples = draft.texts(entryOf(only.node, 'examples'));
    return { ...cell, statement: draft.texts(entryOf(only.node, ...summaryKeys)), examples };
  }
  const read = items.flatMap(({ node }): DraftItem[] => {
    const text = draft.file.take(entryOf(node, ...summaryKeys));
    const examples = [...draft.texts(entryOf(node, 'examples')), ...draft.file.takeAll(linksOf(node))];
    return text === null ? [] : [{ text, examples }];
  });
  return { ...cell, items: read };
}

function linksOf(node: MappingNode): DocumentNode[] {
  const links = entryOf(node, 'supportingUrls', 'urls', 'links');
  const plain = itemsOf(links).filter(({ kind }) => kind === 'scalar');
  return [...plain, ...mappingsOf(links).flatMap(({ entries }) => Array.from(entries.values(), ({ value }) => value))];
}
