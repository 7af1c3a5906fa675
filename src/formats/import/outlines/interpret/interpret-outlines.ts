import { DraftBuilder } from '../../grids/draft-builder.ts';
import { nameKey } from '../../grids/name-key.ts';
import { orderLevels } from '../../grids/order-levels.ts';
import { type PlacedGrid, readGridsInto } from '../../grids/read-grid.ts';
import { scaleOfNumbers } from '../../grids/scale-of-numbers.ts';
import { tieScale } from '../../grids/tie-scale.ts';
import type { LadderDraft } from '../../ladder-draft.ts';
import type { Outline } from '../../outline.ts';
import { type SourcePiece, type SourceText, wholeOf } from '../../source-text.ts';
import { countAreas, countHeadings } from './count-areas.ts';
import { isContainerName, isTrackName, levelNaming } from './field-names.ts';
import { findAbove, findHolders } from './find-holders.ts';
import { findLevels } from './find-levels.ts';
import { findFlattenedTables } from './flattened.ts';
import { growTree } from './grow-tree.ts';
import type { Interpretation } from './interpretation.ts';
import { levelOf } from './level-names.ts';
import { findAmidLevels, isStranger } from './level-strangers.ts';
import { orderByFiles } from './order-by-files.ts';
import { orderByLists } from './order-by-lists.ts';
import { everyNode, isNamed, namedNodesOf, nodesOf, type OutlineNode, tablesOf } from './outline-node.ts';
import { readWaysOn } from './read-ways-on.ts';
import { isBesideLadder, isOnlyFigures, leaveOutTable } from './tables-beside.ts';
import { TreeWalk } from './tree-walk.ts';
import { type FileFacts, wrapByFacts } from './wrap-by-facts.ts';

/**
 * Texts with headings, as one ladder:
 *
 *     outlines -> one tree -> which nodes name levels -> what stands over them -> tables, then nodes, into one draft
 *
 * Levels may stand over what is rated or below it. What a heading is follows from the names that people give levels, from
 * what repeats, and from where it stands; where another reading is possible the draft says so.
 */
export function interpretOutlines(outlines: readonly Outline[]): LadderDraft {
  const facts = outlines.map(wrapByFacts);
  const wrapped = outlines.map((outline, at): Outline => ({ ...outline, blocks: facts[at]?.blocks ?? [] }));
  const root = growTree(wrapped);
  const levels = findLevels(root);
  const holders = findHolders(levels);
  const nodes = [...everyNode(root)];
  const flattened = findFlattenedTables(wrapped);
  const withTables = nodes.filter((node) => tablesOf(node).length > 0);
  const withFlattened = nodes.filter(({ parts }) =>
    parts.some((part) => part.kind === 'text' && flattened.has(part.text.piece)),
  );
  const profiles = [...levels].filter((level) => level.parent === null || holders.get(level.parent) !== 'competency');
  const builder = new DraftBuilder();
  const known: Interpretation = {
    builder,
    levels,
    holders,
    above: findAbove([...levels, ...holders.keys(), ...withTables, ...withFlattened]),
    areaCounts: countAreas(profiles),
    levelCount: new Set([...levels].map(({ title }) => nameKey(title?.text ?? ''))).size,
    headingCounts: countHeadings(nodes),
    isRatedElsewhere: [...holders.values()].filter((holder) => holder === 'competency').length >= 2,
    areWeightsOrder: numberPages(
      facts.flatMap(({ weight }) => weight ?? []),
      builder,
    ),
    title: titleOf(root, levels, holders),
    ways: [],
  };
  const factsByFile = new Map(
    outlines.map((outline, at): [string, FileFacts | undefined] => [outline.file, facts[at]]),
  );
  const walk = new TreeWalk(known, flattened, factsByFile);
  const all = withTables.flatMap((node) =>
    tablesOf(node).map((grid) => placed(grid, node, known, factsByFile.get(node.file))),
  );
  const grids = all.filter(({ grid, context }) =>
    context?.level !== undefined ? !isOnlyFigures(grid) : !isBesideLadder(grid, levels, holders),
  );
  nameLevelsBefore(withTables[0], nodes, profiles, known);
  readGridsInto(builder, grids);
  walk.walk(root, false);
  walk.walk(root, true);
  readWaysOn(known);
  orderByLists(known);
  orderByFiles(root, known);
  for (const { grid } of all) if (!grids.some((placed) => placed.grid === grid)) leaveOutTable(builder, grid);
  leaveOutOthers(builder, nodes);
  for (const { whole, form } of nodes) if (form === 'heading' && whole !== null) builder.mention(whole, 'structure');
  guessNames(builder, levels);
  return tieScale(scaleOfNumbers(orderLevels(builder.build())));
}

function placed(
  grid: PlacedGrid['grid'],
  node: OutlineNode,
  known: Interpretation,
  facts: FileFacts | undefined,
): PlacedGrid {
  let level: SourceText | null = null;
  let track: SourceText | null = null;
  let measured: SourceText | null = null;
  let competency: SourceText | null = facts?.competency == null ? null : wholeOf(facts.competency);
  const group: SourceText | null = facts?.group == null ? null : wholeOf(facts.group);
  for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
    if (!isNamed(at)) continue;
    const holder = known.holders.get(at);
    if (known.levels.has(at)) level ??= at.title;
    else if (holder === 'competency') {
      // What has cells of its own isn't told by the table too: its rows are what it is measured by.
      if (nodesOf(at).some((child) => known.levels.has(child))) measured ??= at.title;
      else competency ??= at.title;
    } else if (holder === 'track' || isTrackName(at.title.text) || isBesideTrack(at)) track ??= at.title;
  }
  const context = {
    ...(level === null ? {} : { level }),
    ...(track === null ? {} : { track }),
    ...(competency === null ? {} : { competency }),
    ...(group === null ? {} : { group }),
    ...(measured === null ? {} : { measured }),
  };
  return { grid, context };
}

/** True for "Makers" where "Managers" stands beside it, each with a table below. */
function isBesideTrack(node: OutlineNode): boolean {
  if (node.parent === null || !isNamed(node) || isContainerName(node.title.text) || tablesOf(node).length === 0)
    return false;
  const beside = namedNodesOf(node.parent).filter((one) => one !== node && one.form === node.form);
  return beside.some((one) => isTrackName(one.title.text) && tablesOf(one).length > 0);
}

/** `weight: 1`, `weight: 2` …, each once: generators of sites order their pages so, and nothing is weighed. */
function numberPages(weights: readonly SourcePiece[], builder: DraftBuilder): boolean {
  const values = weights.map(({ text }) => Number(text)).toSorted((one, other) => one - other);
  const [first = 0, second = 0] = values;
  const step = second - first;
  const isOrder = step > 0 && values.every((value, at) => Number.isInteger(value) && value === first + at * step);
  const [piece] = weights;
  if (!isOrder || piece === undefined) return false;
  const sentence =
    'The weights at the head of the files rise step by step, as where pages are put in order, and were not taken for weights of competencies.';
  builder.guess(wholeOf(piece), 'likely', sentence);
  return true;
}

/** The heading over everything: the only one of its depth, at the beginning, and neither a level nor rated. */
function titleOf(
  root: OutlineNode,
  levels: ReadonlySet<OutlineNode>,
  holders: Interpretation['holders'],
): OutlineNode | null {
  const files = nodesOf(root);
  const names = files.map(({ file: name }) => name);
  const file = files.length === 1 ? files[0] : files.find(({ file: name }) => isMainFile(name, names));
  if (file === undefined) return null;
  const headings = nodesOf(file).filter(({ form }) => form === 'heading');
  const [first] = headings;
  if (first === undefined || levels.has(first) || holders.get(first) === 'competency') return null;
  if (holders.get(first) === 'track' && headings.length > 1) return null;
  const isAlone = headings.length === 1 || nodesOf(first).every(({ form }) => form !== 'heading');
  if (headings.length === 1) return first;
  const isChapter = /^(?:introduction|overview|about|background|how|why|what|when|faq|preface|purpose)\b/i.test(
    first.title?.text ?? '',
  );
  return isAlone && !isChapter && !isContainerName(first.title?.text ?? '') ? first : null;
}

/** True for the file in the folder of all that is there to be read first. */
function isMainFile(name: string, all: readonly string[]): boolean {
  const folders = all.map((one) => one.split(/[\\/]/).slice(0, -1));
  const own = name.split(/[\\/]/);
  const base = own.pop() ?? '';
  const isOutermost = folders.every((folder) => own.every((part, at) => folder[at] === part));
  return isOutermost && /^(?:readme|index|home|overview|_index|00?[-_ ].*)\.\w+$/i.test(base);
}

/** Levels that headings name before the first table stand before those that only tables name. */
function nameLevelsBefore(
  table: OutlineNode | undefined,
  nodes: readonly OutlineNode[],
  profiles: readonly OutlineNode[],
  known: Interpretation,
): void {
  if (table === undefined) return;
  const end = nodes.indexOf(table);
  for (const level of profiles) {
    if (level.title === null || nodes.indexOf(level) >= end) continue;
    const track = trackAround(level, known);
    levelOf(known.builder, level.title, track === null ? null : known.builder.track(track));
  }
}

function trackAround(node: OutlineNode, { holders }: Interpretation): SourceText | null {
  for (let at: OutlineNode | null = node.parent; at !== null; at = at.parent) {
    if (isNamed(at) && holders.get(at) === 'track') return at.title;
  }
  return null;
}

/** Levels that only their place made levels are a guess. */
function guessNames(builder: DraftBuilder, levels: ReadonlySet<OutlineNode>): void {
  const [first] = levels;
  if (first === undefined || first.title === null) return;
  if ([...levels].some(({ title }) => title !== null && levelNaming(title.text) !== 'no')) {
    guessStrangers(builder, levels);
    return;
  }
  const why = /\d/.test(first.title.text)
    ? 'their numbers rise step by step'
    : 'the same headings come again below each';
  const sentence = `"${first.title.text}" and what stands beside it were taken for levels, since ${why}. No name here is one that levels usually have; if they are competencies, turn them round.`;
  builder.guess(first.title, 'unsure', sentence);
}

/** Headings among levels that have no name of a level: some were taken for levels, and others weren't. */
function guessStrangers(builder: DraftBuilder, levels: ReadonlySet<OutlineNode>): void {
  for (const node of levels) {
    if (node.title === null || node.form !== 'heading' || !isStranger(node)) continue;
    const sentence = `"${node.title.text}" was taken for a level, since it stands beside levels and has the same headings below it.`;
    builder.guess(node.title, 'likely', sentence);
  }
  for (const { title } of findAmidLevels(levels)) {
    const sentence = `"${title.text}" stands between two levels and was not taken for one. If it is a level, write it among the levels.`;
    builder.guess(title, 'unsure', sentence);
  }
}

function leaveOutOthers(builder: DraftBuilder, nodes: readonly OutlineNode[]): void {
  for (const node of nodes) {
    for (const part of node.parts) {
      if (part.kind !== 'other') continue;
      const sentence = `This is ${part.what}, and a ladder has no place for it.`;
      builder.leaveOut(wholeOf(part.piece), sentence);
    }
  }
}
