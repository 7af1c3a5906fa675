import { ApiProblem } from '../api/api-client.ts';

/** How the text stands with the server. */
export type TextState =
  | { readonly kind: 'kept' }
  /** Not there yet, or on its way. */
  | { readonly kind: 'keeping'; readonly problem: ApiProblem | null }
  /** Refused: what is written stays on the page. */
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  /** Somebody else kept another text meanwhile: a person has to choose. */
  | { readonly kind: 'conflict'; readonly theirs: string };

export interface KeptText {
  readonly text: string;
  readonly etag: string;
}

export interface TextKeeperOptions {
  readonly start: KeptText;
  readonly send: (text: string, etag: string) => Promise<KeptText>;
  readonly fetchLatest: () => Promise<KeptText>;
  readonly onState: (state: TextState) => void;
  readonly wait: (milliseconds: number, then: () => void) => () => void;
}

const restMilliseconds = 900;
const longestWaitMilliseconds = 30_000;
const signedOut = 401;
const signedOutWaitMilliseconds = 3000;

/**
 * Keeps a text on the server while somebody writes: when the hand rests, one request at a time, and again after a
 * silence. Where somebody else kept another text meanwhile, nothing is sent until a person has chosen.
 */
export class TextKeeper {
  readonly #options: TextKeeperOptions;
  #base: KeptText;
  #wanted: string | null = null;
  #sending: Promise<void> | null = null;
  #cancel: (() => void) | null = null;
  #tries = 0;
  #state: TextState = { kind: 'kept' };

  constructor(options: TextKeeperOptions) {
    this.#options = options;
    this.#base = options.start;
  }

  /** True while something is written that the server doesn't have. */
  get isBehind(): boolean {
    return this.#wanted !== null || this.#sending !== null;
  }

  /** What `If-Match` takes for what was kept last. */
  get etag(): string {
    return this.#base.etag;
  }

  /** What stands on the page now. */
  want(text: string): void {
    if (this.#wanted === null && text === this.#base.text) return;
    this.#wanted = text;
    if (this.#state.kind === 'conflict' || this.#sending !== null) return;
    this.#set({ kind: 'keeping', problem: null });
    this.#later(restMilliseconds);
  }

  /** Sends at once. True: everything is kept. */
  async flush(): Promise<boolean> {
    this.#cancel?.();
    await this.#sending;
    this.#cancel?.();
    if (this.#state.kind !== 'conflict') await this.#send();
    return !this.isBehind;
  }

  /** Somebody chose, with both texts before them. What they chose is kept over what the server has. */
  settle(text: string): void {
    if (this.#state.kind !== 'conflict') return;
    this.#wanted = text === this.#base.text ? null : text;
    this.#set(this.#wanted === null ? { kind: 'kept' } : { kind: 'keeping', problem: null });
    this.#later(0);
  }

  /** Sends nothing by itself until something is written again. */
  stop(): void {
    this.#cancel?.();
  }

  /** There is no such text on the server any more: nothing is left to send. */
  forget(): void {
    this.#cancel?.();
    this.#wanted = null;
  }

  #later(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#options.wait(milliseconds, () => void this.#send());
  }

  async #send(): Promise<void> {
    if (this.#wanted === null || this.#sending !== null) return;
    this.#sending = this.#sendOnce(this.#wanted);
    await this.#sending;
  }

  async #sendOnce(sent: string): Promise<void> {
    this.#set({ kind: 'keeping', problem: null });
    try {
      const { etag } = await this.#options.send(sent, this.#base.etag);
      this.#base = { text: sent, etag };
      this.#tries = 0;
      if (this.#wanted === sent) this.#wanted = null;
      if (this.#wanted === null) this.#set({ kind: 'kept' });
      else this.#later(restMilliseconds);
    } catch (error) {
      await this.#recover(error, sent);
    } finally {
      this.#sending = null;
    }
  }

  async #recover(error: unknown, sent: string): Promise<void> {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code === 'changed-meanwhile') {
      await this.#meet(sent);
    } else if (error.status === signedOut) {
      // Signing in again happens in place: then what is written goes its way by itself.
      this.#set({ kind: 'keeping', problem: error });
      this.#later(signedOutWaitMilliseconds);
    } else if (error.code === 'unreachable' || error.status >= 500) {
      this.#tries += 1;
      this.#set({ kind: 'keeping', problem: error });
      this.#later(Math.min(longestWaitMilliseconds, 1000 * 2 ** this.#tries));
    } else {
      this.#set({ kind: 'refused', problem: error });
    }
  }

  /** What the server has now, which may be what was sent: an answer can get lost on its way. */
  async #meet(sent: string): Promise<void> {
    try {
      this.#base = await this.#options.fetchLatest();
    } catch (error) {
      await this.#recover(error, sent);
      return;
    }
    const { text: theirs } = this.#base;
    if (this.#wanted === theirs) this.#wanted = null;
    if (this.#wanted === null) this.#set({ kind: 'kept' });
    else if (sent === theirs) this.#later(restMilliseconds);
    else this.#set({ kind: 'conflict', theirs });
  }

  #set(state: TextState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}
