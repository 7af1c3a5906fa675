import type { DraftCompetency, LadderDraft } from '../ladder-draft.ts';
import { cleanText } from './clean-text.ts';
import type { DraftIds } from './draft-ids.ts';
import { idsFor } from './ids.ts';
import type { Overflow } from './overflow.ts';
import { isList, map, type Written, type WrittenMap } from './written.ts';

interface Around {
  readonly ids: DraftIds;
  /** The scale's, none where a rating is a level. */
  readonly values: readonly number[];
  /** What was written of the competency, by id of the level. */
  readonly cells: WrittenMap;
  readonly about: string;
}

/**
 * What a competency is measured by. A descriptor stands at the value that its level has on the scale, or at the level
 * itself where ratings are levels and the competency asks something there; one with neither goes to the end of the ladder.
 */
export function writeDimensions(
  { scale, levels }: LadderDraft,
  { dimensions = [], tracks }: DraftCompetency,
  { ids, values, cells, about }: Around,
  overflow: Overflow,
): WrittenMap {
  const told = new Set(cells.entries.flatMap(({ key, value }) => (isPlanned(value) ? [] : [key])));
  const placeOf = new Map(scale.flatMap(({ value, level }) => (level === undefined ? [] : [[level, String(value)]])));
  const keyOf = (level: string): string | null => {
    if (values.includes(Number(level)) && !ids.levels.has(level)) return level;
    if (values.length > 0) return placeOf.get(level) ?? null;
    const id = ids.levels.get(level)?.id ?? '';
    const track = levels.find(({ key }) => key === level)?.track ?? null;
    const isOnTrack = tracks.length === 0 || (track !== null && tracks.includes(track));
    return isOnTrack && told.has(id) ? id : null;
  };
  const titles = dimensions.map(({ title }, at) => overflow.line(title, about) || `Dimension ${at + 1}`);
  const dimensionIds = idsFor(titles, 'dimension');
  const entries = dimensions.map(({ descriptors }, at) => {
    const title = titles[at] ?? '';
    const texts = new Map<string, string>();
    for (const { level, texts: said } of descriptors) {
      const text = said.map((one) => cleanText(one.text)).join('\n\n');
      const key = keyOf(level);
      if (key === null) overflow.add(`${about}, ${title} at ${ids.levels.get(level)?.title ?? level}`, text);
      else texts.set(key, [texts.get(key) ?? '', text].filter(Boolean).join('\n\n'));
    }
    const written = [...texts].map(([key, text]) => [key, overflow.plain(text, `${about}, ${title}`)] as const);
    return [dimensionIds[at] ?? '', map(['title', title], ['descriptors', map(...written)])] as const;
  });
  return map(...entries);
}

/** A cell that is still to be written is no value of its competency yet. */
function isPlanned(cell: Written): boolean {
  if (cell === 'planned') return true;
  if (typeof cell !== 'object' || isList(cell)) return false;
  return cell.entries.some(({ key, value }) => key === 'state' && value === 'planned');
}
