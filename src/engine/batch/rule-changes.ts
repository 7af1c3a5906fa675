import type { Ladder } from '../ladder/ladder.ts';
import type { FloorAnswer } from '../ladder/rule.ts';

/**
 * What to change in a ladder's rules, by id; what isn't named stays. Numbers are decimals of at most four places,
 * read as exactly as in a ladder's file.
 */
export interface RuleChanges {
  /** By competency. */
  readonly weights?: Readonly<Record<string, number>>;
  /** By level; null takes the band away. */
  readonly bands?: Readonly<Record<string, { readonly low: number; readonly high: number } | null>>;
  /** Of a weighted mean: what scores are rounded to. */
  readonly step?: number;
  /** Of points: by value of the scale. */
  readonly points?: Readonly<Record<string, number>>;
  /** Of gates: how many must be met (null: all), and the competencies that always must. */
  readonly gates?: { readonly need?: number | null; readonly always?: readonly string[] };
  /** By competency, how its dimensions are combined. */
  readonly competencies?: Readonly<Record<string, CompetencyRuleChange>>;
}

/** `need` and `floor` are of a majority, `meanAbove` is of mastery. A floor of null takes it away. */
export interface CompetencyRuleChange {
  readonly need?: number;
  readonly floor?: { readonly gap?: number; readonly onBreach?: FloorAnswer } | null;
  readonly meanAbove?: number;
}

export interface ChangedLadder {
  readonly kind: 'changed';
  readonly ladder: Ladder;
}

/** The change can't be made: what is wrong and where, each as a sentence. The ladder is as it was. */
export interface RefusedChange {
  readonly kind: 'refused';
  readonly code: 'rules-cannot-change-so';
  readonly message: string;
  readonly problems: readonly ChangeProblem[];
}

export interface ChangeProblem {
  /** Where in the changes: `['weights', 'code-quality']`. */
  readonly path: readonly string[];
  readonly message: string;
}
