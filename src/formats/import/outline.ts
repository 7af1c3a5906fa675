import type { Grid } from './grid.ts';
import type { SourcePiece } from './source-text.ts';

/**
 * A text with headings, whatever it was written in: Markdown, HTML and pasted text all become this, and one reader makes
 * a ladder of it. Front matter stands in `facts`. `boldChars` says how many characters at the beginning are set bold.
 */
export interface Outline {
  readonly file: string;
  readonly facts: readonly { readonly name: SourcePiece; readonly value: SourcePiece | null }[];
  readonly blocks: readonly OutlineBlock[];
}

export type OutlineBlock =
  | { readonly kind: 'heading'; readonly depth: number; readonly text: SourcePiece }
  | { readonly kind: 'paragraph'; readonly text: SourcePiece; readonly boldChars?: number }
  | {
      readonly kind: 'item';
      readonly depth: number;
      readonly ordered: boolean;
      readonly text: SourcePiece;
      readonly boldChars?: number;
    }
  | { readonly kind: 'quote'; readonly text: SourcePiece }
  | { readonly kind: 'table'; readonly grid: Grid }
  /** What shows nothing a ladder could hold: an image, code, an embedded page. */
  | { readonly kind: 'other'; readonly what: string; readonly text: SourcePiece };
