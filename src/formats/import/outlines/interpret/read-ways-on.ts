import type { DraftBuilder } from '../../grids/draft-builder.ts';
import { nameKey } from '../../grids/name-key.ts';
import type { Interpretation, WayOn } from './interpretation.ts';
import { knownLevel } from './level-names.ts';
import { endsOf } from './ways-between.ts';

/** What leads on from a level becomes a path where the level it leads to is known, and a section of its level elsewhere. */
export function readWaysOn({ builder, ways }: Interpretation): void {
  for (const way of ways) {
    if (way.from === null) {
      readBetween(way, builder);
      continue;
    }
    const to = targetOf(way, { builder });
    const from = to === way.from ? levelBelow(way, { builder }) : way.from;
    if (to === null || from === null) {
      builder.levelSection(way.from, { title: way.title, texts: way.texts });
      continue;
    }
    builder.mention(way.title, 'structure');
    builder.path(from, to, way.texts);
  }
}

/** "L1 → L2" over what is asked on the way; where one of the two isn't known it stays a chapter. */
function readBetween({ title, track, texts }: WayOn, builder: DraftBuilder): void {
  const named = endsOf(title.text);
  // Two tracks may each have an "L4": the first that has both levels is meant.
  const tracks = track === null ? [null, ...builder.levels().map((level) => level.track)] : [track];
  const ends = [...new Set(tracks)].map((on) =>
    [named?.from ?? '', named?.to ?? ''].map((name) => knownLevel(builder, name, on)),
  );
  const [from = null, to = null] = ends.find((both) => both.every((end) => end !== null)) ?? [];
  if (from === null || to === null || from === to) {
    builder.section(title, texts);
    return;
  }
  builder.mention(title, 'structure');
  builder.path(from, to, texts);
}

function targetOf(way: WayOn, { builder }: Pick<Interpretation, 'builder'>): string | null {
  const named = /\b(?:to|reach|become|becoming|for|towards?|as|level:?)\s+(?:an?\s+|the\s+)?(.+?)$/i.exec(
    way.title.text,
  )?.[1];
  const name = named === undefined ? '' : named.replace(/\bfrom\b.*$/i, '').trim();
  const found = name === '' ? null : knownLevel(builder, name, way.track);
  if (found !== null) return found;
  return /^next (?:level|step|role)$/.test(nameKey(way.title.text)) ? levelAbove(way, { builder }) : null;
}

function levelAbove(way: WayOn, known: Pick<Interpretation, 'builder'>): string | null {
  return levelBeside(way, known, 1);
}

function levelBelow(way: WayOn, known: Pick<Interpretation, 'builder'>): string | null {
  return levelBeside(way, known, -1);
}

function levelBeside(way: WayOn, { builder }: Pick<Interpretation, 'builder'>, step: number): string | null {
  const own = builder.levels().find(({ key }) => key === way.from);
  const track = builder.levels().filter((level) => level.track === own?.track);
  return track[track.findIndex(({ key }) => key === way.from) + step]?.key ?? null;
}
