import { readAgain } from '#formats/survival/read-again.ts';
import { type Loss, whatIsLost, wordLoss } from '#formats/survival/what-is-lost.ts';
import { listed } from '../text/phrases.ts';
import type { ConvertedFile, ConvertFormat, Convertible } from './convert-ladder.ts';

/** What doesn't come back when the files that were written are imported again. */
export interface Survival {
  /** Null: nothing reads such a file back. */
  readonly losses: readonly Loss[] | null;
  /** Lines of comments, which only YAML holds. */
  readonly comments: number;
}

/** Found out by doing it: the files are imported and compared with the ladder, part by part. */
export async function survivalOf(
  { ladder, text }: Convertible,
  format: ConvertFormat,
  files: readonly ConvertedFile[],
): Promise<Survival> {
  if (format === 'yaml') return { losses: [], comments: 0 };
  if (format === 'html' || format === 'pdf') return { losses: null, comments: 0 };
  const sources = files.map(({ name, content }) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const again = readAgain(sources);
  const losses = again === null ? null : whatIsLost(ladder, again);
  const { countComments } = await import('./count-comments.ts');
  return { losses, comments: format === 'json' ? countComments(text) : 0 };
}

/** The same in a sentence; null where all comes back. */
export function wordSurvival({ losses, comments }: Survival): string | null {
  if (losses === null)
    return 'It is for reading and printing, and nothing of it comes back: keep the ladder’s own file.';
  const lost = [
    ...losses.map(wordLoss),
    ...(comments === 0 ? [] : [`${comments} ${comments === 1 ? 'comment' : 'comments'}`]),
  ];
  if (lost.length === 0) return null;
  return `Importing it again doesn’t bring everything back. Keep the ladder’s own file for ${listed(lost, 'and')}.`;
}
