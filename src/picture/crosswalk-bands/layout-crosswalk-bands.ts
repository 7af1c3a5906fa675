import { LevelWays, type Rung } from '#engine/crosswalk/level-ways.ts';
import type { Correspondence, Crosswalk } from '#engine/ladder/crosswalk.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import { pathData } from '../path-data.ts';
import type { Box } from '../plane.ts';
import type { CrosswalkBands, PlacedBand } from './crosswalk-bands.ts';
import { type Column, placeColumn } from './place-column.ts';

export interface CrosswalkBandsOptions {
  readonly width: number;
}

/** A band keeps this far from the corners of a box, so that two that meet there can be told apart. */
const inset = 4;

/** What each ladder takes of the width; the rest is for the bands. */
const columnShare = 0.38;

/**
 * Two ladders standing on one line, and between them what the way there says. Where a stretch isn’t drawn in one piece
 * (another track stands between), its band parts.
 */
export function layoutCrosswalkBands(
  crosswalk: Crosswalk,
  from: Ladder,
  to: Ladder,
  { width }: CrosswalkBandsOptions,
): CrosswalkBands {
  const [own, other] = [new LevelWays(from), new LevelWays(to)];
  const links = crosswalk.there.map((entry) => linkOf(entry, own, other));
  const drawn = links.filter(({ ends }) => ends.length > 0);
  const [begun, ended] = [new Set(drawn.flatMap(({ starts }) => starts)), new Set(drawn.flatMap(({ ends }) => ends))];
  const columnWidth = Math.round(width * columnShare);
  const place = (side: 'from' | 'to', top: number): Column => {
    const [ways, touched] = side === 'from' ? [own, begun] : [other, ended];
    const x = side === 'from' ? 0 : width - columnWidth;
    return placeColumn(ways, (rung) => !touched.has(rung), { side, x, top, width: columnWidth });
  };
  const height = Math.max(place('from', 0).bottom, place('to', 0).bottom);
  // Both stand on the same ground, whichever is the taller.
  const columns = (['from', 'to'] as const).map((side) => place(side, height - place(side, 0).bottom));
  const [left, right] = columns;
  return {
    kind: 'crosswalk-bands',
    width,
    height,
    heads: columns.map(({ head }) => head),
    tracks: columns.flatMap(({ tracks }) => tracks),
    rungs: columns.flatMap(({ rungs }) => rungs.map(({ of: _, ...rung }) => rung)),
    bands: left && right ? drawn.flatMap((link) => bandsOf(link, left, right)) : [],
  };
}

interface Link {
  readonly entry: Correspondence;
  readonly starts: readonly Rung[];
  readonly ends: readonly Rung[];
}

function linkOf(entry: Correspondence, own: LevelWays, other: LevelWays): Link {
  return {
    entry,
    starts: own.rungsOf(entry.level),
    ends: entry.about.flatMap((interval) => [...other.within(interval)]),
  };
}

function bandsOf({ entry, starts, ends }: Link, left: Column, right: Column): PlacedBand[] {
  return piecesOf(left, starts).flatMap((start) =>
    piecesOf(right, ends).map((end) => ({
      from: entry.level,
      outline: outlineOf(start, end),
      isSuggested: entry.isSuggested,
    })),
  );
}

/** The boxes of some rungs, those that stand one above the other as one. */
function piecesOf({ rungs }: Column, wanted: readonly Rung[]): readonly Box[] {
  const pieces: Box[] = [];
  let isOpen = false;
  for (const { of: rung, box } of rungs) {
    const last = pieces.at(-1);
    if (!wanted.includes(rung)) isOpen = false;
    else if (isOpen && last) pieces[pieces.length - 1] = { ...last, height: box.y + box.height - last.y };
    else {
      pieces.push(box);
      isOpen = true;
    }
  }
  return pieces;
}

/** From the right edge of one box to the left edge of the other, leaving and arriving level. */
function outlineOf(start: Box, end: Box): string {
  const [x1, x2] = [start.x + start.width, end.x];
  const middle = (x1 + x2) / 2;
  const [top1, bottom1] = [start.y + inset, start.y + start.height - inset];
  const [top2, bottom2] = [end.y + inset, end.y + end.height - inset];
  const outline = pathData({ x: x1, y: top1 }, [
    [
      { x: middle, y: top1 },
      { x: middle, y: top2 },
      { x: x2, y: top2 },
    ],
    [{ x: x2, y: bottom2 }],
    [
      { x: middle, y: bottom2 },
      { x: middle, y: bottom1 },
      { x: x1, y: bottom1 },
    ],
  ]);
  return `${outline}Z`;
}
