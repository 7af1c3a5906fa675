import { arithmeticFindings } from './words/arithmetic.ts';
import { cellFindings } from './words/cells.ts';
import { crosswalkFindings } from './words/crosswalks.ts';
import { pathFindings } from './words/paths.ts';
import { ratingFindings } from './words/ratings.ts';
import { readingFindings } from './words/reading.ts';
import { structureFindings } from './words/structure.ts';

/** Error: can't be used. Warning: will mislead people. Note: worth a look. */
export type Severity = 'error' | 'warning' | 'note';

/** One kind of finding: how grave it is and how it is said. `say` is what, where, how to mend. */
export interface FindingKind {
  readonly severity: Severity;
  readonly say: (args: never) => string;
}

/** Every finding there is, by its stable code. Each has a page in docs/findings/. */
export const findingCatalogue = {
  ...readingFindings,
  ...structureFindings,
  ...cellFindings,
  ...arithmeticFindings,
  ...pathFindings,
  ...ratingFindings,
  ...crosswalkFindings,
} satisfies Readonly<Record<string, FindingKind>>;

export type FindingCode = keyof typeof findingCatalogue;
export type FindingArgs<Code extends FindingCode> = Parameters<(typeof findingCatalogue)[Code]['say']>[0];
