import type { SourceText } from '../source-text.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { map, type WrittenEntry } from './written.ts';

/** What the format of ladders allows (src/engine/read/schema/parts.ts). */
const longestLineChars = 400;
const longestTextChars = 20_000;
const longestListItems = 200;

/**
 * Cuts texts to what the format of ladders allows, and keeps what doesn't fit: it becomes sections at the end of the
 * ladder, so that no word is lost to a limit.
 */
export class Overflow {
  readonly #rest: { readonly about: string; readonly text: string }[] = [];

  /** A title or a label. */
  line(text: SourceText | string, about: string): string {
    const full = cleanLine(typeof text === 'string' ? text : text.text);
    if (full.length <= longestLineChars) return full;
    this.add(about, full);
    return `${cutAt(full, longestLineChars - 1).trimEnd()}…`;
  }

  /** Paragraphs as one text. */
  text(texts: readonly SourceText[], about: string): string {
    const paragraphs = texts.map(({ text }) => cleanText(text)).filter(Boolean);
    return this.plain(paragraphs.join('\n\n'), about);
  }

  plain(text: string, about: string): string {
    if (text.length <= longestTextChars) return text;
    const kept = cutAt(text, longestTextChars);
    this.add(about, text.slice(kept.length));
    return kept.trim();
  }

  list(texts: readonly string[], about: string): string[] {
    const items = texts.map((text) => this.plain(cleanText(text), about)).filter(Boolean);
    for (const item of items.slice(longestListItems)) this.add(about, item);
    return items.slice(0, longestListItems);
  }

  add(about: string, text: string): void {
    for (let rest = cleanText(text); rest !== ''; ) {
      const part = cutAt(rest, longestTextChars);
      this.#rest.push({ about, text: part.trim() });
      rest = rest.slice(part.length).trim();
    }
  }

  /** Sections that hold the rest; their ids are none of `taken`. */
  sections(taken: ReadonlySet<string>): WrittenEntry[] {
    const byAbout = Map.groupBy(this.#rest, ({ about }) => about);
    const lists = [...byAbout].flatMap(([about, parts]) =>
      inLists(parts.map(({ text }) => text)).map((points) => ({ about, points })),
    );
    let number = 0;
    return lists.map(({ about, points }) => {
      do number++;
      while (taken.has(`more-${number}`));
      const title = `More of ${cutAt(cleanLine(about), longestLineChars - 20)}`;
      return { key: `more-${number}`, value: map(['title', title], ['points', points]), remarks: [] };
    });
  }
}

function inLists(texts: readonly string[]): string[][] {
  const lists: string[][] = [];
  for (let at = 0; at < texts.length; at += longestListItems) lists.push(texts.slice(at, at + longestListItems));
  return lists;
}

/** The start of a text, cut where a word ends and never amid a pair of surrogates. */
function cutAt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const blank = text.slice(0, longest).search(/\s\S*$/);
  if (blank > longest / 2) return text.slice(0, blank);
  const isPair = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return text.slice(0, isPair ? longest - 1 : longest);
}
