import { assert } from '#engine/ladder/assert.ts';
import { saysSomething } from '../count-words.ts';
import type { Gap } from '../find-gaps.ts';
import type { DraftCompetency, LadderDraft } from '../ladder-draft.ts';
import type { DraftIds } from './draft-ids.ts';
import type { Overflow } from './overflow.ts';
import { describeCell, writeCell } from './write-cell.ts';
import { writeDimensions } from './write-dimensions.ts';
import { map, type Written, type WrittenEntry, type WrittenMap } from './written.ts';

/** `values`: the scale's, none where a rating is a level. */
export function writeCompetencies(
  draft: LadderDraft,
  ids: DraftIds,
  values: readonly number[],
  gaps: readonly Gap[],
  overflow: Overflow,
): WrittenMap {
  const expected = Map.groupBy(draft.expected, ({ competency }) => competency);
  const remarks = Map.groupBy(gaps, ({ at }) => (typeof at === 'object' ? at.competency : ''));
  const entries = draft.competencies.map((competency): WrittenEntry => {
    const { id = '', title = '' } = ids.competencies.get(competency.key) ?? {};
    const { weight, rest } = weightOf(competency);
    if (rest !== null) overflow.add(`the weight of ${title}`, rest);
    const profile = (expected.get(competency.key) ?? []).flatMap(({ level, value }) => {
      const levelId = ids.levels.get(level)?.id;
      return levelId !== undefined && values.includes(value) ? [[levelId, value] as const] : [];
    });
    const { cells, descriptors } = placesOf(draft, competency, title, ids, values, overflow);
    const described = writeDimensions(draft, competency, { ids, values, cells, about: title }, overflow);
    const isTaken = described.entries.some(({ key }) => key === id);
    const whole = {
      key: isTaken ? freeId(id, described) : id,
      value: map(['title', title], ['descriptors', descriptors]),
      remarks: [],
    };
    const dimensions: WrittenMap =
      descriptors.entries.length === 0 ? described : { kind: 'map', entries: [whole, ...described.entries] };
    const value = map(
      ['title', title],
      ['summary', overflow.text(competency.summary, title)],
      ['group', competency.group === null ? null : (ids.groups.get(competency.group)?.id ?? null)],
      ['tracks', competency.tracks.flatMap((track) => ids.tracks.get(track)?.id ?? [])],
      ['weight', weight],
      ['expected', map(...new Map(profile))],
      ['cells', cells],
      ['dimensions', dimensions],
    );
    return { key: id, value, remarks: (remarks.get(competency.key) ?? []).map(({ sentence }) => `gap: ${sentence}`) };
  });
  return { kind: 'map', entries };
}

/** Cells by level; and what each value of the scale means, where the source says that instead. */
function placesOf(
  draft: LadderDraft,
  { cells }: DraftCompetency,
  title: string,
  ids: DraftIds,
  values: readonly number[],
  overflow: Overflow,
): { cells: WrittenMap; descriptors: WrittenMap } {
  const byPlace = Map.groupBy(cells, ({ level }) => level);
  const entries: [string, Written | null][] = [];
  for (const [key, { id, title: levelTitle }] of ids.levels) {
    entries.push([id, writeCell(byPlace.get(key) ?? [], `${title} at ${levelTitle}`, overflow)]);
    byPlace.delete(key);
  }
  const descriptors = values.map((value): [string, string] => {
    const told = byPlace.get(String(value)) ?? [];
    byPlace.delete(String(value));
    return [String(value), describeCell(told, `${title}, ${value}`, overflow)];
  });
  // A scale that a ladder can't have (it begins at 3, it has gaps) leaves its words behind.
  for (const { value } of draft.scale) {
    const told = byPlace.get(String(value)) ?? [];
    byPlace.delete(String(value));
    overflow.add(`${title}, ${value}`, describeCell(told, title, overflow));
  }
  assert(byPlace.size === 0, 'every cell of a draft names one of its levels, or a value of its scale');
  return { cells: map(...entries), descriptors: map(...descriptors) };
}

/** An id that no dimension has yet. */
function freeId(id: string, { entries }: WrittenMap): string {
  for (let number = 2; ; number++) {
    const wanted = `${id}-${number}`;
    if (entries.every(({ key }) => key !== wanted)) return wanted;
  }
}

/** A weight is a plain number of at most four decimal places; anything else stays words. */
function weightOf({ weight }: DraftCompetency): { weight: number | null; rest: string | null } {
  if (weight === null) return { weight: null, rest: null };
  const plain = /^\d{1,3}(?:\.\d{1,4})?$/.exec(weight.text.trim().replace(',', '.'))?.[0];
  if (plain !== undefined) return { weight: Number(plain), rest: null };
  return { weight: null, rest: saysSomething(weight.text) ? weight.text : null };
}
