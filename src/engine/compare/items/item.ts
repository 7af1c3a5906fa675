import type { SubjectType } from '../ladder-diff.ts';
import type { FieldName, FieldValue } from './field.ts';

/**
 * One thing of a ladder that a change can be about: what it says (`fields`) and what it holds (`parts`). Two
 * versions of a ladder are compared item by item, by id; so this folder is the only place that knows which parts
 * a ladder has. A test changes every leaf of a ladder and finds each change again.
 */
export interface Item {
  readonly type: SubjectType;
  readonly id: string;
  readonly name: string;
  /** What it says at a glance: shown when it comes or goes. */
  readonly gist?: string | null;
  /** Which of several shapes it has (described or inherited …). Another shape is one change, not one a field. */
  readonly form?: { readonly field: FieldName; readonly value: string };
  readonly fields: Fields;
  readonly parts?: readonly Parts[];
}

export type Fields = { readonly [Name in FieldName]?: FieldValue };

/** Things of one type that an item holds, each with an id of its own. */
export interface Parts {
  readonly type: SubjectType;
  /** True when the order is the author's; otherwise it follows from something else. */
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

export function ordered(type: SubjectType, items: readonly Item[]): Parts {
  return { type, ordered: true, items };
}

export function unordered(type: SubjectType, items: readonly Item[]): Parts {
  return { type, ordered: false, items };
}
