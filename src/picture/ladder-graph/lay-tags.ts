import { placeText } from '../text/placed-text.ts';
import { tagStyle } from '../text/text-style.ts';
import { textWidth } from '../text/text-width.ts';
import type { Tag } from './ladder-graph.ts';

const tagHeight = 20;
const gap = 6;

/** Small marks side by side, in as many lines as they need. */
export function layTags(
  wanted: readonly { readonly kind: Tag['kind']; readonly words: string }[],
  place: { readonly left: number; readonly top: number; readonly width: number },
): { readonly tags: readonly Tag[]; readonly height: number } {
  const tags: Tag[] = [];
  let [x, y] = [0, 0];
  for (const { kind, words } of wanted) {
    const inset = kind === 'band' || kind === 'status' ? 0 : 6;
    const width = Math.min(place.width, textWidth(words, tagStyle) + 2 * inset + 0.5);
    if (x > 0 && x + width > place.width) [x, y] = [0, y + tagHeight + 4];
    const box = { x: place.left + x, y: place.top + y, width, height: tagHeight };
    const text = placeText(words, tagStyle, {
      x: box.x + inset,
      top: box.y + 2,
      width: width - 2 * inset,
      maxLines: 1,
    });
    tags.push({ kind, box, text });
    x += width + gap + (inset === 0 ? 4 : 0);
  }
  return { tags, height: tags.length === 0 ? 0 : y + tagHeight };
}
