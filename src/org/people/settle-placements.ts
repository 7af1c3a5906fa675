import type { LadderVersionId } from '../ids.ts';
import type { LadderVersion } from '../ladders/ladder-version.ts';
import { type ImportDraft, reasonAt, reasonOf, withReasons } from './import-draft.ts';
import type { ImportGround } from './import-plan.ts';
import { type LadderPlaces, placesOf } from './ladder-places.ts';
import type { Placement } from './person.ts';
import { isSamePlace, problemsOfPlacement } from './placement-rules.ts';

/** `id@version`: how a ladder version is named in a list. */
export function nameOfVersion({ ladder, version }: LadderVersion): string {
  return `${ladder}@${version}`;
}

/** Where the rows put people: checked against the text of the ladder versions, each read once. */
export function settlePlacements(drafts: readonly ImportDraft[], ground: ImportGround): readonly ImportDraft[] {
  const currentOf = new Map(ground.placements.map((placement) => [placement.person, placement]));
  const read = new Map<LadderVersionId, LadderPlaces>();
  const places = (version: LadderVersion) => {
    const known = read.get(version.id) ?? placesOf(version);
    read.set(version.id, known);
    return known;
  };
  return drafts.map((draft) => {
    const current = draft.before === null ? null : (currentOf.get(draft.before.id) ?? null);
    return settle(draft, current, ground, places);
  });
}

function settle(
  draft: ImportDraft,
  current: Placement | null,
  { versions, today, seesPlacements, mayPlace }: ImportGround,
  places: (version: LadderVersion) => LadderPlaces,
): ImportDraft {
  const { row } = draft;
  if (row.level === null && row.track === null && row.ladder === null && row.since === null) return draft;
  if (!seesPlacements) return withReasons(draft, reasonAt(row, 'level', forPartners));
  if (row.level === null) {
    const sentence = 'The level is blank, and something is said about it. Write the level, or leave all of it blank.';
    return withReasons(draft, reasonAt(row, 'level', sentence));
  }
  const version = versionFor(row.ladder, current, versions);
  if (typeof version === 'string') return withReasons(draft, reasonAt(row, 'ladder', version));
  const isSameLevel = current?.ladderVersion === version.id && current.level === row.level;
  const place = {
    ladderVersion: version.id,
    level: row.level,
    track: row.track ?? (isSameLevel ? current.track : null),
  };
  if (current !== null && isSamePlace(place, current) && (row.since ?? current.since) === current.since) return draft;
  if (!mayPlace(draft.before?.id ?? null)) return withReasons(draft, reasonAt(row, 'level', notOneself));
  const wanted = { ...place, since: row.since ?? today };
  const problems = problemsOfPlacement(wanted, places(version), current, today);
  if (problems.length > 0) return withReasons(draft, ...problems.map((problem) => reasonOf(row, problem)));
  return { ...draft, after: { ...draft.after, placement: wanted } };
}

const forPartners =
  'Only people partners see and decide where people stand. Leave level, track, ladder and since blank, or take them out.';
const notOneself =
  'Nobody decides where they stand themselves. Leave level, track, ladder and since blank in this row.';

/** The version that a cell means, or the sentence that says why none. */
function versionFor(
  cell: string | null,
  current: Placement | null,
  versions: readonly LadderVersion[],
): LadderVersion | string {
  const ownVersion = versions.find(({ id }) => id === current?.ladderVersion);
  const published = versions.filter(({ status }) => status === 'published');
  if (cell === null && ownVersion !== undefined) return ownVersion;
  const [ladder, version] = cell === null ? [onlyLadder(published), undefined] : cell.split('@', 2);
  const known = `Published are ${published.map(nameOfVersion).toSorted().join(', ')}.`;
  if (published.length === 0) return 'No ladder has been published yet. Publish one first, then place people on it.';
  if (ladder === undefined) return `Say which ladder the level is on. ${known}`;
  const fits = (own: LadderVersion) => own.ladder === ladder && (version === undefined || own.version === version);
  if (ownVersion !== undefined && fits(ownVersion)) return ownVersion;
  const newest = published.filter(fits).toSorted(newestFirst)[0];
  return newest ?? `There is no published ladder “${cell}”. ${known}`;
}

function onlyLadder(published: readonly LadderVersion[]): string | undefined {
  const ladders = new Set(published.map(({ ladder }) => ladder));
  return ladders.size === 1 ? published[0]?.ladder : undefined;
}

function newestFirst(a: LadderVersion, b: LadderVersion): number {
  const [left, right] = [`${a.publishedAt} ${a.id}`, `${b.publishedAt} ${b.id}`];
  return left < right ? 1 : left > right ? -1 : 0;
}
