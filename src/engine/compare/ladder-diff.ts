import type { FieldName, FieldValue } from './items/field.ts';

/** What changed between two versions of a ladder, in the ladder's own terms, never in lines (section 7). */
export interface LadderDiff {
  readonly kind: 'ladder-diff';
  readonly before: LadderVersion;
  readonly after: LadderVersion;
  /** In the order of the ladder: its head, levels, scale, groups, competencies, rules, paths, practice. */
  readonly changes: readonly Change[];
}

export interface LadderVersion {
  readonly id: string;
  readonly version: string;
}

/**
 * One change, plain data. `renamed`: another title, the same id. `reordered`: the same things in another order,
 * either the texts of a `field` or the `parts` of the subject that are of one type.
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  readonly field: FieldName | null;
  readonly parts: SubjectType | null;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly meaning: ChangeMeaning;
}

export type ChangeKind = 'added' | 'removed' | 'changed' | 'renamed' | 'reordered';

/**
 * `wording`: the same words but for case, spaces, punctuation or a slip of one letter. `structure`: things come,
 * go, change places or hang together differently. `meaning`: all else, that is every number, rule, requirement
 * and state, and every text that is more than reworded: whether it still says the same, a machine can't judge.
 */
export type ChangeMeaning = 'wording' | 'meaning' | 'structure';

/** What a change is about, and what that is part of, outermost first; the ladder itself is left out. */
export interface Subject extends SubjectName {
  readonly within: readonly SubjectName[];
}

export interface SubjectName {
  readonly type: SubjectType;
  readonly id: string;
  /** What people call it, as the later version has it. */
  readonly name: string;
}

export type SubjectType =
  | 'ladder'
  | 'source'
  | 'section'
  | 'facet'
  | 'role'
  | 'track'
  | 'level'
  | 'facet-value'
  | 'variant'
  | 'strong-fit'
  | 'relaxed-fit'
  | 'scale'
  | 'scale-value'
  | 'group'
  | 'takeaway'
  | 'competency'
  | 'cell'
  | 'expected'
  | 'dimension'
  | 'descriptor'
  | 'anti-signal'
  | 'competency-rule'
  | 'overall-rule'
  | 'path'
  | 'requirement'
  | 'portfolio-item'
  | 'verification-step'
  | 'practice'
  | 'practice-example';
