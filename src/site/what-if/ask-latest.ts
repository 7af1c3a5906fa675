/**
 * Keeps a worker busy without a queue: one question is out at a time, and of those that come meanwhile only the
 * latest waits. So a hand that drags faster than the answers come never sees an old picture later than it must.
 */
export class AskLatest<Question> {
  readonly #send: (question: Question, serial: number) => void;
  #serial = 0;
  #isOut = false;
  #waiting: { readonly question: Question } | null = null;

  constructor(send: (question: Question, serial: number) => void) {
    this.#send = send;
  }

  ask(question: Question): void {
    if (this.#isOut) this.#waiting = { question };
    else this.#ask(question);
  }

  /** To be told of every answer. False where it is to a question that no longer matters. */
  answered(serial: number): boolean {
    if (serial !== this.#serial || !this.#isOut) return false;
    this.#isOut = false;
    if (this.#waiting !== null) this.#ask(this.#waiting.question);
    return true;
  }

  /** Whatever was asked no longer matters. */
  forget(): void {
    this.#isOut = false;
    this.#waiting = null;
    this.#serial++;
  }

  #ask(question: Question): void {
    this.#waiting = null;
    this.#isOut = true;
    this.#send(question, ++this.#serial);
  }
}
