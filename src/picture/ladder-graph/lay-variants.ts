import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Level, Variant } from '#engine/ladder/level.ts';
import { polylineData } from '../path-data.ts';
import type { Box } from '../plane.ts';
import { placeText } from '../text/placed-text.ts';
import { smallBoldStyle, tagStyle } from '../text/text-style.ts';
import { arrowHead, headLength } from './arrow-head.ts';
import type { BoxText, LinkLine, VariantBox } from './ladder-graph.ts';

const between = 30;
const narrowestSide = 120;
const inset = 7;

interface VariantsLaid {
  readonly boxes: readonly VariantBox[];
  readonly moves: readonly LinkLine[];
  readonly height: number;
}

/** The titles a level can be held under: side by side where there is room, else one under the other. */
export function layVariants(
  level: Level,
  ladder: Ladder,
  place: { left: number; top: number; width: number },
): VariantsLaid {
  const count = level.variants.length;
  const sideWidth = (place.width - between * (count - 1)) / Math.max(1, count);
  const sideBySide = sideWidth >= narrowestSide;
  const width = sideBySide ? sideWidth : place.width;
  const written = level.variants.map((variant) => writeVariant(variant, ladder, width - 2 * inset));
  const tallest = Math.max(0, ...written.map(({ height }) => height));
  let [x, y] = [place.left, place.top];
  const boxes = written.map(({ id, texts, height }) => {
    const box = { x, y, width, height: sideBySide ? tallest : height };
    if (sideBySide) x += width + between;
    else y += height + between;
    return { id, box, texts: texts(box) };
  });
  const last = boxes.at(-1)?.box;
  const height = last ? last.y + last.height - place.top : 0;
  return { boxes, moves: movesBetween(level, ladder, boxes, sideBySide), height };
}

function writeVariant(variant: Variant, ladder: Ladder, width: number) {
  const track = ladder.tracks.find(({ id }) => id === variant.track)?.title ?? '';
  const titleAt = (x: number, top: number) => placeText(variant.title, smallBoldStyle, { x, top, width, maxLines: 4 });
  const trackAt = (x: number, top: number) => placeText(track, tagStyle, { x, top, width, maxLines: 3 });
  const titleHeight = titleAt(0, 0).box.height;
  const texts = (box: Box): BoxText[] => [
    { role: 'title', text: titleAt(box.x + inset, box.y + inset) },
    { role: 'track', text: trackAt(box.x + inset, box.y + inset + titleHeight) },
  ];
  return { id: variant.id, texts, height: titleHeight + trackAt(0, 0).box.height + 2 * inset };
}

/** Neighbours that the ladder lets one move between, with a head for each way there is. */
function movesBetween(
  level: Level,
  ladder: Ladder,
  boxes: readonly VariantBox[],
  sideBySide: boolean,
): readonly LinkLine[] {
  const leads = (from: string, to: string) =>
    ladder.paths.some(
      (path) =>
        path.from.level === level.id &&
        path.to.level === level.id &&
        path.from.variant === from &&
        path.to.variant === to,
    );
  return boxes.slice(1).flatMap((after, index) => {
    const before = boxes[index];
    if (before === undefined) return [];
    const [there, back] = [leads(before.id, after.id), leads(after.id, before.id)];
    return there || back ? [moveLine(level, before.box, after.box, { there, back, sideBySide })] : [];
  });
}

function moveLine(
  level: Level,
  before: Box,
  after: Box,
  { there, back, sideBySide }: { there: boolean; back: boolean; sideBySide: boolean },
): LinkLine {
  const towards = sideBySide ? { x: 1, y: 0 } : { x: 0, y: 1 };
  const away = { x: -towards.x, y: -towards.y };
  const start = sideBySide
    ? { x: before.x + before.width, y: before.y + before.height / 2 }
    : { x: before.x + before.width / 2, y: before.y + before.height };
  const end = sideBySide ? { x: after.x, y: start.y } : { x: start.x, y: after.y };
  const inward = (point: typeof start, way: typeof start, has: boolean) =>
    has ? { x: point.x + way.x * headLength, y: point.y + way.y * headLength } : point;
  return {
    kind: 'move',
    from: level.id,
    to: level.id,
    path: polylineData([inward(start, towards, back), inward(end, away, there)]),
    start,
    end,
    heads: [...(there ? [arrowHead(end, towards)] : []), ...(back ? [arrowHead(start, away)] : [])],
    middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  };
}
