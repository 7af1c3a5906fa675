import { toNumber } from '#engine/ladder/fraction.ts';
import type { Ladder } from '#engine/ladder/ladder.ts';
import type { Band, Level, LevelStatus } from '#engine/ladder/level.ts';
import { placesOf, wordRange } from '../amount.ts';
import type { Point } from '../plane.ts';
import { placeText } from '../text/placed-text.ts';
import { smallBoldStyle, smallStyle, titleStyle } from '../text/text-style.ts';
import { boxPadding } from './box-padding.ts';
import type { BoxText, LevelBox, Tag } from './ladder-graph.ts';
import { layTags } from './lay-tags.ts';
import { layVariants } from './lay-variants.ts';

/** Narrower boxes have a smaller title, so that fewer words are broken. */
const smallTitleBelow = 150;

/** What stands in a level's box: how tall it is, and the same written from any corner. */
export interface BoxFilling {
  readonly height: number;
  readonly writeAt: (corner: Point) => BoxParts;
}

export type BoxParts = Pick<LevelBox, 'texts' | 'tags' | 'variants' | 'variantMoves'>;

export interface FillOptions {
  readonly width: number;
  readonly taglines: boolean;
}

export function fillBox(level: Level, ladder: Ladder, options: FillOptions): BoxFilling {
  const write = (corner: Point) => writeBox(level, ladder, options, corner);
  return { height: write({ x: 0, y: 0 }).height, writeAt: (corner) => write(corner).parts };
}

/** Title, tagline, the titles it can be held under, and marks, from the top down. */
function writeBox(
  level: Level,
  ladder: Ladder,
  { width, taglines }: FillOptions,
  corner: Point,
): { parts: BoxParts; height: number } {
  const inner = { left: corner.x + boxPadding, width: width - 2 * boxPadding };
  const texts: BoxText[] = [];
  let top = corner.y + boxPadding;
  const write = (role: 'title' | 'tagline', words: string) => {
    const style = role === 'tagline' ? smallStyle : width < smallTitleBelow ? smallBoldStyle : titleStyle;
    const place = { x: inner.left, top, width: inner.width, maxLines: role === 'title' ? 5 : 4 };
    const text = placeText(words, style, place);
    texts.push({ role, text });
    top += text.box.height + 2;
  };
  const variantsSayIt = level.variants.length > 0 && isMadeOfVariants(level);
  if (!variantsSayIt) write('title', level.title);
  if (taglines && level.tagline !== '' && !variantsSayIt) write('tagline', level.tagline);
  const { boxes: variants, moves: variantMoves, height: taken } = layVariants(level, ladder, { ...inner, top });
  if (variants.length > 0) top += taken + 6;
  const { tags, height: marked } = layTags(tagWords(level, ladder), { ...inner, top: top + 2 });
  if (tags.length > 0) top += marked + 4;
  return { parts: { texts, tags, variants, variantMoves }, height: top + boxPadding - 2 - corner.y };
}

/** "Tech Lead / Principal Engineer" above two boxes that say Tech Lead and Principal Engineer is once too often. */
function isMadeOfVariants({ title, variants }: Level): boolean {
  const rest = variants.reduce((words, variant) => words.replace(variant.title, ''), title);
  return !/\p{L}{3}/u.test(rest);
}

function tagWords(level: Level, ladder: Ladder): { kind: Tag['kind']; words: string }[] {
  const { band, seats } = level;
  const words: { kind: Tag['kind']; words: string }[] = [];
  const status = statusWords(level.status);
  if (status !== '') words.push({ kind: 'status', words: status });
  if (band) words.push({ kind: 'band', words: wordBand(band, ladder) });
  if (seats) words.push({ kind: 'seats', words: seatWords(seats) });
  if (ladder.hireBar === level.id) words.push({ kind: 'hire-bar', words: 'Hire bar' });
  return words;
}

/** What a level that isn't fully described is called; nothing for one that is. */
export function statusWords(status: LevelStatus): string {
  if (status === 'planned') return 'planned';
  if (status === 'named-only') return 'named only';
  return status === 'discretionary' ? 'at discretion' : '';
}

/** `0–2 seats`, `1 seat`. */
export function seatWords({ min, max }: { readonly min: number; readonly max: number }): string {
  const count = min === max ? String(max) : `${min}–${max}`;
  return `${count} ${max === 1 ? 'seat' : 'seats'}`;
}

/** All bands of a ladder with as many places after the point. */
function wordBand(band: Band, { levels }: Ladder): string {
  const all = levels.flatMap((level) => (level.band ? [toNumber(level.band.low), toNumber(level.band.high)] : []));
  return wordRange({ low: toNumber(band.low), high: toNumber(band.high) }, placesOf(all));
}
