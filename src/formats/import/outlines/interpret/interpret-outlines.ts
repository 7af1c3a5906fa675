import { DraftBuilder } from '../../grids/draft-builder.ts';
import { orderLevels } from '../../grids/order-levels.ts';
import { type PlacedGrid, readGridsInto } from '../../grids/read-grid.ts';
import type { LadderDraft } from '../../ladder-draft.ts';
import type { Outline } from '../../outline.ts';
import { type SourceText, wholeOf } from '../../source-text.ts';
import { countAreas, countHeadings } from './count-areas.ts';
import { isContainerName, isTrackName, levelNaming } from './field-names.ts';
import { findAbove, findHolders } from './find-holders.ts';
import { findLevels } from './find-levels.ts';
import { findFlattenedTables } from './flattened.ts';
import { growTree } from './grow-tree.ts';
import type { Interpretation } from './interpretation.ts';
import { levelOf } from './level-names.ts';
import { orderByFiles } from './order-by-files.ts';
import { orderByLists } from './order-by-lists.ts';
import { everyNode, isNamed, nodesOf, type OutlineNode, tablesOf } from './outline-node.ts';
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
    headingCounts: countHeadings(nodes),
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
  return orderLevels(builder.build());
}

function placed(
  grid: PlacedGrid['grid'],
  node: OutlineNode,
  known: Interpretation,
  facts: FileFacts | undefined,
): PlacedGrid {
  let level: SourceText | null = null;
  let track: SourceText | null = null;
  let competency: SourceText | null = facts?.competency == null ? null : wholeOf(facts.competency);
  let group: SourceText | null = facts?.group == null ? null : wholeOf(facts.group);
  for (let at: OutlineNode | null = node; at !== null; at = at.parent) {
    if (!isNamed(at)) continue;
    const holder = known.holders.get(at);
    if (known.levels.has(at)) level ??= at.title;
    else if (holder === 'competency') {
      // What has cells of its own isn't told by the table too: its rows are parts of it.
      if (nodesOf(at).some((child) => known.levels.has(child))) {
        group ??= at.title;
        const sentence = `This table measures parts of "${at.title.text}". Its rows were taken for competencies of a group with that name; if they are its dimensions, move them below it.`;
        known.builder.guess(at.title, 'unsure', sentence);
      } else competency ??= at.title;
    } else if (holder === 'track' || isTrackName(at.title.text)) track ??= at.title;
  }
  const context = {
    ...(level === null ? {} : { level }),
    ...(track === null ? {} : { track }),
    ...(competency === null ? {} : { competency }),
    ...(group === null ? {} : { group }),
  };
  return { grid, context };
}

/** The heading over everything: the only one of its depth, at the beginning, and neither a level nor rated. */
function titleOf(
  root: OutlineNode,
  levels: ReadonlySet<OutlineNode>,
  holders: Interpretation['holders'],
): OutlineNode | null {
  const files = nodesOf(root);
  const file = files.length === 1 ? files[0] : files.find(({ file: name }) => isMainFile(name));
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

function isMainFile(name: string): boolean {
  return /(?:^|[\\/])(?:readme|index|home|overview|_index|00?[-_ ].*)\.\w+$/i.test(name) &&
    name.split(/[\\/]/).length <= 1
    ? true
    : /^(?:readme|index)\.\w+$/i.test(name);
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
  if ([...levels].some(({ title }) => title !== null && levelNaming(title.text) !== 'no')) return;
  const sentence = `"${first.title.text}" and what stands beside it were taken for levels, since the same headings come again below each. No name here is one that levels usually have; if they are competencies, turn them round.`;
  builder.guess(first.title, 'unsure', sentence);
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
