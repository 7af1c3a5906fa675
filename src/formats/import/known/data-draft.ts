import type { DocumentNode, MappingNode } from '#engine/read/document-tree.ts';
import type { DraftLevel, Guess } from '../ladder-draft.ts';
import type { SourceText } from '../source-text.ts';
import type { DataFile } from './data-file.ts';
import { entryOf } from './data-nodes.ts';

/** What readers of data share when they make parts of a draft: texts, levels, guesses. */
export class DataDraft {
  readonly file: DataFile;
  readonly #guesses: Guess[] = [];

  constructor(file: DataFile) {
    this.file = file;
  }

  get guesses(): readonly Guess[] {
    return this.#guesses;
  }

  guess(text: SourceText | null, confidence: Guess['confidence'], sentence: string): void {
    this.#guesses.push({ text, confidence, sentence });
  }

  /** A text, or every text of a list. */
  texts(node: DocumentNode | undefined): SourceText[] {
    if (node?.kind === 'sequence') return this.file.takeAll(node.items);
    const text = this.file.take(node);
    return text === null ? [] : [text];
  }

  /** A level from a mapping: title, summary, and whatever else it says as facets. Null without a title. */
  level(
    node: MappingNode,
    titleKeys: readonly string[],
    summaryKeys: readonly string[],
    skip: readonly string[],
  ): DraftLevel | null {
    const named = entryOf(node, ...titleKeys) ?? entryOf(node, 'id');
    const title = this.file.take(named);
    if (title === null) return null;
    const summary = this.texts(entryOf(node, ...summaryKeys));
    for (const key of skip) this.file.mention(entryOf(node, key), 'structure');
    const facets = [...node.entries].flatMap(([key, { value }]) => {
      if (titleKeys.includes(key) || summaryKeys.includes(key) || skip.includes(key)) return [];
      const texts = this.texts(value);
      return texts.length === 0 ? [] : [{ name: plainName(key), texts }];
    });
    return { key: '', title, summary, track: null, tagline: null, facets, sections: [], goals: [] };
  }
}

/** `teamSize` and `team_size` as people write it: `Team size`. */
export function plainName(key: string): string {
  const words = key
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
