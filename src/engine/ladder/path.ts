import type { LevelId, PathId, RoleId } from './ids.ts';
import type { Requirement, Span } from './requirement.ts';

/** A directed edge between two levels: a promotion, or a move between tracks. */
export interface Path {
  readonly kind: 'path';
  readonly id: PathId;
  readonly type: 'promotion' | 'move';
  readonly from: LevelRef;
  readonly to: LevelRef;
  readonly title: string | null;
  /** What changes in the work. */
  readonly summary: string;
  readonly readyWhen: readonly string[];
  readonly practise: readonly PracticeItem[];
  readonly typicalMonths: Span | null;
  readonly requirements: readonly Requirement[];
  readonly portfolio: readonly PortfolioItem[];
  readonly verification: readonly VerificationStep[];
  /** How many cycles in a row the next level must have held. */
  readonly consistency: Span | null;
  readonly move: MoveTerms | null;
  /** True where the ladder says that one can go back. The way back is a path of its own. */
  readonly reversible: boolean;
  /** Which item of the document's list of paths it was read from; null where the document lists none. */
  readonly documentIndex: number | null;
}

/** A level, or one of the titles it can be held under. */
export interface LevelRef {
  readonly level: LevelId;
  readonly variant: string | null;
}

/** Something to practise on the way, and how. */
export interface PracticeItem {
  readonly title: string;
  readonly how: string;
}

export interface PortfolioItem {
  readonly id: string;
  readonly title: string;
  /** What sort of thing: work, document, incident, mentoring … */
  readonly type: string;
  readonly count: number;
  /** What counts as evidence of it. */
  readonly evidence: string;
  /** The variant of the level it is for; null: for all. */
  readonly variant: string | null;
}

export interface VerificationStep {
  readonly id: string;
  readonly title: string;
  readonly by: readonly RoleId[];
  readonly decides: string;
  /** How many of those who act must agree. */
  readonly agree: number;
  /** True when reviewers see each other's view only once all are in. */
  readonly independent: boolean;
}

export interface MoveTerms {
  readonly steps: readonly string[];
  readonly trialCycles: number;
  readonly limit: MoveLimit | null;
  readonly promises: readonly string[];
}

/** At most `times` moves in any `months`. */
export interface MoveLimit {
  readonly times: number;
  readonly months: number;
}
