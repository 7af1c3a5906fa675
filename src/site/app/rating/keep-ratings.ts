import type { MergeConflict, RatingsJson } from '#org/assessments/merge-ratings.ts';
import { mergeRatings } from '#org/assessments/merge-ratings.ts';
import { ApiProblem } from '../api/api-client.ts';

/** How the words stand with the server. */
export type KeepingState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  /** Not sent yet, or on its way again. */
  | { readonly kind: 'waiting'; readonly problem: ApiProblem | null }
  /** Refused: what is written stays in the page. */
  | { readonly kind: 'refused'; readonly problem: ApiProblem }
  /** Changed elsewhere too, at the same places: somebody has to choose. */
  | { readonly kind: 'conflict'; readonly conflicts: readonly MergeConflict[]; readonly theirs: RatingsJson };

export interface Kept {
  readonly ratings: RatingsJson;
  readonly etag: string;
}

export interface KeeperOptions {
  readonly start: Kept;
  readonly send: (ratings: RatingsJson, etag: string) => Promise<Kept>;
  readonly fetchLatest: () => Promise<Kept>;
  /** Another window's changes were taken in: what the page should show now. */
  readonly onMerged: (ratings: RatingsJson) => void;
  readonly onState: (state: KeepingState) => void;
  readonly wait: (milliseconds: number, then: () => void) => () => void;
}

const restMilliseconds = 700;
const longestWaitMilliseconds = 30_000;
const signedOut = 401;
const signedOutWaitMilliseconds = 3000;

/**
 * Keeps a draft on the server while somebody works on it: when the hand rests, one request at a time, and again after
 * a silence. What another window kept meanwhile is merged place by place; where both changed the same place, somebody
 * chooses. Nothing is overwritten unknowingly, and nothing is given up.
 */
export class RatingsKeeper {
  readonly #options: KeeperOptions;
  #base: Kept;
  #wanted: RatingsJson | null = null;
  #isSending = false;
  #cancel: (() => void) | null = null;
  #tries = 0;
  #state: KeepingState = { kind: 'kept' };

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#base = options.start;
  }

  /** True while something is written that the server doesn't have. */
  get isBehind(): boolean {
    return this.#wanted !== null || this.#isSending;
  }

  /** What stands on the page now. */
  want(ratings: RatingsJson): void {
    if (this.#state.kind === 'conflict') {
      this.#wanted = ratings;
      return;
    }
    if (this.#wanted === null && sameJson(ratings, this.#base.ratings)) return;
    this.#wanted = ratings;
    if (this.#isSending) return;
    this.#set({ kind: 'waiting', problem: null });
    this.#later(restMilliseconds);
  }

  /** Sends at once, and comes back when all is kept or it can't be now. */
  async flush(): Promise<boolean> {
    this.#cancel?.();
    while (this.#isSending) await new Promise((resolve) => this.#options.wait(20, () => resolve(undefined)));
    if (this.#wanted !== null && this.#state.kind !== 'conflict') await this.#send();
    return !this.isBehind;
  }

  /** Somebody chose, at each place in conflict. */
  settle(choose: 'mine' | 'theirs'): void {
    if (this.#state.kind !== 'conflict') return;
    const { theirs, conflicts } = this.#state;
    const mine = this.#wanted ?? this.#base.ratings;
    const settled = choose === 'mine' ? mine : conflicts.reduce((own, conflict) => put(own, conflict), mine);
    this.#base = { ...this.#base, ratings: theirs };
    this.#state = { kind: 'kept' };
    this.#options.onMerged(settled);
    this.#wanted = settled;
    this.#later(0);
  }

  stop(): void {
    this.#cancel?.();
  }

  #later(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#options.wait(milliseconds, () => void this.#send());
  }

  async #send(): Promise<void> {
    const sent = this.#wanted;
    if (sent === null || this.#isSending) return;
    this.#isSending = true;
    this.#set({ kind: 'keeping' });
    try {
      const kept = await this.#options.send(sent, this.#base.etag);
      this.#base = { etag: kept.etag, ratings: sent };
      this.#tries = 0;
      if (this.#wanted === sent) this.#wanted = null;
      this.#isSending = false;
      if (this.#wanted === null) this.#set({ kind: 'kept' });
      else this.#later(restMilliseconds);
    } catch (error) {
      this.#isSending = false;
      if (!(error instanceof ApiProblem)) throw error;
      await this.#recover(error);
    }
  }

  async #recover(problem: ApiProblem): Promise<void> {
    if (problem.code === 'changed-meanwhile') {
      await this.#merge();
    } else if (problem.status === signedOut) {
      // Signing in again happens in place: then what is written goes its way by itself.
      this.#set({ kind: 'waiting', problem: problem });
      this.#later(signedOutWaitMilliseconds);
    } else if (problem.code === 'unreachable' || problem.status >= 500) {
      this.#tries += 1;
      this.#set({ kind: 'waiting', problem });
      this.#later(Math.min(longestWaitMilliseconds, 1000 * 2 ** this.#tries));
    } else {
      this.#set({ kind: 'refused', problem });
    }
  }

  async #merge(): Promise<void> {
    try {
      const latest = await this.#options.fetchLatest();
      const mine = this.#wanted ?? this.#base.ratings;
      const { merged, conflicts } = mergeRatings(this.#base.ratings, mine, latest.ratings);
      this.#base = latest;
      this.#wanted = merged;
      if (conflicts.length > 0) {
        this.#set({ kind: 'conflict', conflicts, theirs: latest.ratings });
        return;
      }
      this.#options.onMerged(merged);
      // Where somebody changes it again and again, this waits longer each time and never hammers.
      this.#tries += 1;
      this.#later(this.#tries === 1 ? 0 : Math.min(longestWaitMilliseconds, 250 * 2 ** this.#tries));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      await this.#recover(error.code === 'changed-meanwhile' ? new ApiProblem('unreachable', 0, error.message) : error);
    }
  }

  #set(state: KeepingState): void {
    this.#state = state;
    this.#options.onState(state);
  }
}

/** Their value at one place. */
function put(ratings: RatingsJson, { part, key, dimension, theirs }: MergeConflict): RatingsJson {
  if (part === 'document') return { ...ratings, [key]: theirs };
  const all = { ...ratings.ratings };
  if (dimension === null) all[key] = theirs;
  else all[key] = { ...(all[key] as Readonly<Record<string, unknown>> | undefined), [dimension]: theirs };
  return { ...ratings, ratings: withoutBlanks(all) };
}

function withoutBlanks(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function sameJson(a: RatingsJson, b: RatingsJson): boolean {
  return JSON.stringify(a.ratings ?? {}) === JSON.stringify(b.ratings ?? {}) && JSON.stringify(a) === JSON.stringify(b);
}
