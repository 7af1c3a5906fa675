export interface IndexEntry {
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly address: string;
}

export interface FoundEntry<Entry extends IndexEntry = IndexEntry> {
  readonly entry: Entry;
  readonly excerpt: readonly { readonly text: string; readonly isHit: boolean }[];
}

const mostShown = 20;

/** The entries that hold every word typed (as the start of a word), the ones that say it in their title first. */
export function findEntries<Entry extends IndexEntry>(index: readonly Entry[], typed: string): FoundEntry<Entry>[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return index
    .flatMap((entry) => {
      const title = `${entry.title} ${entry.kind}`.toLowerCase();
      const text = entry.text.toLowerCase();
      if (!words.every((word) => startsAWord(title, word) || startsAWord(text, word))) return [];
      return { entry, rank: words.filter((word) => !startsAWord(title, word)).length };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostShown)
    .map(({ entry }) => ({ entry, excerpt: excerptOf(entry.text, words) }));
}

function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** A stretch of the text around its first hit, with every hit marked. */
function excerptOf(text: string, words: readonly string[]): FoundEntry['excerpt'] {
  const lower = text.toLowerCase();
  const hits = words.map((word) => lower.indexOf(word)).filter((at) => at >= 0);
  const first = hits.length === 0 ? 0 : Math.min(...hits);
  const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, first - 40)) + 1);
  const end = Math.min(text.length, start + 140);
  const pieces: { text: string; isHit: boolean }[] = [{ text: start > 0 ? '… ' : '', isHit: false }];
  for (let at = start; at < end; ) {
    const here = words.find((word) => lower.startsWith(word, at));
    const last = pieces.at(-1);
    const piece = text.slice(at, at + (here?.length ?? 1));
    if (last && last.isHit === (here !== undefined)) last.text += piece;
    else pieces.push({ text: piece, isHit: here !== undefined });
    at += piece.length;
  }
  if (end < text.length) pieces.push({ text: ' …', isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}
