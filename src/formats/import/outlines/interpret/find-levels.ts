import { nameKey } from '../../grids/name-key.ts';
import { jobOf, levelNaming } from './field-names.ts';
import { findStrangers } from './level-strangers.ts';
import { numberedLevels } from './numbered-levels.ts';
import { everyNode, isNamed, namedNodesOf, nodesOf, type OutlineNode } from './outline-node.ts';

/**
 * The nodes that name a level. A heading does where its words are surely a level's name; words that could mean something
 * else, labels and items do only beside others. Below a level nothing names another one.
 */
export function findLevels(root: OutlineNode): ReadonlySet<OutlineNode> {
  const levels = new Set<OutlineNode>();
  const visit = (node: OutlineNode, isBelowLevel: boolean): void => {
    for (const child of nodesOf(node)) {
      const is = !isBelowLevel && isLevel(child);
      if (is) levels.add(child);
      visit(child, isBelowLevel || is);
    }
  };
  visit(root, false);
  for (const group of groupsOf(levels)) if (areJobs(group)) for (const node of group) levels.delete(node);
  for (const node of findStrangers(levels)) levels.add(node);
  if (levels.size > 0) return levels;
  const numbered = numberedLevels(root);
  return numbered.size > 0 ? numbered : levelsByRepetition(root);
}

function isLevel(node: OutlineNode): boolean {
  if (!isNamed(node)) return false;
  const naming = levelNaming(node.title.text);
  if (naming === 'no') return false;
  if (node.form === 'heading' && naming === 'alone') return true;
  return levelNamesBeside(node).size >= 2 && (node.form === 'heading' || isAmongLevels(node));
}

/** In a list of levels most lines are levels; two that happen to begin with one don't make it such a list. */
function isAmongLevels(node: OutlineNode): boolean {
  const beside = node.parent === null ? [] : nodesOf(node.parent).filter(({ form }) => form === node.form);
  const levels = beside.filter((one) => isNamed(one) && levelNaming(one.title.text) !== 'no').length;
  return levels === beside.length || (levels >= 3 && levels >= 0.6 * beside.length);
}

/** Levels that stand beside each other: under one heading, or each at the top of its own file. */
function groupsOf(levels: ReadonlySet<OutlineNode>): readonly (readonly OutlineNode[])[] {
  const groups = new Map<OutlineNode | null, OutlineNode[]>();
  for (const level of levels) {
    const place = level.parent?.form === 'file' ? level.parent.parent : level.parent;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [level]);
    else group.push(level);
  }
  return [...groups.values()];
}

/** True where names differ in the job and not in how far somebody has come: "Data Analyst", "QA Engineer", "Agile Coach". */
function areJobs(group: readonly OutlineNode[]): boolean {
  const jobs = group.map(({ title }) => jobOf(title?.text ?? ''));
  const named = new Set(jobs.filter((job) => job !== ''));
  return group.length >= 4 && named.size > 0.6 * group.length;
}

/** Names of levels under the same parent, this one among them. Under a file of its own, those of the other files. */
function levelNamesBeside(node: OutlineNode): ReadonlySet<string> {
  const around = node.parent?.form === 'file' ? nodesOf(node.parent.parent ?? node.parent) : [node.parent];
  const names = new Set<string>();
  for (const parent of around) {
    if (parent === null) continue;
    for (const { form, title } of namedNodesOf(parent)) {
      if (form === node.form && levelNaming(title.text) !== 'no') names.add(nameKey(title.text));
    }
  }
  return names;
}

/**
 * No name of the field anywhere: what comes again and again under several headings is either the levels of each
 * competency or the competencies of each level. Headings of one word at a time that rise are levels; nothing more is tried.
 */
function levelsByRepetition(root: OutlineNode): ReadonlySet<OutlineNode> {
  const parents = [...everyNode(root)].filter((node) => isNamed(node) && headingsOf(node).length >= 2);
  const seen = new Map<string, number>();
  for (const parent of parents) {
    for (const key of new Set(headingsOf(parent).map(({ title }) => nameKey(title.text))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const alike = parents.filter((parent) =>
    headingsOf(parent).every(({ title }) => (seen.get(nameKey(title.text)) ?? 0) >= 2),
  );
  if (alike.length < 2) return new Set();
  const above = alike[0]?.parent?.title?.text ?? '';
  const below = alike.flatMap(headingsOf);
  const isCompetencyAbove = /competenc|skill|capabilit|dimension|area/i.test(above);
  return new Set(isCompetencyAbove ? below : alike);
}

function headingsOf(
  node: OutlineNode,
): readonly (OutlineNode & { readonly title: NonNullable<OutlineNode['title']> })[] {
  return namedNodesOf(node).filter(({ form }) => form === 'heading' || form === 'label');
}
