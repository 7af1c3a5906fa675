import { partOf, type SourcePiece, type SourceText } from '../source-text.ts';

/**
 * Which words of which piece are in a draft. Two texts of a draft are the same or lie apart: where a text comes again and
 * was parted otherwise before, it is given back in the parts that it has already.
 */
export class TakenStretches {
  readonly #byPiece = new Map<SourcePiece, SourceText[]>();

  /** The texts, as they may stand in a draft. */
  takeAll(texts: readonly SourceText[]): SourceText[] {
    return texts.flatMap((text) => this.#take(text));
  }

  /** What nobody has taken of a text, now taken: words only named, or left out. */
  settle(text: SourceText): SourceText[] {
    const parts = this.#gaps(text);
    for (const part of parts) this.#add(part);
    return parts;
  }

  /** These words are no longer in the draft. */
  release({ piece, start }: SourceText): void {
    const own = this.#byPiece.get(piece);
    if (own !== undefined)
      this.#byPiece.set(
        piece,
        own.filter((text) => text.start !== start),
      );
  }

  #take(text: SourceText): readonly SourceText[] {
    const taken = this.#within(text);
    if (taken.length === 0) {
      this.#add(text);
      return [text];
    }
    const [only] = taken;
    if (taken.length === 1 && only?.start === text.start && only.text.length === text.text.length) return [only];
    const parts = this.#gaps(text);
    for (const part of parts) this.#add(part);
    return [...taken, ...parts].toSorted((one, other) => one.start - other.start);
  }

  #within({ piece, start, text }: SourceText): readonly SourceText[] {
    const end = start + text.length;
    return (this.#byPiece.get(piece) ?? []).filter((own) => own.start < end && own.start + own.text.length > start);
  }

  #gaps(text: SourceText): SourceText[] {
    const gaps: SourceText[] = [];
    let at = 0;
    const add = (end: number) => {
      const gap = partOf(text, at, Math.max(at, end));
      if (saysSomething.test(gap.text)) gaps.push(gap);
    };
    for (const own of this.#within(text).toSorted((one, other) => one.start - other.start)) {
      add(own.start - text.start);
      at = Math.max(at, own.start - text.start + own.text.length);
    }
    add(text.text.length);
    return gaps;
  }

  #add(text: SourceText): void {
    const own = this.#byPiece.get(text.piece);
    if (own === undefined) this.#byPiece.set(text.piece, [text]);
    else own.push(text);
  }
}

const saysSomething = /[\p{L}\p{N}\p{So}]/u;
