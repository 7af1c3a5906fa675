import { asId, type FacetId, type GroupId, type LadderId, type RoleId, type TrackId } from '../../ladder/ids.ts';
import type { Group, Ladder, Track } from '../../ladder/ladder.ts';
import type { Scale } from '../../ladder/scale.ts';
import type { LoweringContext } from './context.ts';
import { lowerCompetencies } from './lower-competencies.ts';
import { lowerLevels, lowerSections } from './lower-levels.ts';
import { lowerPaths } from './lower-paths.ts';
import { lowerOverallRule } from './lower-rules.ts';

/** The document as the nouns of the model: every id resolved, every short form unfolded, every default filled in. */
export function lowerLadder(context: LoweringContext): Ladder {
  const { document } = context;
  const tracks = lowerTracks(context);
  const defaultTrack = tracks[0]?.id ?? asId<TrackId>('levels');
  const paths = lowerPaths(context, defaultTrack);
  const levels = lowerLevels(context, defaultTrack, paths);
  if (levels.length === 0 && !context.wasRemoved('levels')) context.report('no-levels', ['levels'], {});
  const scale = lowerScale(context);
  const titles = <Wanted extends FacetId | RoleId>(record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([id, title]) => ({ id: id as Wanted, title }));
  return {
    kind: 'ladder',
    id: asId<LadderId>(document.id),
    title: document.title,
    version: document.version,
    intent: document.intent,
    source: document.source,
    summary: document.summary,
    sections: lowerSections(document.sections),
    facets: titles<FacetId>(document.facets),
    roles: titles<RoleId>(document.roles),
    tracks,
    levels,
    groups: lowerGroups(context),
    competencies: lowerCompetencies(
      context,
      scale,
      levels,
      tracks.map(({ id }) => id),
      paths,
    ),
    scale,
    overallRule: lowerOverallRule(context, document.rules.overall),
    hireBar: document.hireBar === null ? null : context.resolve('level', document.hireBar, ['hireBar']),
    paths,
    practice: document.practice,
  };
}

/** A ladder that names no tracks has one. */
function lowerTracks(context: LoweringContext): Track[] {
  const tracks = Object.entries(context.document.tracks).map(
    ([id, { title, summary }]): Track => ({ kind: 'track', id: asId<TrackId>(id), title, summary }),
  );
  return tracks.length > 0 ? tracks : [{ kind: 'track', id: asId<TrackId>('levels'), title: 'Levels', summary: '' }];
}

function lowerGroups(context: LoweringContext): Group[] {
  return Object.entries(context.document.groups).map(([id, group]) => ({
    kind: 'group',
    id: asId<GroupId>(id),
    title: group.title,
    motto: group.motto,
    summary: group.summary,
    takeaways: context.resolveKeys('level', group.takeaways, ['groups', id, 'takeaways'], (text) => text),
    beyond: group.beyond,
  }));
}

function lowerScale(context: LoweringContext): Scale {
  const { scale } = context.document;
  if (scale.kind === 'levels') return { kind: 'levels', zeroLabel: scale.zero };
  const values = Object.entries(scale.values)
    .map(([key, { label, dimensionLabel, level }]) => ({
      value: Number(key),
      label,
      dimensionLabel: dimensionLabel ?? label,
      level: level === null ? null : context.resolve('level', level, ['scale', key, 'level']),
    }))
    .toSorted((a, b) => a.value - b.value);
  const problem = problemOf(values.map(({ value }) => value));
  if (problem !== null) context.report('bad-scale', ['scale'], { problem });
  return { kind: 'proficiency', values };
}

/** The largest value a scale may have. Batch tables and pictures count on it. */
const highestValue = 20;

function problemOf(values: readonly number[]): string | null {
  const [first] = values;
  if (first === undefined || (first === 0 && values.length === 1)) return 'has no values';
  if (first > 1) return `starts at ${first}`;
  const gap = values.find((value, index) => value !== first + index);
  if (gap !== undefined) return `has a gap before ${gap}`;
  return (values.at(-1) ?? 0) > highestValue ? `goes above ${highestValue}` : null;
}
