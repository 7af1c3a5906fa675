import { countWords } from './count-words.ts';
import type { ImportReport } from './import-report.ts';
import type { LadderDraft } from './ladder-draft.ts';

/**
 * What a draft keeps as chapters of the ladder. Every word of them is taken, and none is where somebody would be rated by
 * it: a level that was not seen as one would stand here, so the report names them all.
 */
export function chaptersOf({ sections }: LadderDraft): ImportReport['chapters'] {
  return sections.flatMap(({ title, texts }) => {
    const first = title ?? texts[0];
    if (first === undefined) return [];
    const words = [...(title === null ? [] : [title]), ...texts].map(({ text }) => countWords(text));
    return [
      { place: first.piece.place, title: first.text.trim(), wordCount: words.reduce((sum, one) => sum + one, 0) },
    ];
  });
}
