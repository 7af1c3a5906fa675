export type ProblemCode =
  | 'unknown-command'
  | 'unknown-option'
  | 'bad-option'
  | 'missing-argument'
  | 'too-many-arguments'
  | 'stdin-twice'
  | 'no-such-file'
  | 'not-a-file'
  | 'cannot-read'
  | 'cannot-write'
  | 'already-exists'
  | 'unknown-id'
  | 'refused';

/**
 * The command can't do what it was asked: a stable code and a sentence that says what, where and how to mend it.
 * It ends the command with exit code 2. What is wrong inside a document is a finding, never this.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  constructor(code: ProblemCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
