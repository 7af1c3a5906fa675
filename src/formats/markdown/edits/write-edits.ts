import { isScalar, type Scalar } from 'yaml';
import { appendItem, removeItem, writeText } from '#engine/read/write/write-text.ts';
import type { LadderText, LadderTexts } from './ladder-texts.ts';

/**
 * What was changed, written into the file itself: every other character of it stays. Null where one of the changes can't
 * be written so, as an item in the middle of a list.
 */
export function writeEdits(text: string, { texts }: LadderTexts): string | null {
  let written: string | null = text;
  const change = (by: (text: string) => ReturnType<typeof writeText>) => {
    const next = written === null ? 'unreadable' : by(written);
    written = typeof next === 'string' ? null : next.text;
  };
  for (const { scalar, list, path, was } of texts) {
    const isThere = list === null || list.items.includes(scalar);
    if (isThere && scalar.value !== was) change((own) => writeText(own, path, String(scalar.value)));
  }
  for (const [list, items] of Map.groupBy(texts, (one) => one.list)) {
    if (list === null) continue;
    const path = items[0]?.path.slice(0, -1) ?? [];
    const indexOf = (item: LadderText) => Number(item.path.at(-1));
    const gone = items.filter(({ scalar }) => !list.items.includes(scalar));
    for (const item of gone.toReversed()) change((own) => removeItem(own, path, indexOf(item)));
    const known = new Set<unknown>(items.map(({ scalar }) => scalar));
    const isAdded = (item: unknown) =>
      isScalar(item) && typeof item.value === 'string' && item.value !== '' && !known.has(item);
    const firstAdded = list.items.findIndex(isAdded);
    if (firstAdded === -1) continue;
    const added = list.items.slice(firstAdded);
    if (!added.every(isAdded)) return null;
    for (const item of added) change((own) => appendItem(own, path, String((item as Scalar).value)));
  }
  return written;
}
