import { nameKey } from '../../grids/name-key.ts';
import { namesWithin } from '../../grids/names-within.ts';
import { isContainerName, isLadderName, isRoleName, isTrackName, labelRole, namesLevels } from './field-names.ts';
import { isNamed, namedNodesOf, type OutlineNode } from './outline-node.ts';

/** What a node is that levels stand under: something that is rated at each of them, a track of its own, or only a heading. */
export type Holder = 'competency' | 'track' | 'container';

interface Candidate {
  readonly node: OutlineNode;
  readonly levels: readonly OutlineNode[];
  readonly names: ReadonlySet<string>;
  readonly form: OutlineNode['form'];
}

/** What each node is that has levels right below it. */
export function findHolders(levels: ReadonlySet<OutlineNode>): ReadonlyMap<OutlineNode, Holder> {
  const below = new Map<OutlineNode, OutlineNode[]>();
  for (const level of levels) {
    if (level.parent === null) continue;
    const list = below.get(level.parent);
    if (list === undefined) below.set(level.parent, [level]);
    else list.push(level);
  }
  const candidates = [...below].map(([node, own]): Candidate => {
    const names = new Set(own.flatMap(({ title }) => (title === null ? [] : namesWithin(title.text).map(nameKey))));
    return { node, levels: own, names, form: own[0]?.form ?? 'heading' };
  });
  return new Map(candidates.map((candidate) => [candidate.node, holderOf(candidate, candidates)]));
}

function holderOf(candidate: Candidate, all: readonly Candidate[]): Holder {
  const { node, form } = candidate;
  if (!isNamed(node) || node.form === 'file' || node.form === 'root') return 'container';
  const others = all.filter((other) => other !== candidate && other.form === form && isNamed(other.node));
  const alike = others.filter((other) => overlaps(candidate, other) && !isAbove(other.node, node));
  const title = node.title.text;
  if (isTrackName(title)) return others.length > 0 || node.parent?.form !== 'file' ? 'track' : 'container';
  const hasAreas = repeatsAreas(candidate.levels);
  if (hasAreas)
    return others.length > 0 && !isContainerName(title) && all.length > 1
      ? trackUnlessTop(candidate, all)
      : 'container';
  if (alike.length > 0) {
    if (isContainerName(title) || namesLevels(title)) return 'container';
    const titles = [node, ...alike.map((other) => other.node)].flatMap((one) => one.title?.text ?? []);
    const roles = titles.filter(isRoleName).length;
    return roles * 2 > titles.length ? 'track' : 'competency';
  }
  if (others.length > 0 && isSibling(candidate, others)) return isContainerName(title) ? 'container' : 'track';
  return isLadderName(title) || isContainerName(title) || isDescribedElsewhere(candidate, all)
    ? 'container'
    : loneHolder(candidate);
}

/** One holder alone: a title over the ladder, unless its name is that of something rated. */
function loneHolder({ node, form }: Candidate): Holder {
  if (form !== 'heading') return 'competency';
  return competencyName.test(nameKey(node.title?.text ?? '')) ? 'competency' : 'container';
}

const competencyName =
  /\b(?:communication|collaboration|leadership|technical|craft|delivery|execution|quality|mentoring|mentorship|coaching|ownership|impact|knowledge|problem solving|design|architecture|testing|autonomy|influence|initiative|planning|strategy|security|reliability|culture|customers?|feedback|learning|innovation|teamwork|thinking|expertise|scope|accountability)\b/;

function trackUnlessTop(candidate: Candidate, all: readonly Candidate[]): Holder {
  const beside = all.filter(({ node }) => node.parent === candidate.node.parent);
  return beside.length > 1 ? 'track' : 'container';
}

function isSibling(candidate: Candidate, others: readonly Candidate[]): boolean {
  return others.some(({ node }) => node.parent === candidate.node.parent);
}

/** A short list that only repeats in a line what its levels say in chapters of their own. */
function isDescribedElsewhere(candidate: Candidate, all: readonly Candidate[]): boolean {
  return all.some((other) => other !== candidate && other.form === 'heading' && overlaps(candidate, other));
}

/** True where the levels below have headings of their own that come again under each: areas, not cells. */
function repeatsAreas(levels: readonly OutlineNode[]): boolean {
  const seen = new Map<string, number>();
  for (const level of levels) {
    for (const key of new Set(areaNamesOf(level))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return [...seen.values()].some((count) => count >= 2);
}

function areaNamesOf(level: OutlineNode): readonly string[] {
  return namedNodesOf(level).flatMap((node) => {
    const role = labelRole(node.title.text);
    if (role === 'area') return [nameKey(node.title.text)];
    return namedNodesOf(node)
      .filter(({ title }) => labelRole(title.text) === 'area')
      .map(({ title }) => nameKey(title.text));
  });
}

function overlaps(one: Candidate, other: Candidate): boolean {
  const common = [...one.names].filter((name) => other.names.has(name)).length;
  return common * 2 >= Math.min(one.levels.length, other.levels.length);
}

function isAbove(above: OutlineNode, node: OutlineNode): boolean {
  for (let at: OutlineNode | null = node.parent; at !== null; at = at.parent) if (at === above) return true;
  return false;
}

/** The nodes that have a level, a holder or a table somewhere below. */
export function findAbove(marked: Iterable<OutlineNode>): ReadonlySet<OutlineNode> {
  const above = new Set<OutlineNode>();
  for (const node of marked) {
    for (let at: OutlineNode | null = node; at !== null && !above.has(at); at = at.parent) above.add(at);
  }
  return above;
}
