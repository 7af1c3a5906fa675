import type { Handed, Outcome, Reply, Request, ShownLadder } from './messages.ts';

export type DeskState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'working'; readonly files: readonly Handed[]; readonly format: string | null }
  | { readonly kind: 'refused'; readonly files: readonly Handed[]; readonly sentence: string }
  | { readonly kind: 'failed'; readonly files: readonly Handed[]; readonly message: string }
  | {
      readonly kind: 'done';
      readonly files: readonly Handed[];
      readonly format: string | null;
      readonly ladders: readonly ShownLadder[];
      readonly notTaken: readonly string[];
    };

/** What the desk needs of the browser: a thread that reads, and that can be ended in the middle. */
export interface Reader {
  ask(request: Request): void;
  end(): void;
}

export type StartReader = (told: (reply: Reply) => void, ended: () => void) => Reader;

/** What was handed in, and what came of it. One import at a time: a new one ends the one before. */
export class ImportDesk {
  readonly #startReader: StartReader;
  readonly #listeners = new Set<() => void>();
  #reader: Reader;
  #serial = 0;
  #state: DeskState = { kind: 'empty' };

  constructor(startReader: StartReader) {
    this.#startReader = startReader;
    // At once, so that it is there (and kept for offline) before somebody needs it.
    this.#reader = this.#newReader();
  }

  get state(): DeskState {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  open(files: readonly Handed[], format: string | null): void {
    if (files.length === 0) return;
    if (this.#state.kind === 'working') this.#restart();
    this.#serial++;
    this.#become({ kind: 'working', files, format });
    this.#reader.ask({ serial: this.#serial, files, format });
  }

  /** Ends an import that takes too long. */
  stop(): void {
    this.#restart();
    this.#serial++;
    this.#become({ kind: 'empty' });
  }

  #receive({ serial, outcome }: Reply): void {
    if (serial === this.#serial && this.#state.kind === 'working') this.#become(after(this.#state, outcome));
  }

  #restart(): void {
    this.#reader.end();
    this.#reader = this.#newReader();
  }

  #newReader(): Reader {
    return this.#startReader(
      (reply) => this.#receive(reply),
      () => {
        const files = this.#state.kind === 'working' ? this.#state.files : [];
        this.#become({ kind: 'failed', files, message: '' });
      },
    );
  }

  #become(state: DeskState): void {
    this.#state = state;
    for (const tell of this.#listeners) tell();
  }
}

function after({ files, format }: Extract<DeskState, { kind: 'working' }>, outcome: Outcome): DeskState {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', files, format, ladders: outcome.ladders, notTaken: outcome.notTaken };
    case 'refused':
      return { kind: 'refused', files, sentence: outcome.sentence };
    case 'failed':
      return { kind: 'failed', files, message: outcome.message };
  }
}
