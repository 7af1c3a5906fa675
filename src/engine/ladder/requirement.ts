import type { Fraction } from './fraction.ts';
import type { CompetencyId, DimensionId, LevelId, RoleId } from './ids.ts';

/** What a path asks for, as data (ladder model, section 5). `title` is the ladder's own words for it, if any. */
export type Requirement = RequirementBody & { readonly id: string; readonly title: string | null };

export type RequirementBody =
  | { readonly kind: 'competency'; readonly competency: CompetencyId; readonly atLeast: number }
  | {
      readonly kind: 'dimension';
      readonly competency: CompetencyId;
      readonly dimension: DimensionId;
      readonly atLeast: number;
    }
  /** No competency of `of` (all, when null) below `value`. */
  | { readonly kind: 'none-below'; readonly value: number; readonly of: readonly CompetencyId[] | null }
  | { readonly kind: 'all'; readonly of: readonly Requirement[] }
  | { readonly kind: 'any'; readonly of: readonly Requirement[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly of: readonly Requirement[] }
  | { readonly kind: 'level'; readonly level: LevelId }
  | { readonly kind: 'score'; readonly atLeast: Fraction }
  /** Whatever else the path asks of ratings, held in so many consecutive cycles. */
  | { readonly kind: 'consistency'; readonly cycles: Span }
  | { readonly kind: 'attestation'; readonly statement: string; readonly by: readonly RoleId[] }
  | { readonly kind: 'evidence'; readonly item: string }
  | { readonly kind: 'seats'; readonly level: LevelId; readonly justification: string | null };

/** A whole number or a range of them: `2`, `2 to 3`. */
export interface Span {
  readonly min: number;
  readonly max: number;
}
