import { assert } from '#engine/ladder/assert.ts';
import { saysSomething, wordStarts } from './count-words.ts';
import type { ImportReport } from './import-report.ts';
import type { LadderDraft } from './ladder-draft.ts';
import type { SourcePiece, SourceText } from './source-text.ts';
import { textsOfDraft } from './texts-of-draft.ts';

export type WordAccount = Pick<ImportReport, 'words' | 'leftOut'>;

type Fate = 'taken' | 'named' | 'leftOut';

/** What became of one stretch of a piece. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fate: Fate;
  readonly sentence: string;
}

const noPlace = 'No place was found for this.';

/**
 * What became of every word of a source: taken into the ladder, only naming again what stands elsewhere, or left out.
 * What a draft says nothing about is left out by construction, so nothing can vanish. The same stretch may be taken
 * several times (a merged cell); two stretches that overlap otherwise, or words both taken and left out, are a mistake
 * of the reader and an assertion.
 */
export function accountForWords(pieces: readonly SourcePiece[], draft: LadderDraft): WordAccount {
  const byPiece = stretchesByPiece(draft);
  const words = { found: 0, taken: 0, named: 0, leftOut: 0 };
  const leftOut: ImportReport['leftOut'][number][] = [];
  for (const piece of pieces) {
    const stretches = withoutHoles(piece, settled(byPiece.get(piece) ?? []));
    byPiece.delete(piece);
    const starts = wordStarts(piece.text);
    words.found += starts.length;
    let next = 0;
    for (const { start, end, fate, sentence } of stretches) {
      for (; next < starts.length && (starts[next] ?? 0) < end; next++) words[fate]++;
      const text = piece.text.slice(start, end).trim();
      if (fate === 'leftOut' && saysSomething(text)) leftOut.push({ place: piece.place, text, sentence });
    }
  }
  assert(byPiece.size === 0, 'every text of a draft comes from a piece that its reader has named');
  assert(words.taken + words.named + words.leftOut === words.found, 'every word of a source has one fate');
  return { words, leftOut };
}

function stretchesByPiece(draft: LadderDraft): Map<SourcePiece, Stretch[]> {
  const byPiece = new Map<SourcePiece, Stretch[]>();
  const add = ({ piece, start, text }: SourceText, fate: Fate, sentence = '') => {
    const end = start + text.length;
    assert(piece.text.startsWith(text, start), 'a text of a draft stands in its piece as it says');
    const stretches = byPiece.get(piece);
    if (stretches) stretches.push({ start, end, fate, sentence });
    else byPiece.set(piece, [{ start, end, fate, sentence }]);
  };
  for (const text of textsOfDraft(draft)) add(text, 'taken');
  for (const { text } of draft.mentions) add(text, 'named');
  for (const { text, sentence } of draft.leftOut) add(text, 'leftOut', sentence);
  return byPiece;
}

/** In order, each stretch once. Where the same words are taken and named, they are taken. */
function settled(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (stretch.start === stretch.end) continue;
    const last = kept.at(-1);
    if (last === undefined || last.end <= stretch.start) {
      kept.push(stretch);
      continue;
    }
    const isSame = last.start === stretch.start && last.end === stretch.end;
    assert(isSame, 'two texts of a draft do not overlap, unless they are the same');
    assert((last.fate === 'leftOut') === (stretch.fate === 'leftOut'), 'what is left out is not in the ladder too');
    if (stretch.fate === 'taken') kept[kept.length - 1] = stretch;
  }
  return kept;
}

/** With what lies between the stretches: that is left out. */
function withoutHoles({ text }: SourcePiece, stretches: readonly Stretch[]): Stretch[] {
  const whole: Stretch[] = [];
  let at = 0;
  for (const stretch of stretches) {
    if (stretch.start > at) whole.push({ start: at, end: stretch.start, fate: 'leftOut', sentence: noPlace });
    whole.push(stretch);
    at = stretch.end;
  }
  if (at < text.length) whole.push({ start: at, end: text.length, fate: 'leftOut', sentence: noPlace });
  return whole;
}
