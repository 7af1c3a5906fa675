import { assert } from '../../ladder/assert.ts';
import { type Fraction, fractionOfDecimal } from '../../ladder/fraction.ts';
import { asId, type LevelId, type TrackId } from '../../ladder/ids.ts';
import type { FacetValue, Level, NarrativeSection, Variant } from '../../ladder/level.ts';
import type { Path } from '../../ladder/path.ts';
import type { DocumentPath } from '../document-tree.ts';
import type { LadderDocument } from '../schema/ladder-document.ts';
import type { LoweringContext } from './context.ts';
import { plainTitle } from './plain-title.ts';

type LevelDocument = LadderDocument['levels'][string];

/** The levels in the order of the document, each with its rank: its own, or counted along the promotions. */
export function lowerLevels(context: LoweringContext, defaultTrack: TrackId, paths: readonly Path[]): Level[] {
  const { levels } = context.document;
  const equivalents = bothWays(levels);
  const ranks = rankLevels(levels, paths, equivalents);
  return Object.entries(levels).map(([id, level]) => {
    const path = ['levels', id];
    const written = new Map(level.equivalents.map((other, index) => [other, index]));
    return {
      kind: 'level',
      id: asId<LevelId>(id),
      title: level.title,
      track: trackOf(context, level, path, defaultTrack),
      rank: ranks.get(id) ?? 1,
      tagline: level.tagline,
      summary: level.summary,
      status: level.status,
      terminal: level.terminal,
      facets: context.resolveKeys('facet', level.facets, [...path, 'facets'], (value, at) =>
        lowerFacet(context, value, at),
      ),
      band: level.band && { low: exact(level.band.low), high: exact(level.band.high) },
      seats: level.seats,
      equivalents: [...(equivalents.get(id) ?? [])].flatMap((other) => {
        const index = written.get(other);
        if (index === undefined) return asId<LevelId>(other);
        return context.resolve('level', other, [...path, 'equivalents', index]) ?? [];
      }),
      variants: Object.entries(level.variants).map(([key, variant]) =>
        lowerVariant(context, key, variant, [...path, 'variants', key], defaultTrack),
      ),
      sections: lowerSections(level.sections),
      exampleGoals: level.exampleGoals,
    };
  });
}

export function lowerSections(sections: LadderDocument['sections']): NarrativeSection[] {
  return Object.entries(sections).map(([id, section]) => ({
    id,
    title: section.title ?? plainTitle(id),
    text: section.text,
    points: section.points,
  }));
}

/** A decimal of the document; the schema has let through only those of at most four places. */
export function exact(value: number): Fraction {
  const fraction = fractionOfDecimal(value);
  assert(fraction !== null, 'the schema lets through only decimals of at most four places');
  return fraction;
}

function trackOf(
  context: LoweringContext,
  level: { track?: string | undefined },
  path: DocumentPath,
  defaultTrack: TrackId,
): TrackId {
  if (level.track === undefined) return defaultTrack;
  return context.resolve('track', level.track, [...path, 'track']) ?? defaultTrack;
}

function lowerFacet(
  context: LoweringContext,
  value: LevelDocument['facets'][string],
  path: DocumentPath,
): FacetValue | null {
  if ('text' in value) return { kind: 'text', text: value.text ?? '' };
  const level = context.resolve('level', value.sameAs ?? '', path);
  return level === null ? null : { kind: 'same-as', level };
}

function lowerVariant(
  context: LoweringContext,
  id: string,
  variant: LevelDocument['variants'][string],
  path: DocumentPath,
  defaultTrack: TrackId,
): Variant {
  return {
    id,
    title: variant.title,
    track: trackOf(context, variant, path, defaultTrack),
    summary: variant.summary,
    consider: variant.consider,
    strong: context.resolveKeys('competency', variant.strong, [...path, 'strong'], (value) => value),
    relaxed: context.resolveKeys('competency', variant.relaxed, [...path, 'relaxed'], (fit) => fit),
    promises: variant.promises,
  };
}

/** Who is equivalent to whom, said on one side and true on both. */
function bothWays(levels: LadderDocument['levels']): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>(Object.keys(levels).map((id) => [id, new Set()]));
  for (const [id, level] of Object.entries(levels)) {
    for (const other of level.equivalents) {
      pairs.get(id)?.add(other);
      pairs.get(other)?.add(id);
    }
  }
  return pairs;
}

/**
 * A level that states no rank is one above the highest level promoted into it or into one of its equivalents, so
 * that equivalents stand side by side. A cycle ends where it began.
 */
function rankLevels(
  levels: LadderDocument['levels'],
  paths: readonly Path[],
  equivalents: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const below = new Map<string, string[]>(Object.keys(levels).map((id) => [id, []]));
  for (const { type, from, to } of paths) if (type === 'promotion') below.get(to.level)?.push(from.level);
  const ranks = new Map<string, number>();
  const rankOf = (id: string): number => {
    const known = ranks.get(id);
    if (known !== undefined) return known;
    const peers = [id, ...(equivalents.get(id) ?? [])].filter((peer) => peer in levels);
    const stated = peers.map((peer) => levels[peer]?.rank).find((rank) => rank !== undefined);
    ranks.set(id, levels[id]?.rank ?? stated ?? 1);
    const from = peers.flatMap((peer) => below.get(peer) ?? []);
    const rank = levels[id]?.rank ?? stated ?? from.reduce((most, lower) => Math.max(most, rankOf(lower) + 1), 1);
    ranks.set(id, rank);
    return rank;
  };
  for (const id of Object.keys(levels)) rankOf(id);
  return ranks;
}
