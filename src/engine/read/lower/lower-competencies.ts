import type { AntiSignal, Competency, CompetencyValue, Dimension } from '../../ladder/competency.ts';
import type { Expectation } from '../../ladder/expectation.ts';
import { asId, type CompetencyId, type DimensionId, type LevelId, type TrackId } from '../../ladder/ids.ts';
import type { Level } from '../../ladder/level.ts';
import type { Path } from '../../ladder/path.ts';
import type { CompetencyRule } from '../../ladder/rule.ts';
import type { Scale } from '../../ladder/scale.ts';
import type { DocumentPath } from '../document-tree.ts';
import type { LongCell } from '../schema/cell.ts';
import type { LadderDocument } from '../schema/ladder-document.ts';
import type { LoweringContext } from './context.ts';
import { expectedByLevels } from './expected-by-levels.ts';
import { type LevelBelow, levelBelow } from './level-below.ts';
import { exact } from './lower-levels.ts';
import { lowerCompetencyRule } from './lower-rules.ts';
import { plainTitle } from './plain-title.ts';

type CompetencyDocument = LadderDocument['competencies'][string];

export function lowerCompetencies(
  context: LoweringContext,
  scale: Scale,
  levels: readonly Level[],
  tracks: readonly TrackId[],
  paths: readonly Path[],
): Competency[] {
  const { document } = context;
  const ladderRule = lowerCompetencyRule(document.rules.competency);
  const below = levelBelow(levels, paths);
  return Object.entries(document.competencies).map(([id, competency]) => {
    const path = ['competencies', id];
    const own =
      competency.tracks === null ? tracks : context.resolveAll('track', competency.tracks, [...path, 'tracks']);
    const rule = competency.rule ? lowerCompetencyRule(competency.rule) : ladderRule;
    const ownTracks = new Set(own);
    if (competency.rule !== null && rule.kind !== 'none' && Object.keys(competency.dimensions).length === 0) {
      context.report('rule-without-dimensions', [...path, 'rule'], { competency: id, rule: rule.kind });
    }
    const cells = lowerCells(context, competency, path, levels, ownTracks, below);
    const values = valuesOf(scale, levels, ownTracks, cells);
    const stated = context.resolveKeys('level', competency.expected, [...path, 'expected'], (value) => value);
    return {
      kind: 'competency',
      id: asId<CompetencyId>(id),
      title: competency.title,
      summary: competency.summary,
      group: competency.group === null ? null : context.resolve('group', competency.group, [...path, 'group']),
      tracks: own,
      weight: exact(competency.weight),
      cells,
      expected: stated.size === 0 && scale.kind === 'levels' ? expectedByLevels(cells, values) : stated,
      dimensions: lowerDimensions(context, competency, path, values, rule),
      antiSignals: lowerAntiSignals(context, competency, path, values),
      rule: Object.keys(competency.dimensions).length === 0 ? { kind: 'none' } : rule,
      values,
    };
  });
}

/** A cell for every level of the competency's tracks; `missing` where the document has none. */
function lowerCells(
  context: LoweringContext,
  competency: CompetencyDocument,
  path: DocumentPath,
  levels: readonly Level[],
  tracks: ReadonlySet<TrackId>,
  belowOf: LevelBelow,
): Map<LevelId, Expectation> {
  const written = context.resolveKeys('level', competency.cells, [...path, 'cells'], (cell, at) =>
    lowerCell(context, cell, at),
  );
  const cells = new Map<LevelId, Expectation>();
  const told = new Map([...written].filter(([, { kind }]) => kind !== 'planned'));
  for (const level of levels) {
    const cell = written.get(level.id);
    if (cell) cells.set(level.id, cell.kind === 'inherited' ? { ...cell, from: belowOf(level, told) } : cell);
    else if (level.status === 'described' && tracks.has(level.track)) cells.set(level.id, { kind: 'missing' });
  }
  return cells;
}

function lowerCell(context: LoweringContext, cell: LongCell, path: DocumentPath): Expectation | null {
  if (cell.sameAs !== undefined) {
    const level = context.resolve('level', cell.sameAs, path);
    return level && { kind: 'same-as', level };
  }
  if (cell.state === 'inherited') return { kind: 'inherited', from: null };
  if (cell.state !== undefined) return { kind: cell.state, note: cell.note };
  return {
    kind: 'described',
    statement: cell.statement,
    quote: cell.quote,
    behaviours: cell.behaviours,
    outputs: cell.outputs,
    youWouldSee: cell.youWouldSee,
    traps: cell.traps,
  };
}

/** The values a rating of this competency may take: the ladder's, or its own levels counted from 1. */
function valuesOf(
  scale: Scale,
  levels: readonly Level[],
  tracks: ReadonlySet<TrackId>,
  cells: ReadonlyMap<LevelId, Expectation>,
): CompetencyValue[] {
  if (scale.kind === 'proficiency') return scale.values.map(({ value, label, level }) => ({ value, label, level }));
  const rungs = levels
    .filter((level) => tracks.has(level.track) && hasContent(cells.get(level.id)))
    .toSorted((a, b) => a.rank - b.rank)
    .map((level, index) => ({ value: index + 1, label: level.title, level: level.id }));
  return scale.zeroLabel === null ? rungs : [{ value: 0, label: scale.zeroLabel, level: null }, ...rungs];
}

function hasContent(cell: Expectation | undefined): boolean {
  return cell !== undefined && cell.kind !== 'missing' && cell.kind !== 'planned';
}

function lowerDimensions(
  context: LoweringContext,
  competency: CompetencyDocument,
  path: DocumentPath,
  values: readonly CompetencyValue[],
  rule: CompetencyRule,
): Dimension[] {
  const lowest = values[0]?.value ?? 0;
  const highest = values.at(-1)?.value ?? 0;
  return Object.entries(competency.dimensions).map(([id, dimension]) => {
    const at = [...path, 'dimensions', id];
    const item = rule.kind === 'mastery';
    return {
      kind: 'dimension',
      id: asId<DimensionId>(id),
      title: dimension.title ?? plainTitle(id),
      descriptors:
        item && Array.isArray(dimension.descriptors)
          ? new Map(dimension.descriptors.map((text, index) => [index, text]))
          : textsByValue(context, dimension.descriptors, [...at, 'descriptors'], values, `Dimension "${id}"`),
      itemOf: dimension.item,
      lowest: item ? 0 : lowest,
      highest: item ? rule.itemTop : highest,
    };
  });
}

function lowerAntiSignals(
  context: LoweringContext,
  competency: CompetencyDocument,
  path: DocumentPath,
  values: readonly CompetencyValue[],
): AntiSignal[] {
  const texts = textsByValue(context, competency.antiSignals, [...path, 'antiSignals'], values, '"antiSignals"');
  return [...texts].map(([value, statement]) => ({ value, statement })).toSorted((a, b) => a.value - b.value);
}

/** Texts by value: a list counts from the first level (never from 0); keys are values or level ids. */
function textsByValue(
  context: LoweringContext,
  texts: readonly string[] | Readonly<Record<string, string>>,
  path: DocumentPath,
  values: readonly CompetencyValue[],
  what: string,
): Map<number, string> {
  const named = values.filter(({ value }) => value > 0);
  if (Array.isArray(texts)) {
    if (texts.length > named.length)
      context.report('too-many-descriptors', path, { what, given: texts.length, values: named.length });
    return new Map(
      named.flatMap(({ value }, index) => (texts[index] === undefined ? [] : [[value, texts[index]] as const])),
    );
  }
  const map = new Map<number, string>();
  for (const [key, text] of Object.entries(texts)) {
    const meant = values.find(({ value, level }) => String(value) === key || level === key);
    if (meant) map.set(meant.value, text);
    else context.report('unknown-id', [...path, key], { what: 'value of the scale', id: key, suggestion: null });
  }
  return map;
}
