import {
  type DraftMention,
  type DraftSection,
  emptyDraft,
  type Guess,
  type LadderDraft,
  type LeftOut,
} from '../ladder-draft.ts';
import { type SourcePiece, type SourceText, wholeOf } from '../source-text.ts';
import { linesOfCell } from './read-cell-text.ts';
import { TakenStretches } from './taken-stretches.ts';

export type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/**
 * The ground that a draft is built on: which words of the source went where. What is taken is remembered; what is only
 * named or left out is settled in the end, since something taken later is neither.
 */
export class DraftWords {
  protected readonly draft: Open<LadderDraft> = structuredClone(emptyDraft) as Open<LadderDraft>;
  readonly #taken = new TakenStretches();
  readonly #mentions: DraftMention[] = [];
  readonly #leftOut: LeftOut[] = [];
  readonly #rest: { readonly pieces: readonly SourcePiece[]; readonly sentence: string }[] = [];
  /** Names that stood in the draft until a fuller one took their place. */
  readonly #renamed: DraftMention[] = [];
  readonly #guessed = new Set<string>();

  mention(text: SourceText, of: DraftMention['of']): void {
    this.#mentions.push({ text, of });
  }

  /** Lines of a cell, with what numbers them kept as structure. */
  lines(text: SourceText): readonly SourceText[] {
    const { lines, structure } = linesOfCell(text);
    for (const marker of structure) this.mention(marker, 'structure');
    return lines;
  }

  guess(text: SourceText | null, confidence: Guess['confidence'], sentence: string): void {
    const key = `${text?.piece.id ?? ''} ${sentence}`;
    if (this.#guessed.has(key)) return;
    this.#guessed.add(key);
    this.draft.guesses.push({ text, confidence, sentence });
  }

  leaveOut(text: SourceText, sentence: string): void {
    this.#leftOut.push({ text, sentence });
  }

  /** What of these pieces nobody uses becomes a line of its own: no word goes without one. */
  leaveOutRest(pieces: readonly SourcePiece[], sentence: string): void {
    this.#rest.push({ pieces, sentence });
  }

  protected take(text: SourceText): SourceText {
    return this.#taken.takeAll([text])[0] ?? text;
  }

  protected takeAll(texts: readonly SourceText[]): SourceText[] {
    return this.#taken.takeAll(texts);
  }

  protected takeSection({ title, texts, isList = false }: DraftSection): DraftSection {
    return {
      title: title === null ? null : this.take(title),
      texts: this.takeAll(texts),
      ...(isList ? { isList } : {}),
    };
  }

  /** These words are no longer in the draft. */
  protected release(text: SourceText): void {
    this.#taken.release(text);
  }

  /** A name that gave way to another: it stays taken, and is only a mention now. */
  protected renamed(text: SourceText, of: DraftMention['of']): void {
    this.#renamed.push({ text, of });
  }

  /** What is known already under a key: the words only name it again. */
  protected again(key: string, text: SourceText, of: DraftMention['of']): string {
    this.mention(text, of);
    return key;
  }

  /** What nobody took, in the end. */
  protected settled(): Pick<LadderDraft, 'mentions' | 'leftOut'> {
    const settle = (text: SourceText) => this.#taken.settle(text);
    const mentions = this.#mentions.flatMap(({ text, of }) => settle(text).map((rest) => ({ text: rest, of })));
    const leftOut = this.#leftOut.flatMap(({ text, sentence }) =>
      settle(text).map((rest) => ({ text: rest, sentence })),
    );
    const rest = this.#rest.flatMap(({ pieces, sentence }) =>
      pieces.flatMap((piece) => settle(wholeOf(piece)).map((text) => ({ text, sentence }))),
    );
    return { mentions: [...mentions, ...this.#renamed], leftOut: [...leftOut, ...rest] };
  }
}
