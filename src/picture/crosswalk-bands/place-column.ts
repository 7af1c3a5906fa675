import type { LevelWays, Rung } from '#engine/crosswalk/level-ways.ts';
import { refTitle } from '#engine/crosswalk/word-crosswalk.ts';
import type { TrackId } from '#engine/ladder/ids.ts';
import { type PlacedText, placeText } from '../text/placed-text.ts';
import { smallBoldStyle, smallStyle, tagStyle } from '../text/text-style.ts';
import type { BandSide, PlacedRung } from './crosswalk-bands.ts';

/** One ladder, placed from its top down to its first level. */
export interface Column {
  readonly head: PlacedText;
  readonly tracks: readonly PlacedText[];
  readonly rungs: readonly (PlacedRung & { readonly of: Rung })[];
  readonly bottom: number;
}

export interface ColumnPlace {
  readonly side: BandSide;
  readonly x: number;
  readonly top: number;
  readonly width: number;
}

const padding = 8;
const rungGap = 6;
const trackGap = 14;
const fewestHigh = 34;

/** Tracks one above the other, the last one on top, and in each the highest level on top: a ladder begins below. */
export function placeColumn(ways: LevelWays, isAlone: (rung: Rung) => boolean, place: ColumnPlace): Column {
  const { side, x, width, top } = place;
  const head = placeText(ways.ladder.title, smallBoldStyle, { x, top, width });
  const rows = ways.ladder.tracks
    .toReversed()
    .map((track) => ({ track, rungs: rungsOn(ways, track.id) }))
    .filter(({ rungs }) => rungs.length > 0);
  const tracks: PlacedText[] = [];
  const rungs: Column['rungs'][number][] = [];
  let y = head.box.y + head.box.height + rungGap;
  for (const { track, rungs: own } of rows) {
    if (rows.length > 1) {
      const title = placeText(track.title, tagStyle, { x, top: y + trackGap - rungGap, width });
      tracks.push(title);
      y = title.box.y + title.box.height + rungGap / 2;
    }
    for (const rung of own) {
      const text = { x: x + padding, width: width - 2 * padding };
      const title = placeText(refTitle(ways.ladder, rung), smallStyle, { ...text, top: 0 });
      const height = Math.max(fewestHigh, title.box.height + 2 * padding);
      const middle = placeText(refTitle(ways.ladder, rung), smallStyle, {
        ...text,
        top: y + (height - title.box.height) / 2,
      });
      rungs.push({ side, of: rung, rung, box: { x, y, width, height }, title: middle, isAlone: isAlone(rung) });
      y += height + rungGap;
    }
  }
  return { head, tracks, rungs, bottom: y - rungGap };
}

function rungsOn({ ladder, rungs }: LevelWays, track: TrackId): readonly Rung[] {
  const levelOf = (rung: Rung) => ladder.levels.find(({ id }) => id === rung.level);
  return rungs
    .filter((rung) => (rung.track ?? levelOf(rung)?.track) === track)
    .toSorted((a, b) => (levelOf(b)?.rank ?? 0) - (levelOf(a)?.rank ?? 0));
}
