/**
 * Why something can't be done as asked. The code is stable; the sentence says what, where and how to mend it, and
 * holds nothing that the person asking may not know. The API gives each code its HTTP status.
 */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly sentence: string;
  /** Where in what was sent, as a JSON pointer, and what is wrong there. */
  readonly fields?: readonly FieldProblem[];
}

export interface FieldProblem {
  readonly pointer: string;
  readonly sentence: string;
}

export type RefusalCode =
  /** There is no such thing, or it isn't for these eyes; the answer is the same. */
  | 'not-found'
  /** They know of it, and it is not theirs to do. */
  | 'not-allowed'
  /** What was sent can't be meant. */
  | 'not-valid'
  /** It no longer is what the sender last saw. */
  | 'changed-meanwhile'
  /** Its state doesn't allow it: a closed cycle, a locked assessment. */
  | 'wrong-state'
  /** It would exist twice. */
  | 'already-exists';

export function refuse(code: RefusalCode, sentence: string, fields?: readonly FieldProblem[]): Refusal {
  return fields === undefined ? { kind: 'refused', code, sentence } : { kind: 'refused', code, sentence, fields };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused';
}

/** One answer for what isn't there and what isn't for these eyes. */
export const notFound: Refusal = refuse('not-found', 'There is nothing here, or it is not for you to see.');
